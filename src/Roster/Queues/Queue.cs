using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Queues;

/// <summary>A line in which conversations wait for the people who are in it. Roster knows who is in it; the router gives out the conversations.</summary>
public sealed class Queue : ITenantOwned, IVersioned
{
    private Queue() { }

    public Queue(TenantId tenant, string name, string description)
    {
        (TenantId, Id) = (tenant, Platform.Kernel.Id.New<QueueId>());
        Describe(name, description);
    }

    public TenantId TenantId { get; private set; }

    public QueueId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What lists are sorted by, and no two queues share.</summary>
    public string NameKey { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Out of use from then on, and kept with its people for when it is brought back.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public int Version { get; set; }

    public bool IsArchived => ArchivedAt is not null;

    public void Describe(string name, string description) => (Name, NameKey, Description) = (name, Fold.SortKey(name), description);

    public void Archive(DateTimeOffset now) => ArchivedAt = now;

    public void BringBack() => ArchivedAt = null;
}

/// <summary>
/// A person's place in a queue. While the queue is archived or the person is out of the workspace it is kept, and counts nowhere: that is
/// what both come back to.
/// </summary>
public sealed class QueueMember : ITenantOwned
{
    public const int First = 1;
    public const int Last = 10;
    public const int Usual = 5;

    private QueueMember() { }

    public QueueMember(Queue queue, UserId user, int priority) => (TenantId, QueueId, UserId, Priority) = (queue.TenantId, queue.Id, user, priority);

    public TenantId TenantId { get; private set; }

    public QueueId QueueId { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>Who is asked first: 1 before 10.</summary>
    public int Priority { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool Live { get; private set; } = true;

    public void Rank(int priority) => Priority = priority;

    public void Rest() => Live = false;

    public void Resume() => Live = true;
}

internal static class QueuePeople
{
    /// <summary>Whether someone has places in queues that count: they are here, or only suspended.</summary>
    public static bool MayQueue(this UserState state) => state is UserState.Active or UserState.Invited or UserState.Suspended;
}
