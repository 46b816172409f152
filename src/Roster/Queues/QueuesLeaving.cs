using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <summary>
/// Whoever is deactivated or deleted is out of all queues; their places are kept, and are theirs again or are gone when they are back.
/// Whoever is only suspended stays where they are.
/// </summary>
internal sealed class QueuesLeaving(OperationScope scope, Events events) : IAccessEnding, ILeavingCheck, IKeptForReturn, IQueues
{
    public Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        if (why == AccessEnds.Blocked)
        {
            return [];
        }

        var others = from other in scope.Tenant.Set<QueueMember>() join person in scope.Tenant.Set<User>() on other.UserId equals person.Id
                     where other.Live && other.UserId != user.Id && person.State == UserState.Active select other.QueueId;
        var theirs = await (
            from member in scope.Tenant.Set<QueueMember>() join queue in scope.Tenant.Set<Queue>() on member.QueueId equals queue.Id
            where member.UserId == user.Id && member.Live orderby queue.NameKey select new { queue.Name, IsLast = !others.Contains(queue.Id) }).ToListAsync(cancellation);
        var last = theirs.Where(q => q.IsLast).Select(q => q.Name).ToList();
        return [new LeavingEffect("queues", theirs.Count, [.. theirs.Take(5).Select(q => q.Name)]), new LeavingEffect("last_in_queues", last.Count, [.. last.Take(20)])];
    }

    public async Task EndAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        if (why is AccessEnds.Blocked or AccessEnds.CredentialsReplaced)
        {
            return;
        }

        var places = await PlacesAsync(user, cancellation);
        if (why == AccessEnds.Replaced)
        {
            scope.Tenant.RemoveRange(places.Select(p => p.Member));
        }

        var left = places.Where(p => p.Member.Live).ToList();
        left.ForEach(p => p.Member.Rest());
        Tell(user, [], left);
    }

    public async Task ReturnAsync(User user, bool keeps, CancellationToken cancellation)
    {
        var kept = (await PlacesAsync(user, cancellation)).Where(p => !p.Member.Live).ToList();
        if (!keeps)
        {
            scope.Tenant.RemoveRange(kept.Select(p => p.Member));
            return;
        }

        var back = kept.Where(p => !p.Queue.IsArchived).ToList();
        back.ForEach(p => p.Member.Resume());
        Tell(user, back, []);
    }

    /// <summary>As they will be, where a change is under way.</summary>
    public async Task<IReadOnlyList<QueueTag>> OfAsync(User user, CancellationToken cancellation) =>
        [.. (await PlacesAsync(user, cancellation)).Where(p => p.Member.Live).Select(p => new QueueTag(p.Queue.Id.Value, p.Queue.Name, p.Member.Priority))];

    private async Task<List<Place>> PlacesAsync(User user, CancellationToken cancellation) => await (
        from member in scope.Tenant.Set<QueueMember>() join queue in scope.Tenant.Set<Queue>() on member.QueueId equals queue.Id
        where member.UserId == user.Id orderby queue.NameKey select new Place(queue, member)).ToListAsync(cancellation);

    private void Tell(User user, IReadOnlyList<Place> back, IReadOnlyList<Place> left)
    {
        if (back.Count + left.Count == 0)
        {
            return;
        }

        events.Add(new UserQueuesChanged(user.Id, [.. back.Select(p => p.Queue.Id.Value)], [.. left.Select(p => p.Queue.Id.Value)])
        {
            Personal = user.Personal(changes:
            [
                .. back.Select(p => new FieldChange("queue", null, QueuesTold.Place(p.Queue.Name, p.Member.Priority))),
                .. left.Select(p => new FieldChange("queue", QueuesTold.Place(p.Queue.Name, p.Member.Priority), null)),
            ]),
        });
    }

    private sealed record Place(Queue Queue, QueueMember Member);
}
