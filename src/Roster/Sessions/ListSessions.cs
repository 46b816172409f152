using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>What the people of the tenant have open, the last active first.</summary>
public sealed record ListSessions(string? User, string? Cursor, int? Limit) : IQuery<ListSessions, SessionPage>
{
    public const int MostPerPage = 200;

    /// <summary>How many a page looks at. Where most are over or may not be seen, a page is shorter and goes on.</summary>
    private const int MostLooked = 4_000;

    public static Access Access => Access.Needs(Permissions.SessionsRead);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} sessions.");
        }

        if (!string.IsNullOrEmpty(User) && !Guid.TryParse(User, out _))
        {
            yield return new("user", "not-an-id", "This is no id.");
        }

        if (!string.IsNullOrEmpty(Cursor) && SessionCursor.Read(Cursor) is null)
        {
            yield return new("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it.");
        }
    }

    public sealed class Handler(OperationScope scope, TenantReads reads, UserDirectory directory, SessionSight sight, SessionLooks looks, TimeProvider clock)
        : IHandler<ListSessions, SessionPage>
    {
        public async Task<Result<SessionPage>> HandleAsync(ListSessions operation, CancellationToken cancellation)
        {
            if (Guid.TryParse(operation.User, out var one))
            {
                return await OfOneAsync(new UserId(one), cancellation);
            }

            if (await looks.NoteAsync(null, cancellation) is { } refused)
            {
                return refused;
            }

            var (db, now) = (scope.Tenant, clock.GetUtcNow());
            var policy = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.Policy).SingleAsync(cancellation);
            var walk = new SessionWalk(reads, db.Tenant, now.AddMinutes(-policy.IdleMinutes), now - SeenSessions.LongestRest);
            return await PageAsync(walk, string.IsNullOrEmpty(operation.Cursor) ? null : SessionCursor.Read(operation.Cursor), operation.Limit ?? 50, cancellation);
        }

        /// <summary>A person who is not here, or whose sessions are not the reader's to see, has none in this list.</summary>
        private async Task<Result<SessionPage>> OfOneAsync(UserId id, CancellationToken cancellation)
        {
            if (await directory.FindAsync(id, cancellation) is not { } found || UserRules.ReadSessions(scope.Actor, found.Target) is not null)
            {
                return new SessionPage([], null, null);
            }

            return await looks.NoteAsync(id, cancellation) is { } refused ? refused : new SessionPage(await sight.OfAsync(found.User, cancellation), null, null);
        }

        private async Task<SessionPage> PageAsync(SessionWalk walk, SessionCursor? cursor, int limit, CancellationToken cancellation)
        {
            var (newer, found, at, looked) = (cursor is { Newer: true }, new List<(SessionView View, SessionStep Step)>(), cursor, 0);
            bool ended;
            do
            {
                var count = Math.Max(limit + 1, looked);
                var steps = await walk.StepAsync(at, newer, count, cancellation);
                var views = (await sight.AmongAsync([.. steps.Select(s => s.Id)], cancellation)).ToDictionary(v => new SessionId(v.Id));
                found.AddRange(steps.Where(s => views.ContainsKey(s.Id)).Select(s => (views[s.Id], s)));
                (looked, ended) = (looked + steps.Count, steps.Count < count);
                at = ended ? at : new SessionCursor(steps[^1].At, steps[^1].Id, newer);
            }
            while (found.Count <= limit && !ended && looked < MostLooked);

            // Cut off by what was looked at, the page goes on from there.
            var more = found.Count > limit ? Place(found[limit - 1].Step, newer) : ended ? null : at!.ToString();
            var shown = found.Take(limit).ToList();
            if (newer)
            {
                shown.Reverse();
            }

            var back = cursor is null ? null : shown.Count > 0 ? Place(shown[newer ? ^1 : 0].Step, !newer) : (cursor with { Newer = !newer }).ToString();
            return new SessionPage([.. shown.Select(s => s.View)], newer ? back : more, newer ? more : back);
        }

        private static string Place(SessionStep step, bool newer) => new SessionCursor(step.At, step.Id, newer).ToString();
    }
}

/// <summary>What one person has open.</summary>
public sealed record ListUserSessions(UserId Id) : IQuery<ListUserSessions, SessionItems>
{
    public static Access Access => Access.Needs(Permissions.SessionsRead);

    public sealed class Handler(OperationScope scope, UserDirectory directory, SessionSight sight, SessionLooks looks) : IHandler<ListUserSessions, SessionItems>
    {
        public async Task<Result<SessionItems>> HandleAsync(ListUserSessions operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if ((UserRules.ReadSessions(scope.Actor, found.Target) ?? await looks.NoteAsync(operation.Id, cancellation)) is { } refused)
            {
                return refused;
            }

            return new SessionItems(await sight.OfAsync(found.User, cancellation));
        }
    }
}
