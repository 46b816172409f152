using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Scim.Visits;

/// <summary>When a directory last came by a key, so that an administrator sees whether it still does, and what it was refused.</summary>
[Unaudited("that a directory came is no change; what it did is an event of its own")]
public sealed class ScimVisit : ITenantOwned
{
    private ScimVisit() { }

    public ScimVisit(TenantId tenant, KeyId key) => (TenantId, KeyId) = (tenant, key);

    public TenantId TenantId { get; private set; }

    public KeyId KeyId { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>When it last changed something.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>What was refused, such as <c>POST /Users</c>.</summary>
    public string? Refused { get; private set; }

    /// <summary>Why, in a sentence that names nobody.</summary>
    public string? Why { get; private set; }

    public void Came(SeenVisit seen)
    {
        (LastAt, ChangedAt) = (seen.LastAt > LastAt ? seen.LastAt : LastAt, seen.ChangedAt ?? ChangedAt);
        if (seen.Refusal is { } refusal)
        {
            (RefusedAt, Refused, Why) = (refusal.At, refusal.What, refusal.Why);
        }
    }
}

/// <summary>What this node saw of a key since it last wrote.</summary>
public sealed record SeenVisit(TenantId Tenant, KeyId Key, DateTimeOffset LastAt, DateTimeOffset? ChangedAt, SeenRefusal? Refusal);

public sealed record SeenRefusal(DateTimeOffset At, string What, string Why);

internal sealed class ScimVisitMapping : IEntityTypeConfiguration<ScimVisit>
{
    public const int Longest = 300;

    public void Configure(EntityTypeBuilder<ScimVisit> builder)
    {
        builder.ToTable("scim_visits");
        builder.HasKey(v => new { v.TenantId, v.KeyId });
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(v => new { v.TenantId, v.KeyId });
        builder.Property(v => v.Refused).HasMaxLength(100);
        builder.Property(v => v.Why).HasMaxLength(Longest);
    }
}
