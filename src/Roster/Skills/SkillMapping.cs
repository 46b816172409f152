using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

internal sealed class SkillMapping : IEntityTypeConfiguration<Skill>
{
    public void Configure(EntityTypeBuilder<Skill> builder)
    {
        builder.ToTable("skills");
        builder.HasKey(s => new { s.TenantId, s.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.Property(s => s.Description).HasMaxLength(500);
        builder.Ignore(s => s.IsArchived);
        builder.HasIndex(s => new { s.TenantId, s.NameKey }, "ix_skills_name").IsUnique().HasProblem("skill-name-taken", "Another skill has this name.", "name");
    }
}

internal sealed class UserSkillMapping : IEntityTypeConfiguration<UserSkill>
{
    public void Configure(EntityTypeBuilder<UserSkill> builder)
    {
        builder.ToTable("user_skills");
        builder.HasKey(s => new { s.TenantId, s.SkillId, s.UserId });
        builder.HasOne<Skill>().WithMany().HasForeignKey(s => new { s.TenantId, s.SkillId });
        builder.HasOne<User>().WithMany().HasForeignKey(s => new { s.TenantId, s.UserId });
        // A person's skills; the key has who has a skill.
        builder.HasIndex(s => new { s.TenantId, s.UserId, s.SkillId }, "ix_user_skills_user").IsUnique();
    }
}
