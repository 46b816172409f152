using Roster.Oidc.Clients;
using Roster.Sessions;

namespace Roster.Oidc.Tokens;

/// <summary>
/// Whether a grant is worth anything at this moment. It asks the memory of live sessions, which forgets what a change touches before the
/// change is answered here, and within a moment on the other nodes. There is no other memory.
/// </summary>
public sealed class GrantGate(SessionMemory sessions)
{
    /// <param name="grant">The grant.</param>
    /// <param name="client">Its portal, as it is now.</param>
    /// <param name="session">The hash of its session's secret.</param>
    /// <param name="afresh">Before a change: read the database.</param>
    /// <param name="isUnattended">Nobody is at the page that asks, so that it is no activity.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    internal async ValueTask<OpenGrant?> LookAsync(Grant grant, OidcClient client, byte[] session, bool afresh, bool isUnattended, CancellationToken cancellation)
    {
        if (grant.EndedAt is not null || client.RevokedAt is not null)
        {
            return null;
        }

        return await sessions.FindByHashAsync(session, afresh, isUnattended, cancellation) is { MustChoosePassword: false } live
            && live.Entries.FirstOrDefault(e => e.Id == grant.EntryId) is { MustChoosePassword: false } entry
            && client.IsOpenTo(entry.Type, entry.Permissions) ? new OpenGrant(grant, entry, live.ExpiresAt) : null;
    }
}

/// <summary>A grant that is good now, with the rights it rests on.</summary>
internal sealed record OpenGrant(Grant Grant, LiveEntry Entry, DateTimeOffset SessionEnds);
