using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Keys;

/// <summary>A script's bearer key. Its rights are at most its owner's of the moment, and end with the owner's access.</summary>
public sealed class ApiKey : ITenantOwned
{
    public const string Prefix = "rk_";

    private ApiKey() { }

    public ApiKey(TenantId tenant, UserId owner, string name, byte[] tokenHash, PermissionSet permissions, DateTimeOffset now, DateTimeOffset? expires) =>
        (TenantId, Id, OwnerId, Name, TokenHash, Permissions, CreatedAt, ExpiresAt) =
        (tenant, Platform.Kernel.Id.New<KeyId>(), owner, name, tokenHash, permissions, now, expires);

    public TenantId TenantId { get; private set; }

    public KeyId Id { get; private set; }

    public UserId OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The most this key may do.</summary>
    public PermissionSet Permissions { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(k => new { k.TenantId, k.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(k => new { k.TenantId, k.OwnerId });
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.HasIndex(k => k.TokenHash).IsUnique();
    }
}
