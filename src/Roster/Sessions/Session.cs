using System.Net;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>One sign-in of an account on one device, for all tenants and portals. The cookie holds the secret, this its hash.</summary>
[InstallationWide("one session serves all tenants of a person")]
public sealed class Session
{
    private Session() { }

    public Session(AccountId account, byte[] tokenHash, string proof, Caller caller, DateTimeOffset now, DateTimeOffset expires)
    {
        (Id, AccountId, TokenHash, Proof) = (Platform.Kernel.Id.New<SessionId>(), account, tokenHash, proof);
        (CreatedAt, ProvenAt, LastActivityAt, ExpiresAt) = (now, now, now, expires);
        (Ip, UserAgent) = (caller.Ip?.ToString(), caller.UserAgent is { Length: > 300 } agent ? agent[..300] : caller.UserAgent);
    }

    public SessionId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>How the person proved themselves: <c>password</c>, <c>link</c>, <c>passkey</c>, <c>sso</c>.</summary>
    public string Proof { get; private set; } = "";

    public string? Ip { get; private set; }

    public string? UserAgent { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ProvenAt { get; private set; }

    public DateTimeOffset LastActivityAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When an administrator's notice runs out. Kept here, and looked at with each use: no node has to be alive for it.</summary>
    public DateTimeOffset? EndingAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>What was given besides: <c>app</c>, <c>recovery_code</c>, <c>passkey</c>; null for nothing.</summary>
    public string? SecondFactor { get; private set; }

    /// <summary>Since when a workspace of theirs waits for a mailed code; null where none does.</summary>
    public DateTimeOffset? CodeAskedAt { get; private set; }

    /// <summary>When a mailed code was given. Weaker than <see cref="SecondFactor"/>, it is kept apart and never stands in its place.</summary>
    public DateTimeOffset? CodeGivenAt { get; private set; }

    public bool OwesCode => CodeAskedAt is not null && CodeGivenAt is null;

    /// <summary>Whether the account has a second factor that was not given here, or none and a workspace that waits for a mailed code.</summary>
    public bool Owes(Account account) => account.HasSecondFactor ? SecondFactor is null : OwesCode;

    /// <summary>The known device that it is open at; null where the account does not know it, or not yet.</summary>
    public DeviceId? DeviceId { get; private set; }

    public void IsAt(DeviceId? device) => DeviceId = device;

    /// <summary>The word for a second factor that was a code by mail.</summary>
    public const string MailedCode = "mailed_code";

    public void AskForCode(DateTimeOffset now) => CodeAskedAt ??= now;

    public void GiveSecondFactor(string which, DateTimeOffset now) =>
        (SecondFactor, CodeGivenAt) = which == MailedCode ? (SecondFactor, now) : (which, CodeGivenAt);

    public void ProvenAgain(DateTimeOffset now) => ProvenAt = now;

    /// <summary>What it began with: only a tenant's identity provider has said whose it is (<see cref="ProviderProof"/>).</summary>
    public const string SignOn = "sso";

    /// <summary>Whether the person has proven themselves by something of their own.</summary>
    public bool HasOwnProof => Proof != SignOn;

    /// <summary>The person of a session that an identity provider began gives their own password: from now on it is theirs as any other.</summary>
    public void ProveOwn(string proof, DateTimeOffset now) => (Proof, ProvenAt) = (HasOwnProof ? Proof : proof, now);

    /// <summary>Gives notice; a second one changes nothing.</summary>
    public void EndLater(DateTimeOffset at) => EndingAt ??= at;

    public void End(string because, DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBecause) = (now, because);
        }
    }
}

/// <summary>A session's presence in one tenant: what that tenant's admins see and end.</summary>
public sealed class SessionEntry : ITenantOwned
{
    private SessionEntry() { }

    public SessionEntry(TenantId tenant, SessionId session, UserId user, string proof, DateTimeOffset now) =>
        (TenantId, Id, SessionId, UserId, Proof, EnteredAt) = (tenant, Platform.Kernel.Id.New<EntryId>(), session, user, proof, now);

    /// <summary>The password it is opened with is older than the tenant wants: nothing is open here until another is chosen.</summary>
    public bool AsksForPassword { get; init; }

    /// <summary>Which profile fields the person sees and edits of themselves here: as they were when they entered.</summary>
    public int ProfileVersion { get; init; }

    public TenantId TenantId { get; private set; }

    public EntryId Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public UserId UserId { get; private set; }

    public string Proof { get; private set; } = "";

    /// <summary>What the person had given besides when they entered; null for nothing.</summary>
    public string? SecondFactor { get; init; }

    public DateTimeOffset EnteredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
