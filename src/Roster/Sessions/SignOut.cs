using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>Ends one's own session, everywhere at once.</summary>
public sealed record SignOut : IOperation<SignOut, Done>
{
    public static Access Access => Access.SelfAtTheDoor("whoever can't go on can leave");

    public sealed class Handler(OperationScope scope, SessionCloser closer) : IHandler<SignOut, Done>
    {
        public async Task<Result<Done>> HandleAsync(SignOut operation, CancellationToken cancellation)
        {
            await closer.CloseAsync(s => s.Id == scope.Actor.Session!.Value, "signed_out", cancellation);
            return default(Done);
        }
    }
}

/// <summary>
/// Closes sessions of an account whole: the session, and its entry in each tenant, which each tenant sees. One that has entered none is
/// no tenant's, and is told at large.
/// </summary>
public sealed class SessionCloser(EveryTenantDb db, Events events, TimeProvider clock)
{
    /// <returns>How many there were.</returns>
    public async Task<int> CloseAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, string because, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Session>().Where(s => s.EndedAt == null).Where(which).ToListAsync(cancellation);
        foreach (var session in open)
        {
            session.End(because, now);
            var entries = await db.Set<SessionEntry>().Where(e => e.SessionId == session.Id && e.EndedAt == null).ToListAsync(cancellation);
            foreach (var entry in entries)
            {
                entry.End(now);
                events.AddIn(entry.TenantId, new SessionEnded(entry.UserId, session.Id, because));
            }

            if (entries.Count == 0)
            {
                events.AddAtLarge(new SessionEnded(default, session.Id, because));
            }
        }

        return open.Count;
    }
}
