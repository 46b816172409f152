using System.Security.Cryptography;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Roles;

namespace Roster.Oidc.Clients;

/// <summary>Whether it can keep a secret (a server), or not (a page or program in people's hands). PKCE is asked of both.</summary>
[StoredAsWord]
public enum ClientKind { Confidential, Public }

/// <summary>A portal of the platform as it signs people in through Roster: an OpenID Connect client.</summary>
[InstallationWide("a portal serves all tenants")]
public sealed class OidcClient : IVersioned
{
    private OidcClient() { }

    public OidcClient(ClientKind kind, byte[]? secretHash, DateTimeOffset now) =>
        (Id, Kind, SecretHash, CreatedAt) = (Platform.Kernel.Id.New<ClientId>(), kind, secretHash, now);

    public ClientId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Which of the platform's portals it is: whoever may open that one may sign in to it.</summary>
    public string Portal { get; private set; } = "";

    public ClientKind Kind { get; private set; }

    /// <summary>Of a confidential one's secret. It is random, so that a plain SHA-256 is enough.</summary>
    public byte[]? SecretHash { get; private set; }

    /// <summary>Where codes are sent, one a line. Compared as they are, character by character.</summary>
    public string Redirects { get; private set; } = "";

    /// <summary>Where people may be sent after signing out, one a line.</summary>
    public string PostLogouts { get; private set; } = "";

    /// <summary>Where its tile on the start page leads; null for one without a tile.</summary>
    public string? Start { get; private set; }

    /// <summary>Where it hears that a sign-in has ended.</summary>
    public string? Logout { get; private set; }

    /// <summary>The operator says that <see cref="Logout"/> is in their own network; otherwise no private address is called.</summary>
    public bool LogoutIsPrivate { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<string> RedirectList => Lines(Redirects);

    public IReadOnlyList<string> PostLogoutList => Lines(PostLogouts);

    public void Describe(ClientDescription said) => (Name, Portal, Redirects, PostLogouts, Start, Logout, LogoutIsPrivate) =
        (said.Name, said.Portal, string.Join('\n', said.Redirects), string.Join('\n', said.PostLogouts), said.Start, said.Logout, said.LogoutIsPrivate);

    public void ReplaceSecret(byte[] hash) => SecretHash = hash;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public bool Knows(string secret) => SecretHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, Secret.Hash(secret));

    /// <summary>Whether whoever has this type and these permissions may open it.</summary>
    public bool IsOpenTo(UserType? type, PermissionSet permissions) => Roles.Portal.OpenTo(type, permissions).Any(p => p.Id == Portal);

    private static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>All that the operator says of a portal and may change.</summary>
public sealed record ClientDescription(
    string Name, string Portal, IReadOnlyList<string> Redirects, IReadOnlyList<string> PostLogouts, string? Start, string? Logout, bool LogoutIsPrivate);
