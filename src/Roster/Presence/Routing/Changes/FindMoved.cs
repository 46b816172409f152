using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.Board;
using Roster.Presence.States;

namespace Roster.Presence.Routing.Changes;

/// <param name="Next">From where to look the next time.</param>
/// <param name="Who">Of whom something may have changed; null for everybody.</param>
public sealed record Moved(RouterPlace Next, IReadOnlyCollection<UserId>? Who);

/// <summary>Of whom anything that a router is told may have changed since a place. Rather one too many than one too few: what has not changed is not told.</summary>
/// <param name="From">Since when; null from the beginning.</param>
/// <param name="Returns">The router was away, and time has gone on without it.</param>
public sealed record FindMoved(RouterPlace? From, bool Returns) : IQuery<FindMoved, Moved>
{
    /// <summary>Beyond this many it is quicker to look at everybody.</summary>
    private const int Most = 2_000;

    /// <summary>What reaches many agents at once.</summary>
    private static readonly string[] Wide =
    [
        "queue.changed", "queue.archived", "queue.brought_back", "skill.changed", "skill.archived", "skill.brought_back",
        "role.changed", "role.deleted", "group.changed", "group.deleted", "tenant.edited", "tenant.settings_changed",
    ];

    public static Access Access => Access.Needs(Permissions.RoutingRead);

    /// <summary>Whether it could be news to a router.</summary>
    public static bool Concerns(string name) => name == PresenceNews.Changed || name.StartsWith("user.", StringComparison.Ordinal) || Wide.Contains(name);

    public sealed class Handler(TenantDb db, RouterMarks marks, AgentBoard board) : IHandler<FindMoved, Moved>
    {
        public async Task<Result<Moved>> HandleAsync(FindMoved operation, CancellationToken cancellation)
        {
            // First the mark, then the look: what is committed between the two is found now and once more the next time.
            var next = await marks.NowAsync(cancellation);
            if (operation.From is not { } from)
            {
                return new Moved(next, null);
            }

            var wide = Wide;
            var steps = await db.Dialect.Since<PresenceChange>(db, from.Steps).Select(c => c.UserId).Distinct().Take(Most + 1).ToListAsync(cancellation);
            var events = await db.Dialect.Since<EventRow>(db, from.Events).Where(e => e.Name.StartsWith("user.") || wide.Contains(e.Name))
                .Select(e => new { e.SubjectId, IsWide = wide.Contains(e.Name) }).Distinct().Take(Most + 1).ToListAsync(cancellation);
            var turned = operation.Returns ? await TurnedAsync(from.At, cancellation) : [];
            return new Moved(next, steps.Count > Most || events.Count > Most || turned.Count > Most || events.Exists(e => e.IsWide) ? null
                : [.. steps.Concat(turned).Concat(events.Select(e => new UserId(e.SubjectId))).Distinct()]);
        }

        /// <summary>Those whose connection was lost so lately that a channel may have closed to them since, or will.</summary>
        private async Task<List<UserId>> TurnedAsync(DateTimeOffset since, CancellationToken cancellation)
        {
            var lost = since - (await board.TenantAsync(cancellation)).Policy.LongestGrace();
            return await db.Set<AgentPresence>().Where(p => p.Chosen == Availability.Available && p.Connection == Connection.Lost && p.Since > lost)
                .Select(p => p.UserId).Take(Most + 1).ToListAsync(cancellation);
        }
    }
}
