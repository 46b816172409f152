using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Outbox;

/// <summary>Takes a follower one batch further. On several nodes one of them at a time: whoever comes second finds the place moved.</summary>
/// <returns>How many events were passed.</returns>
internal sealed record FollowEvents(IEventFollower Follower) : IOperation<FollowEvents, int>
{
    private const int Batch = 200;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db) : IHandler<FollowEvents, int>
    {
        public async Task<Result<int>> HandleAsync(FollowEvents operation, CancellationToken cancellation)
        {
            var follower = operation.Follower;
            await db.Dialect.LockNameAsync(db, $"follow:{follower.Name}", cancellation);
            var cursor = await db.Set<EventCursor>().SingleOrDefaultAsync(c => c.Follower == follower.Name, cancellation);
            if (cursor is null)
            {
                db.Add(cursor = new EventCursor { Follower = follower.Name });
            }

            if (await db.Dialect.CountsAnewAsync(db, cursor.Place, cancellation))
            {
                await BeginAnewAsync(cursor, cancellation);
            }

            var events = await (await db.Dialect.EventsAfterAsync(db, cursor.Place, cancellation)).AsNoTracking().Take(Batch).ToListAsync(cancellation);
            if (events.FindAll(e => follower.Follows.Contains(e.Name)) is { Count: > 0 } wanted)
            {
                await follower.FollowAsync(db, wanted, cancellation);
            }

            if (events.Count > 0)
            {
                cursor.Place = new EventPlace(events[^1].Transaction, events[^1].Seq);
            }

            return events.Count;
        }

        /// <summary>The events of the other server come before all of this one's; among themselves their numbers keep the order.</summary>
        private async Task BeginAnewAsync(EventCursor cursor, CancellationToken cancellation)
        {
#pragma warning disable RS0030 // once after a restore: a number that belongs to another server means nothing here
            await db.Set<EventRow>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Transaction, 0), cancellation);
#pragma warning restore RS0030
            cursor.Place = new EventPlace(0, cursor.Seq);
        }
    }
}
