using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Presence.States;

/// <summary>Where one agent stands.</summary>
[Unaudited("agents come and go many times an hour; each time is a PresenceChange, and what someone else set for them is an event")]
public sealed class AgentPresence : ITenantOwned, IVersioned
{
    private AgentPresence() { }

    public AgentPresence(TenantId tenant, UserId user)
    {
        (TenantId, UserId) = (tenant, user);
        Become(PresenceState.Unseen);
    }

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public Availability Chosen { get; private set; }

    public DateTimeOffset ChosenAt { get; private set; }

    public Connection Connection { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>The session of the line that opened or closed last: signing out of it is what makes them offline.</summary>
    public SessionId? LastSession { get; private set; }

    /// <summary>Rises with each line that opens or closes, on whichever node, so that two nodes do not judge past each other.</summary>
    public int Version { get; set; }

    public PresenceState State => new(Chosen, ChosenAt, Connection, Since);

    public void Become(PresenceState state) => (Chosen, ChosenAt, Connection, Since) = state;

    public void Uses(SessionId session) => LastSession = session;
}

/// <summary>One node holds a line of theirs, or several.</summary>
[Unaudited("agents come and go many times an hour; each time is a PresenceChange")]
public sealed class AgentLine : ITenantOwned
{
    private AgentLine() { }

    public AgentLine(TenantId tenant, UserId user, Guid node) => (TenantId, UserId, Node) = (tenant, user, node);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public Guid Node { get; private set; }
}

/// <summary>One step of an agent from one state to another. Kept apart from what happened to people, which it would drown.</summary>
[Unaudited("it is the record itself of agents' coming and going")]
public sealed class PresenceChange : ITenantOwned, IInOrder
{
    private PresenceChange() { }

    public PresenceChange(AgentPresence of, Cause cause, DateTimeOffset at)
    {
        (TenantId, UserId, Id, Cause, At) = (of.TenantId, of.UserId, Guid.CreateVersion7(at), cause, at);
        (Chosen, Connection) = (of.Chosen, of.Connection);
    }

    public TenantId TenantId { get; private set; }

    public Guid Id { get; private set; }

    public long Seq { get; private set; }

    public long Transaction { get; private set; }

    public UserId UserId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Cause Cause { get; private set; }

    public Availability Chosen { get; private set; }

    public Connection Connection { get; private set; }
}
