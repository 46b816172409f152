using System.Net;

namespace Roster.Platform.Kernel;

public enum ActorKind { Anonymous, User, Key, Operator, System }

/// <summary>Who acts, and with what rights. Loaded afresh by the runner; nothing of it comes from a request's body.</summary>
public sealed record Actor(ActorKind Kind, PermissionSet Permissions)
{
    /// <summary>The tenant acted in; none for the operator's own work and for someone who has not entered one.</summary>
    public TenantId? Tenant { get; init; }

    public UserId? User { get; init; }

    public AccountId? Account { get; init; }

    public SessionId? Session { get; init; }

    public KeyId? Key { get; init; }

    /// <summary>The person a key belongs to: what they may not do to themselves, their key may not do to them.</summary>
    public UserId? KeyOwner { get; init; }

    /// <summary>Signed in with a temporary password: nothing but choosing one's own is open.</summary>
    public bool MustChoosePassword { get; init; }

    /// <summary>The account has a second factor that this session has not given, or a workspace of theirs waits for a code by mail: one that does not ask is open, the account is not.</summary>
    public bool OwesSecondFactor { get; init; }

    /// <summary>
    /// Only a workspace's identity provider has said who they are, and their account is not that workspace's alone: that workspace is open
    /// to them, the account is not.
    /// </summary>
    public bool OwesOwnProof { get; init; }

    /// <summary>The session began by a workspace's identity provider, which can also say anew who they are.</summary>
    public bool IsByProvider { get; init; }

    /// <summary>Whether the account behind a session runs the installation.</summary>
    public bool IsOperator { get; init; }

    /// <summary>The workspace that was meant takes nobody from the caller's network address, so that they are in none.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What the audit log calls the actor.</summary>
    public string Name { get; init; } = "";

    /// <summary>When an administrator's notice ends the session; null where there is none.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>When the person last gave their own proof, for acts that need a fresh one.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>Whether that was a moment ago (<see cref="FreshFor"/>), as of the time the actor was looked up.</summary>
    public bool IsFresh { get; init; }

    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(10);

    public static Actor Anonymous { get; } = new(ActorKind.Anonymous, PermissionSet.None);

    /// <summary>The person who runs the installation, at its command line.</summary>
    public static Actor Operator { get; } = new(ActorKind.Operator, PermissionSet.Everything) { Name = "operator", IsFresh = true };

    /// <summary>Roster's own work after a commit: reading what happened, sending mail.</summary>
    public static Actor Roster { get; } = new(ActorKind.System, PermissionSet.None) { Name = "Roster" };

    /// <summary>The same person doing an operator's work: recorded as the operator in whatever tenant it is, not as a user of their own.</summary>
    public Actor AtOperatorsDesk() => this with { Kind = ActorKind.Operator, Permissions = PermissionSet.Everything, User = null };

    public bool Can(Permission permission) => Permissions.Has(permission);

    /// <summary>Whether this person themselves asks, from a page of theirs: then they are here, whatever else is known.</summary>
    public bool IsHere(UserId user) => Session is not null && User == user;

    /// <summary>The changes that reach this actor's rights.</summary>
    public IEnumerable<Touched> RestsOn()
    {
        if (Session is { } session)
        {
            yield return Touched.Session(session);
        }

        if (Account is { } account)
        {
            yield return Touched.Account(account);
        }

        if ((User ?? KeyOwner) is { } user)
        {
            yield return Touched.User(user);
        }

        if (Key is { } key)
        {
            yield return Touched.Key(key);
        }

        if (Tenant is { } tenant)
        {
            yield return Touched.Tenant(tenant);
        }
    }
}

/// <summary>What a caller brings: a credential to be looked up, and where they are. One for each request or command.</summary>
public sealed record Caller(Credential Credential)
{
    public string RequestId { get; init; } = "";

    public IPAddress? Ip { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>Names one of the tenants that the session has entered.</summary>
    public string? TenantCode { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>Roster's own work, started by nobody's request.</summary>
    public static Caller Roster { get; } = new(new Credential.Itself()) { RequestId = "roster" };

    /// <summary>A page asks by itself, with nobody at it: that is no activity of the person's.</summary>
    public bool IsUnattended { get; init; }

    public static Caller AtCommandLine { get; } = new(new Credential.CommandLine()) { RequestId = "cli" };
}

/// <summary>How a caller says who they are.</summary>
public abstract record Credential
{
    public sealed record None : Credential;

    public sealed record CommandLine : Credential;

    /// <summary>This process, at work by itself. No request can bring it.</summary>
    public sealed record Itself : Credential;

    /// <summary>The same in one tenant: what it keeps up by itself, such as whom its identity provider sends. No request can bring it.</summary>
    public sealed record ItselfIn(TenantId Tenant) : Credential;

    /// <summary>Work that a person or their key started and left to Roster: whose rights it has is looked up each time. No request can bring it.</summary>
    public sealed record OnBehalf(TenantId Tenant, UserId Starter, KeyId? Key) : Credential;

    /// <summary>The session cookie's secret.</summary>
    public sealed record SessionToken(string Token) : Credential
    {
        public override string ToString() => nameof(SessionToken);
    }

    /// <summary>A script's bearer key.</summary>
    public sealed record BearerKey(string Token) : Credential
    {
        public override string ToString() => nameof(BearerKey);
    }
}

/// <summary>Finds the actor behind one kind of credential. Features right of the kernel know sessions and keys; the runner only asks.</summary>
public interface IActorSource
{
    /// <summary>Whether this source knows the credential's kind.</summary>
    bool Knows(Credential credential);

    /// <param name="caller">Who calls.</param>
    /// <param name="afresh">True before a change: read the database, not the memory of live sessions.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation);
}
