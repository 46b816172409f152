using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <param name="User">Whom.</param>
/// <param name="Queues">All queues in use that they are to be in.</param>
public sealed record QueuesOf(UserId User, IReadOnlyList<QueueId> Queues);

/// <summary>
/// Sets the queues of some people at once, each by the rules by which people are put into one queue and taken out. Who is in one already keeps
/// their place; archived queues keep who is in them. Answers of each person why not; who is refused stands in nobody's way.
/// </summary>
internal sealed record SetQueues(IReadOnlyList<QueuesOf> People) : IOperation<SetQueues, IReadOnlyList<Problem?>>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.QueuesMembers);

    internal sealed class Handler(OperationScope scope, TenantDb db, Places places) : IHandler<SetQueues, IReadOnlyList<Problem?>>
    {
        public async Task<Result<IReadOnlyList<Problem?>>> HandleAsync(SetQueues operation, CancellationToken cancellation)
        {
            var ids = operation.People.Select(p => p.User).ToHashSet();
            var queues = await db.Set<Queue>().Where(q => q.ArchivedAt == null).ToDictionaryAsync(q => q.Id, cancellation);
            var people = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
            var members = (await db.Set<QueueMember>().Where(m => ids.Contains(m.UserId)).ToListAsync(cancellation)).Where(m => queues.ContainsKey(m.QueueId)).ToLookup(m => m.UserId);
            // Interfaces have no conversions of their own.
            return (Problem?[])[.. operation.People.Select(p => people.TryGetValue(p.User, out var user) ? Set(user, p.Queues, queues, members[p.User]) : Problem.NotFound)];
        }

        private Problem? Set(User user, IReadOnlyList<QueueId> wanted, Dictionary<QueueId, Queue> queues, IEnumerable<QueueMember> now)
        {
            if (wanted.Any(id => !queues.ContainsKey(id)))
            {
                return Problem.Invalid("queues", "unknown-queue", "There is no such queue in use here.");
            }

            var there = now.ToDictionary(m => m.QueueId);
            var (adding, removing) = (wanted.Where(id => !there.ContainsKey(id)).ToHashSet(), there.Values.Where(m => !wanted.Contains(m.QueueId)).ToList());
            var touched = adding.Concat(removing.Select(m => m.QueueId));
            if ((touched.Select(id => QueueRules.Members(scope.Actor, queues[id].IsArchived)).FirstOrDefault(p => p is not null)
                ?? (adding.Count > 0 ? Places.MayBePut(user, "queues") : null)) is { } refused)
            {
                return refused;
            }

            places.Tell(user, [.. adding.Select(id => places.Put(queues[id], user, null, priority: null)).OfType<PlaceChange>(), .. removing.Select(m => places.Take(queues[m.QueueId], m))]);
            return null;
        }
    }
}
