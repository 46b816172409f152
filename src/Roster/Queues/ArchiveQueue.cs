using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Queues;

/// <summary>Takes a queue out of use. Who was in it is kept for when it is brought back.</summary>
public sealed record ArchiveQueue(QueueId Id) : IOperation<ArchiveQueue, QueueView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.QueuesUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, QueueShelf shelf, Events events, TimeProvider clock) : IHandler<ArchiveQueue, QueueView>
    {
        public async Task<Result<QueueView>> HandleAsync(ArchiveQueue operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } queue)
            {
                return Problem.NotFound;
            }

            if (QueueRules.Archive(scope.Actor, queue.IsArchived) is { } refused)
            {
                return refused;
            }

            queue.Archive(clock.GetUtcNow());
#pragma warning disable RS0030 // places by the thousand; the queue's own event tells of them
            var people = await db.Set<QueueMember>().Where(m => m.QueueId == queue.Id && m.Live).ExecuteUpdateAsync(set => set.SetProperty(m => m.Live, false), cancellation);
#pragma warning restore RS0030
            events.Add(new QueueArchived(queue.Id, queue.TenantId, people) { Personal = new PersonalPart { Subject = queue.Name } });
            return shelf.ShowChanged(queue, Math.Min(people, QueueShelf.Counted + 1));
        }
    }
}
