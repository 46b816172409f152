using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users.Profiles;

/// <summary>Where the versions of the matrix are found.</summary>
public static class ProfileShelf
{
    /// <summary>The newest: what administrators and keys follow.</summary>
    public static async Task<ProfileMatrix> CurrentAsync(RosterDb db, TenantId tenant, CancellationToken cancellation) =>
        await db.Set<ProfileSettings>().AsNoTracking().Where(p => p.TenantId == tenant).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellation) is { } row
            ? ProfileMatrix.Of(row) : ProfileMatrix.Default;

    /// <summary>The one that a session entered with.</summary>
    public static async Task<ProfileMatrix> AtAsync(RosterDb db, TenantId tenant, int version, CancellationToken cancellation) =>
        await db.Set<ProfileSettings>().AsNoTracking().SingleOrDefaultAsync(p => p.TenantId == tenant && p.Version == version, cancellation) is { } row
            ? ProfileMatrix.Of(row) : ProfileMatrix.Default;
}

internal sealed class ProfileSettingsMapping : IEntityTypeConfiguration<ProfileSettings>
{
    public void Configure(EntityTypeBuilder<ProfileSettings> builder)
    {
        builder.ToTable("profile_settings");
        builder.HasKey(p => new { p.TenantId, p.Version });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(p => p.TenantId);
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.Fields).HasMaxLength(400);
    }
}
