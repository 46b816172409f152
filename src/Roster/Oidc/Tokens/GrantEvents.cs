using Roster.Oidc.Clients;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Tokens;

/// <summary>A person opened a portal of the platform: it holds tokens from now on.</summary>
/// <param name="Portal">Its name.</param>
public sealed record PortalOpened(UserId User, SessionId Session, ClientId Client, string Portal) : Event("portal.opened", User.Value);

/// <summary>What a portal held was ended: <c>code_reused</c> or <c>token_reused</c> (someone has a copy), <c>given_back</c>.</summary>
public sealed record PortalClosed(UserId User, SessionId Session, ClientId Client, string Portal, string Because) : Event("portal.closed", User.Value);

internal static class GrantEnding
{
    /// <summary>Ends all that came of a grant.</summary>
    public static void End(Events events, Grant grant, OidcClient client, string because, DateTimeOffset now)
    {
        if (grant.EndedAt is null)
        {
            grant.End(now);
            events.AddIn(grant.TenantId, new PortalClosed(grant.UserId, grant.SessionId, client.Id, client.Name, because));
        }
    }
}
