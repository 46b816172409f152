using System.Net;
using Roster.Platform.Kernel;
using Roster.Roles;

namespace Roster.Sessions;

/// <summary>A session as requests need it: who, in which tenants, with what rights. Made from the database, kept in memory until something it rests on changes.</summary>
public sealed class LiveSession
{
    /// <summary>For one that has entered no tenant yet.</summary>
    public static TimeSpan DefaultIdle { get; } = TimeSpan.FromHours(1);

    private long _lastActivity;

    public required SessionId Id { get; init; }

    public required AccountId Account { get; init; }

    public required string Address { get; init; }

    public required string Proof { get; init; }

    public required DateTimeOffset ProvenAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When an administrator's notice ends it; then <see cref="ExpiresAt"/> is no later.</summary>
    public DateTimeOffset? EndingAt { get; init; }

    /// <summary>How long it may rest: the strictest of the tenants entered.</summary>
    public TimeSpan Idle => Entries.Count == 0 ? DefaultIdle : Entries.Min(e => e.Idle);

    public required bool MustChoosePassword { get; init; }

    /// <summary>See <see cref="Session.Owes"/>.</summary>
    public required bool OwesSecondFactor { get; init; }

    /// <summary>See <see cref="Actor.OwesOwnProof"/>.</summary>
    public bool OwesOwnProof { get; init; }

    /// <summary>Whether the account runs the installation.</summary>
    public required bool IsOperator { get; init; }

    /// <summary>The tenants entered and still open to the person, the one entered last first.</summary>
    public required IReadOnlyList<LiveEntry> Entries { get; init; }

    public DateTimeOffset LastActivity
    {
        get => new(Interlocked.Read(ref _lastActivity), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _lastActivity, value.UtcTicks);
    }

    public bool Concerns(Touched touched) => touched.What switch
    {
        "session" => touched.Id == Id.Value,
        "account" => touched.Id == Account.Value,
        "user" => Entries.Any(e => e.User.Value == touched.Id),
        "tenant" => Entries.Any(e => e.Tenant.Value == touched.Id),
        _ => true,
    };
}

/// <summary>One tenant that a session has entered.</summary>
public sealed record LiveEntry(
    EntryId Id, TenantId Tenant, string TenantCode, UserId User, string Name, UserType? Type, PermissionSet Permissions, TimeSpan Idle, DateTimeOffset EnteredAt,
    bool MustChoosePassword, IReadOnlyList<IPNetwork> Allowed)
{
    /// <summary>When the tenant's identity provider last said whose the session is; null where it did not.</summary>
    public DateTimeOffset? ProviderProvenAt { get; init; }
}
