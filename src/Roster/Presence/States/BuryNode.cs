using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Presence.Online;

namespace Roster.Presence.States;

/// <summary>
/// Lets go of some of the lines and pages that a node held which is no more; answers whether there may be others. Who had no other line is lost from now on.
/// </summary>
/// <param name="Node">Which.</param>
/// <param name="IsOwn">This node stops, and knows.</param>
internal sealed record BuryNode(Guid Node, bool IsOwn) : IOperation<BuryNode, bool>
{
    private const int AtOnce = 200;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, PresenceBook book, Events events, TimeProvider clock) : IHandler<BuryNode, bool>
    {
        public async Task<Result<bool>> HandleAsync(BuryNode operation, CancellationToken cancellation)
        {
            if (!operation.IsOwn && !await db.Dialect.TryLockNameAsync(db, NodeLock.NameOf(operation.Node), cancellation))
            {
                return false;
            }

            var (node, now) = (operation.Node, clock.GetUtcNow());
            var some = await db.Set<AgentLine>().AsNoTracking().Where(l => l.Node == node).OrderBy(l => l.UserId).Take(AtOnce).ToListAsync(cancellation);
            await book.OpenAsync([.. some.Select(l => (l.TenantId, l.UserId))], cancellation);
            foreach (var line in some)
            {
                var agent = book.Find(line.TenantId, line.UserId, make: false)!;
                book.Hold(agent, node, isOpen: false);
                db.MarkChanged(agent.Presence);
                if (agent.Lines.Count == 0)
                {
                    book.Move(agent, agent.Presence.State.Drop(now), operation.IsOwn || db.Dialect is SqliteDialect ? Cause.Restarted : Cause.NodeLost, now);
                }
            }

            var pages = await db.Set<OpenPage>().Where(p => p.Node == node).OrderBy(p => p.UserId).Take(AtOnce).ToListAsync(cancellation);
            db.RemoveRange(pages);
            pages.ForEach(p => events.Stir(p.TenantId, OnlineNews.Changed, p.UserId.Value));
            return some.Count == AtOnce || pages.Count == AtOnce;
        }
    }
}
