using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Queues;
using Roster.Users;

namespace Roster.Demo;

/// <summary>One queue of a demo workspace.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What for.</param>
/// <param name="Has">Who works in it.</param>
internal sealed record DemoQueue(string Name, string Description, Func<DemoPerson, bool> Has);

/// <summary>A demo workspace's queues, and some of its people in them.</summary>
internal sealed class DemoQueues(TenantId tenant, IReadOnlyList<DemoQueue> wanted, JsonText json)
{
    /// <summary>A big workspace's queues are no bigger.</summary>
    private const int Most = 60;

    private readonly List<(Queue Queue, DemoQueue Wanted, List<QueueMember> Members)> _queues = [.. wanted.Select(w => (new Queue(tenant, w.Name, w.Description), w, new List<QueueMember>()))];

    public IReadOnlyList<object> Rows => [.. _queues.Select(q => q.Queue)];

    public IReadOnlyList<EventRow> Events(DateTimeOffset at) =>
        [.. _queues.Select(q => DemoSeed.Happened(tenant, at, Actor.Operator, new QueueCreated(q.Queue.Id, tenant) { Personal = new PersonalPart { Subject = q.Queue.Name } }, json))];

    public void Place(User user, DemoPerson person)
    {
        foreach (var (queue, _, members) in _queues.Where(q => q.Wanted.Has(person) && q.Members.Count < Most))
        {
            members.Add(new QueueMember(queue, user.Id, members.Count % 7 == 0 ? 1 : QueueMember.Usual));
        }
    }

    /// <summary>Someone is out of the workspace: their places are kept.</summary>
    public void Leave(User user)
    {
        foreach (var member in _queues.SelectMany(q => q.Members).Where(m => m.UserId == user.Id))
        {
            member.Rest();
        }
    }

    /// <summary>Who is in them, once everyone is placed.</summary>
    public IReadOnlyList<object> Members => [.. _queues.SelectMany(q => q.Members)];
}
