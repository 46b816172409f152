using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Groups;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("groups");
        builder.HasKey(g => new { g.TenantId, g.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(g => g.TenantId);
        builder.Property(g => g.Name).HasMaxLength(100);
        builder.Property(g => g.Description).HasMaxLength(500);
        builder.Property(g => g.ExternalId).HasMaxLength(UserFields.ExternalIdLength);
        builder.Ignore(g => g.IsSystem);
        builder.Ignore(g => g.IsDirectorys);
        builder.HasIndex(g => new { g.TenantId, g.ExternalId }, "ix_groups_external_id").IsUnique().HasFilter("external_id IS NOT NULL").HasProblem("group-external-id-taken", "Another group of the directory has this external ID.", "externalId");
        builder.HasIndex(g => new { g.TenantId, g.NameKey }, "ix_groups_name").IsUnique().HasProblem("group-name-taken", "Another group has this name.", "name");
    }
}

internal sealed class GroupRoleMapping : IEntityTypeConfiguration<GroupRole>
{
    public void Configure(EntityTypeBuilder<GroupRole> builder)
    {
        builder.ToTable("group_roles");
        builder.HasKey(r => new { r.TenantId, r.GroupId, r.RoleId });
        builder.HasOne<Group>().WithMany().HasForeignKey(r => new { r.TenantId, r.GroupId });
        builder.HasOne<Role>().WithMany().HasForeignKey(r => new { r.TenantId, r.RoleId });
    }
}

internal sealed class GroupNestingMapping : IEntityTypeConfiguration<GroupNesting>
{
    public void Configure(EntityTypeBuilder<GroupNesting> builder)
    {
        builder.ToTable("group_nestings");
        builder.HasKey(n => new { n.TenantId, n.OuterId, n.InnerId });
        builder.HasOne<Group>().WithMany().HasForeignKey(n => new { n.TenantId, n.OuterId });
        builder.HasOne<Group>().WithMany().HasForeignKey(n => new { n.TenantId, n.InnerId });
    }
}

internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("group_members");
        builder.HasKey(m => new { m.TenantId, m.GroupId, m.UserId });
        builder.HasOne<Group>().WithMany().HasForeignKey(m => new { m.TenantId, m.GroupId });
        builder.HasOne<User>().WithMany().HasForeignKey(m => new { m.TenantId, m.UserId });
        // A person's groups; the key has a group's people.
        builder.HasIndex(m => new { m.TenantId, m.UserId, m.GroupId }, "ix_group_members_user").IsUnique();
    }
}
