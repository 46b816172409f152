namespace Roster.Users;

/// <summary>A queue as a tag on a person who is in it.</summary>
/// <param name="Priority">Their place in it: 1 is asked before 10.</param>
public sealed record QueueTag(Guid Id, string Name, int Priority);

/// <summary>What users must ask of the queues they are in. Users know no queues; queues answer.</summary>
public interface IQueues
{
    /// <summary>The queues a person is in, by name.</summary>
    Task<IReadOnlyList<QueueTag>> OfAsync(User user, CancellationToken cancellation);
}
