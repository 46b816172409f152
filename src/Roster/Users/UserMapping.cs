using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasKey(u => new { u.TenantId, u.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(u => u.TenantId);
        builder.HasOne<Account>().WithMany().HasForeignKey(u => u.AccountId);
        builder.Property(u => u.Seq).ValueGeneratedOnAdd();
        builder.Property(u => u.DisplayName).HasMaxLength(400);
        builder.Property(u => u.GivenName).HasMaxLength(400);
        builder.Property(u => u.FamilyName).HasMaxLength(400);
        builder.Property(u => u.Email).HasMaxLength(254);
        builder.Property(u => u.EmailKey).HasMaxLength(254);
        builder.Property(u => u.Phone).HasMaxLength(20);
        builder.Property(u => u.ExternalId).HasMaxLength(128);
        builder.Property(u => u.TimeZone).HasMaxLength(64);
        builder.Property(u => u.Profile).HasMaxLength(8_000);
        builder.Property(u => u.Picture).HasMaxLength(24);
        builder.HasMany(u => u.Roles).WithOne().HasForeignKey(r => new { r.TenantId, r.UserId });
        builder.Navigation(u => u.Roles).UsePropertyAccessMode(PropertyAccessMode.Field);

        builder.HasIndex(u => u.Seq).IsUnique();
        builder.HasIndex(u => new { u.TenantId, u.EmailKey }, "ix_users_email").IsUnique().HasFilter("deleted_at IS NULL")
            .HasProblem("email-taken", "Another person here already has this e-mail.", "email");
        builder.HasIndex(u => new { u.TenantId, u.ExternalId }, "ix_users_external_id").IsUnique().HasFilter("deleted_at IS NULL AND external_id IS NOT NULL")
            .HasProblem("external-id-taken", "Another person here already has this external ID.", "externalId");
        builder.HasIndex(u => new { u.TenantId, u.Replaces }, "ix_users_replaces").IsUnique().HasFilter("replaces IS NOT NULL")
            .HasProblem("already-replaced", "This person has been replaced. Their entry is kept as a record, and stays as it is.");
        builder.HasIndex(u => u.AccountId);
        builder.HasIndex(u => new { u.TenantId, u.ChangedAt, u.Id }, "ix_users_changed").HasFilter("deleted_at IS NULL");
        builder.HasIndex(u => new { u.TenantId, u.EmailKey }, "ix_users_gone_email").HasFilter("deleted_at IS NOT NULL AND source = 'scim'");
        builder.HasIndex(u => new { u.TenantId, u.ExternalId }, "ix_users_gone_external_id").HasFilter("deleted_at IS NOT NULL AND source = 'scim'");
        builder.HasIndex(u => new { u.TenantId, u.DeletedAt, u.Seq }, "ix_users_deleted").HasFilter("deleted_at IS NOT NULL");

        builder.Ignore(u => u.LastSignInAt);
        builder.HasQueryFilter(Filters.Deleted, u => u.DeletedAt == null);
    }
}

internal sealed class UserRoleMapping : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> builder)
    {
        builder.ToTable("user_roles");
        builder.HasKey(r => new { r.TenantId, r.UserId, r.RoleId });
        builder.HasOne<Role>().WithMany().HasForeignKey(r => new { r.TenantId, r.RoleId });
        builder.HasIndex(r => new { r.TenantId, r.RoleId, r.NameKey, r.UserId }, "ix_user_roles_walk");
    }
}

internal sealed class UserCountMapping : IEntityTypeConfiguration<UserCount>
{
    public void Configure(EntityTypeBuilder<UserCount> builder)
    {
        builder.ToTable("user_counts");
        builder.HasKey(c => new { c.TenantId, c.Slot, c.State, c.Type });
        builder.Property(c => c.Type).HasMaxLength(32);
    }
}
