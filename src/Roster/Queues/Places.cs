using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <summary>Puts people into queues and takes them out, for every operation that does. Whatever changes for one person at once is one event.</summary>
public sealed class Places(OperationScope scope, Events events)
{
    /// <summary>Whoever is out of the workspace is put into nothing.</summary>
    public static Problem? MayBePut(User user, string field) => user.State.MayQueue() ? null
        : Problem.Conflict("member-blocked", $"{user.DisplayName} is out of the workspace, so they can't be put into a queue.", field);

    /// <summary>Puts them in where they are not yet. One who is in it already gets the place that is named, if one is.</summary>
    /// <returns>How it is told; null where nothing changes.</returns>
    public PlaceChange? Put(Queue queue, User user, QueueMember? now, int? priority)
    {
        if (now is null)
        {
            scope.Tenant.Add(new QueueMember(queue, user.Id, priority ?? QueueMember.Usual));
            return new(queue, null, priority ?? QueueMember.Usual);
        }

        if (priority is not { } place || place == now.Priority)
        {
            return null;
        }

        var before = now.Priority;
        now.Rank(place);
        return new(queue, before, place);
    }

    /// <summary>One that is only kept goes too: who is taken out is not to be back with the person.</summary>
    public PlaceChange Take(Queue queue, QueueMember member)
    {
        scope.Tenant.Remove(member);
        return new(queue, member.Priority, null);
    }

    public void Tell(User user, IReadOnlyList<PlaceChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        scope.Tenant.MarkChanged(user);
        events.Add(new UserQueuesChanged(user.Id, [.. changes.Where(c => c.After is not null).Select(c => c.Queue.Id.Value)], [.. changes.Where(c => c.After is null).Select(c => c.Queue.Id.Value)])
        {
            Personal = user.Personal(changes: [.. changes.Select(c => new FieldChange("queue", QueuesTold.Place(c.Queue.Name, c.Before), QueuesTold.Place(c.Queue.Name, c.After)))]),
        });
    }
}

/// <param name="Queue">Which.</param>
/// <param name="Before">The place in it; null where they were not in it.</param>
/// <param name="After">The place now; null where they are out.</param>
public sealed record PlaceChange(Queue Queue, int? Before, int? After);

/// <summary>How events tell of a place in a queue.</summary>
internal static class QueuesTold
{
    public static string? Place(string queue, int? priority) => priority is null ? null : $"{queue}, priority {priority}";
}
