using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Tenants;

namespace Roster.Roles;

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(r => r.TenantId);
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Property(r => r.Description).HasMaxLength(500);
        builder.HasIndex(r => new { r.TenantId, r.Code }).IsUnique().HasProblem("role-code-taken", "Another role has this code.", "code");
    }
}
