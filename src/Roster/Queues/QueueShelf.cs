using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <summary>Reads queues, and shows them as the API does.</summary>
public sealed class QueueShelf(OperationScope scope)
{
    /// <summary>Most people of a queue that are counted one by one.</summary>
    public const int Counted = 1_000;

    public async Task<Queue?> FindAsync(QueueId id, CancellationToken cancellation) => await scope.Tenant.Set<Queue>().SingleOrDefaultAsync(q => q.Id == id, cancellation);

    /// <summary>All of them by name, those in use first.</summary>
    public async Task<IReadOnlyList<QueueView>> AllAsync(CancellationToken cancellation) =>
        await ShowAsync(scope.Tenant.Set<Queue>().AsNoTracking().OrderBy(q => q.ArchivedAt != null).ThenBy(q => q.NameKey), cancellation);

    /// <summary>One queue as it is; null when there is none by that id here.</summary>
    public async Task<QueueView?> OneAsync(QueueId id, CancellationToken cancellation) =>
        (await ShowAsync(scope.Tenant.Set<Queue>().AsNoTracking().Where(q => q.Id == id), cancellation)).SingleOrDefault();

    public async Task<long> PeopleAsync(QueueId id, CancellationToken cancellation) => await People().Where(m => m.QueueId == id).Take(Counted + 1).LongCountAsync(cancellation);

    /// <summary>A queue as it will be.</summary>
    public QueueView Show(Queue queue, long people)
    {
        var (actor, archived) = (scope.Actor, queue.IsArchived);
        return new QueueView(queue.Id.Value, queue.Version, queue.Name, queue.Description, queue.ArchivedAt, people, new QueueMay(
            Verdict.Of(QueueRules.Edit(actor, archived)), Verdict.Of(QueueRules.Members(actor, archived)),
            Verdict.Of(QueueRules.Archive(actor, archived)), Verdict.Of(QueueRules.BringBack(actor, archived))));
    }

    /// <summary>The queue after a change that is about to be saved.</summary>
    public QueueView ShowChanged(Queue queue, long people)
    {
        scope.Tenant.MarkChanged(queue);
        return Show(queue, people);
    }

    /// <summary>The places that count, or will when their queue is brought back.</summary>
    private IQueryable<QueueMember> People() =>
        from member in scope.Tenant.Set<QueueMember>()
        join user in scope.Tenant.Set<User>() on member.UserId equals user.Id
        where user.State == UserState.Active || user.State == UserState.Invited || user.State == UserState.Suspended
        select member;

    private async Task<IReadOnlyList<QueueView>> ShowAsync(IQueryable<Queue> queues, CancellationToken cancellation)
    {
        var people = People();
        var found = await queues.Select(q => new { Queue = q, People = people.Where(m => m.QueueId == q.Id).Take(Counted + 1).LongCount() }).ToListAsync(cancellation);
        return [.. found.Select(f => Show(f.Queue, f.People))];
    }
}
