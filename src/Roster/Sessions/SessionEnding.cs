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
public sealed class SessionEnding(OperationScope scope, Events events, TimeProvider clock) : IAccessEnding, ILeavingCheck
{
    public Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var open = await (
            from entry in scope.Tenant.Set<SessionEntry>().AsNoTracking()
            join session in scope.Tenant.Set<Session>() on entry.SessionId equals session.Id
            where entry.UserId == user.Id && entry.EndedAt == null && session.EndedAt == null && session.ExpiresAt > now
            orderby session.LastActivityAt descending
            select session.UserAgent).ToListAsync(cancellation);
        return [new LeavingEffect("sessions", open.Count, [.. open.Take(5).Select(Device.Name)])];
    }

    public async Task EndAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        var (db, now) = (scope.Tenant, clock.GetUtcNow());
        foreach (var entry in await db.Set<SessionEntry>().Where(e => e.UserId == user.Id && e.EndedAt == null).ToListAsync(cancellation))
        {
            entry.End(now);
            (await db.Set<SeenSession>().SingleOrDefaultAsync(s => s.SessionId == entry.SessionId, cancellation))?.Leave();
            events.Add(new SessionEnded(user.Id, entry.SessionId, why == AccessEnds.CredentialsReplaced ? "credentials_replaced" : "blocked"));
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
