using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <summary>Takes an archived queue into use again, with those who were in it and are still here.</summary>
public sealed record BringQueueBack(QueueId Id) : IOperation<BringQueueBack, QueueView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.QueuesUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, QueueShelf shelf, Events events) : IHandler<BringQueueBack, QueueView>
    {
        public async Task<Result<QueueView>> HandleAsync(BringQueueBack operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } queue)
            {
                return Problem.NotFound;
            }

            if (QueueRules.BringBack(scope.Actor, queue.IsArchived) is { } refused)
            {
                return refused;
            }

            queue.BringBack();
            var here = db.Set<User>().Where(u => u.State == UserState.Active || u.State == UserState.Invited || u.State == UserState.Suspended).Select(u => u.Id);
#pragma warning disable RS0030 // places by the thousand; the queue's own event tells of them
            var people = await db.Set<QueueMember>().Where(m => m.QueueId == queue.Id && here.Contains(m.UserId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Live, true), cancellation);
#pragma warning restore RS0030
            events.Add(new QueueBroughtBack(queue.Id, queue.TenantId, people) { Personal = new PersonalPart { Subject = queue.Name } });
            return shelf.ShowChanged(queue, Math.Min(people, QueueShelf.Counted + 1));
        }
    }
}
