using Roster.Platform.Kernel;

namespace Roster.Queues;

/// <param name="Id">The queue.</param>
/// <param name="Tenant">Where; what every list repeats of it is looked up again.</param>
public sealed record QueueCreated(QueueId Id, TenantId Tenant) : Event("queue.created", Id.Value, Touched.Tenant(Tenant));

/// <summary>A queue's name or description changed.</summary>
public sealed record QueueChanged(QueueId Id, TenantId Tenant, IReadOnlyList<string> Fields) : Event("queue.changed", Id.Value, Touched.Tenant(Tenant));

/// <summary>A queue is out of use; who was in it is kept.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Tenant">Where.</param>
/// <param name="People">How many were in it.</param>
public sealed record QueueArchived(QueueId Id, TenantId Tenant, int People) : Event("queue.archived", Id.Value, Touched.Tenant(Tenant));

/// <summary>An archived queue is in use again.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Tenant">Where.</param>
/// <param name="People">How many are in it again.</param>
public sealed record QueueBroughtBack(QueueId Id, TenantId Tenant, int People) : Event("queue.brought_back", Id.Value, Touched.Tenant(Tenant));

/// <summary>A person came into queues, left some or changed their place, whichever side it was done from.</summary>
/// <param name="Id">The person.</param>
/// <param name="PutIn">The queues they are in now, or have another place in.</param>
/// <param name="TakenOut">The queues they are out of.</param>
public sealed record UserQueuesChanged(UserId Id, IReadOnlyList<Guid> PutIn, IReadOnlyList<Guid> TakenOut) : Event("user.queues_changed", Id.Value);
