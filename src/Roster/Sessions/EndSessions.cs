using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions;

/// <param name="Ended">How many sessions.</param>
/// <param name="At">When they end, where people are given notice; null when they have ended.</param>
public sealed record SessionsEnded(int Ended, DateTimeOffset? At);

/// <summary>Ends one of a person's sessions, everywhere at once.</summary>
public sealed record EndUserSession(UserId User, SessionId Id) : IOperation<EndUserSession, SessionsEnded>
{
    public static Access Access => Access.Needs(Permissions.SessionsEnd);

    internal sealed class Handler(EndingByAdmin ending) : IHandler<EndUserSession, SessionsEnded>
    {
        public async Task<Result<SessionsEnded>> HandleAsync(EndUserSession operation, CancellationToken cancellation)
        {
            var ended = await ending.EndAsync(operation.User, s => s.Id == operation.Id, cancellation);
            return ended is { IsRefused: false, Value.Ended: 0 } ? Problem.NotFound : ended;
        }
    }
}

/// <summary>Ends all of a person's sessions, but not the one that asks.</summary>
public sealed record EndUserSessions(UserId User) : IOperation<EndUserSessions, SessionsEnded>
{
    public static Access Access => Access.Needs(Permissions.SessionsEnd);

    internal sealed class Handler(OperationScope scope, EndingByAdmin ending) : IHandler<EndUserSessions, SessionsEnded>
    {
        public Task<Result<SessionsEnded>> HandleAsync(EndUserSessions operation, CancellationToken cancellation) =>
            scope.Actor.Session is { } own ? ending.EndAsync(operation.User, s => s.Id != own, cancellation) : ending.EndAsync(operation.User, s => true, cancellation);
    }
}

/// <summary>
/// Ends sessions for an administrator of one of the person's tenants: whole, in every tenant. This one records who did it; the others
/// only that someone of another one did. With notice, the time is kept with the session and looked at with each use of it.
/// </summary>
internal sealed class EndingByAdmin(OperationScope scope, EveryTenantDb db, SessionOwners owners, Events events, TimeProvider clock)
{
    public const string Because = "ended_by_admin";

    public async Task<Result<SessionsEnded>> EndAsync(UserId user, Expression<Func<Session, bool>> which, CancellationToken cancellation)
    {
        if (await owners.FindAsync(user, cancellation) is not { } owner)
        {
            return Problem.NotFound;
        }

        if (UserRules.EndSessions(scope.Actor, owner.Target) is { } refused)
        {
            return refused;
        }

        var (now, account) = (clock.GetUtcNow(), owner.User.AccountId);
        var open = await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null && s.ExpiresAt > now && (s.EndingAt == null || s.EndingAt > now))
            .Where(which).ToListAsync(cancellation);
        DateTimeOffset? at = owner.Tenant.Policy.EndSessionNoticeSeconds is > 0 and var seconds ? now.AddSeconds(seconds) : null;
        foreach (var session in open.Where(s => at is null || s.EndingAt is null))
        {
            await EndAsync(owner, session, at, now, cancellation);
        }

        return new SessionsEnded(open.Count, at is null ? null : open.Max(s => s.EndingAt));
    }

    private async Task EndAsync(SessionOwner owner, Session session, DateTimeOffset? at, DateTimeOffset now, CancellationToken cancellation)
    {
        Event Told(UserId user, bool elsewhere) => (at is { } then ? new SessionEndDue(user, session.Id, then) : (Event)new SessionEnded(user, session.Id, Because)) with { FromElsewhere = elsewhere };

        events.AddIn(owner.User.TenantId, Told(owner.User.Id, elsewhere: false) with { Personal = owner.User.Personal() });
        foreach (var entry in await db.Set<SessionEntry>().Where(e => e.SessionId == session.Id && e.EndedAt == null).ToListAsync(cancellation))
        {
            if (at is null)
            {
                entry.End(now);
            }

            if (entry.TenantId != owner.User.TenantId)
            {
                events.AddIn(entry.TenantId, Told(entry.UserId, elsewhere: true));
            }
        }

        if (at is { } due)
        {
            session.EndLater(due);
        }
        else
        {
            session.End(Because, now);
        }
    }
}
