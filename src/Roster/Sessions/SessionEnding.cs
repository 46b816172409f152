using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// Ends what a person has open, in the transaction that blocks them or replaces their credentials.
/// Blocked: this tenant's entries, and no more; their other workspaces go on. Credentials replaced: the sessions whole.
/// </summary>
public sealed class SessionEnding(OperationScope scope, Events events, TimeProvider clock) : IAccessEnding
{
    public async Task EndAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        var (db, now) = (scope.Tenant, clock.GetUtcNow());
        foreach (var entry in await db.Set<SessionEntry>().Where(e => e.UserId == user.Id && e.EndedAt == null).ToListAsync(cancellation))
        {
            entry.End(now);
            (await db.Set<SeenSession>().SingleOrDefaultAsync(s => s.SessionId == entry.SessionId, cancellation))?.Leave();
            events.Add(new SessionEnded(user.Id, entry.SessionId, why == AccessEnds.Blocked ? "blocked" : "credentials_replaced"));
        }

        if (why == AccessEnds.CredentialsReplaced)
        {
            foreach (var session in await db.Set<Session>().Where(s => s.AccountId == user.AccountId && s.EndedAt == null).ToListAsync(cancellation))
            {
                session.End("credentials_replaced", now);
            }
        }
    }
}
