using Roster.Oidc.Flow;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;

namespace Roster.Oidc.Tokens;

/// <summary>
/// A portal opened in a session's entry into a tenant: begins with a code, and all tokens that come of it are its own. It is worth
/// something only while the entry is open, the person may open the portal and the portal is connected; each use asks.
/// </summary>
[Unaudited("portal.opened is the event, and what ends it are the session's events")]
public sealed class Grant : ITenantOwned, IVersioned
{
    /// <summary>How long a code waits for its portal.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(1);

    private Grant() { }

    public Grant(ClientId client, SessionEntry entry, DateTimeOffset provenAt, byte[] codeHash, string redirect, AuthorizeRequest request, DateTimeOffset now)
    {
        (TenantId, Id, ClientId) = (entry.TenantId, Platform.Kernel.Id.New<GrantId>(), client);
        (SessionId, EntryId, UserId, ProvenAt) = (entry.SessionId, entry.Id, entry.UserId, provenAt);
        (CodeHash, CodeUntil, Redirect, Challenge) = (codeHash, now + CodeLife, redirect, request.Challenge);
        (Nonce, Scope, CreatedAt) = (request.Nonce, request.Scope, now);
    }

    public TenantId TenantId { get; private set; }

    public GrantId Id { get; private set; }

    public ClientId ClientId { get; private set; }

    public SessionId SessionId { get; private set; }

    public EntryId EntryId { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>When the person proved themselves: <c>auth_time</c>.</summary>
    public DateTimeOffset ProvenAt { get; private set; }

    public byte[] CodeHash { get; private set; } = [];

    public DateTimeOffset CodeUntil { get; private set; }

    /// <summary>Where the code was sent: it is taken back from there alone.</summary>
    public string Redirect { get; private set; } = "";

    /// <summary>The SHA-256 of a secret that only who asked knows.</summary>
    public string Challenge { get; private set; } = "";

    public string? Nonce { get; private set; }

    public string Scope { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the code was used.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; set; }

    public bool Has(string scope) => Scope.Split(' ').Contains(scope);

    public void Open(DateTimeOffset now) => OpenedAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

[StoredAsWord]
public enum TokenKind { Access, Refresh }

/// <summary>A token, of which only the hash is kept. A refresh token is good once; used again, the whole grant ends.</summary>
[Unaudited("portal.opened is the event, and what ends it are the session's events")]
public sealed class GrantToken : ITenantOwned, IVersioned
{
    /// <summary>An access token is looked at each time it is used, so that its life bounds only how long a lost one could be.</summary>
    public static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(10);

    private GrantToken() { }

    public GrantToken(Grant grant, TokenKind kind, byte[] hash, DateTimeOffset now, DateTimeOffset expires) =>
        (TenantId, Id, GrantId, Kind, Hash, CreatedAt, ExpiresAt) = (grant.TenantId, Platform.Kernel.Id.New<TokenId>(), grant.Id, kind, hash, now, expires);

    public TenantId TenantId { get; private set; }

    public TokenId Id { get; private set; }

    public GrantId GrantId { get; private set; }

    public TokenKind Kind { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When a refresh token was exchanged, or an access token given back.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public int Version { get; set; }

    public void Use(DateTimeOffset now) => UsedAt ??= now;
}
