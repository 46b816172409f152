using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Keys;

/// <summary>What became of a key. One whose owner is out works again when they are back.</summary>
public enum KeyState { Active, OwnerOut, Expired, Revoked }

/// <summary>A script's bearer key. Its rights are at most its owner's of the moment, and end with the owner's access.</summary>
public sealed class ApiKey : ITenantOwned
{
    public const string Prefix = "rk_";

    /// <summary>So long before the end its owner is told. Whoever makes one for less knows.</summary>
    public static readonly TimeSpan WarnedBefore = TimeSpan.FromDays(7);

    private ApiKey() { }

    private ApiKey(TenantId tenant, UserId owner, string name, byte[] tokenHash, PermissionSet permissions, DateTimeOffset now, DateTimeOffset? expires)
    {
        (TenantId, Id, OwnerId, Name, TokenHash, Permissions, CreatedAt, ExpiresAt) = (tenant, Platform.Kernel.Id.New<KeyId>(), owner, name, tokenHash, permissions, now, expires);
        WarnedAt = expires - now <= WarnedBefore ? now : null;
    }

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

    /// <summary>When it was last let in, some seconds behind (<see cref="KeyUse"/>).</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When its owner was told that it ends soon.</summary>
    public DateTimeOffset? WarnedAt { get; private set; }

    /// <summary>A key made without a list of permissions may do whatever its owner may.</summary>
    public bool IsUnbounded => Permissions == PermissionSet.Everything;

    public static (ApiKey Key, string Token) Make(TenantId tenant, UserId owner, string name, PermissionSet permissions, DateTimeOffset now, DateTimeOffset? expires)
    {
        var token = Prefix + Secret.Token();
        return (new ApiKey(tenant, owner, name.Trim(), Secret.Hash(token), permissions, now, expires), token);
    }

    public void Warned(DateTimeOffset now) => WarnedAt = now;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    public KeyState StateAt(DateTimeOffset now, bool ownerIsIn) =>
        RevokedAt is not null ? KeyState.Revoked : !IsGood(now) ? KeyState.Expired : ownerIsIn ? KeyState.Active : KeyState.OwnerOut;
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(k => new { k.TenantId, k.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(k => new { k.TenantId, k.OwnerId });
        builder.Property(k => k.Name).HasMaxLength(KeyRules.NameMost);
        builder.Ignore(k => k.IsUnbounded);
        builder.HasIndex(k => k.TokenHash).IsUnique();
        builder.HasIndex(k => k.ExpiresAt);
    }
}
