using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;

namespace Roster.Tenants;

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.ToTable("tenants");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Code).HasMaxLength(40);
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.Property(t => t.TimeZone).HasMaxLength(64);
        builder.Property(t => t.Language).HasMaxLength(8);
        builder.Property(t => t.Policy).HasConversion(policy => PolicyText.Write(policy), text => PolicyText.Read(text));
        builder.HasIndex(t => t.Code).IsUnique().HasProblem("code-taken", "Another workspace has this code.", "code");
    }
}
