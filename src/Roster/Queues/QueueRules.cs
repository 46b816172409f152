using Roster.Platform.Kernel;

namespace Roster.Queues;

/// <summary>Who may do what to a queue, and to which. Null means yes. Pure; tested as a matrix.</summary>
public static class QueueRules
{
    private static readonly Problem Archived = Problem.Conflict("queue-archived", "This queue is archived. Bring it back first.");

    public static Problem? Edit(Actor actor, bool archived) => Holds(actor, Permissions.QueuesUpdate) ?? (archived ? Archived : null);

    /// <summary>Being in a queue is work and no right: no rank stands in the way.</summary>
    public static Problem? Members(Actor actor, bool archived) => Holds(actor, Permissions.QueuesMembers) ?? (archived ? Archived : null);

    public static Problem? Archive(Actor actor, bool archived) =>
        Holds(actor, Permissions.QueuesUpdate) ?? (archived ? Problem.Conflict("already-archived", "This queue is archived already.") : null);

    public static Problem? BringBack(Actor actor, bool archived) =>
        Holds(actor, Permissions.QueuesUpdate) ?? (archived ? null : Problem.Conflict("not-archived", "This queue is not archived."));

    private static Problem? Holds(Actor actor, Permission permission) =>
        actor.Can(permission) ? null : Problem.Forbidden("not-permitted", $"This needs the permission {permission}, which you do not hold here.");
}
