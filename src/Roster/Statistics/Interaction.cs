using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;

namespace Roster.Statistics;

/// <summary>What became of an interaction, for the person it is reported of. Missed: it was offered, and they did not take it.</summary>
[StoredAsWord]
public enum Outcome { Handled, Transferred, Missed }

/// <summary>What the platform says of one interaction.</summary>
/// <param name="Day">On which it began, in the workspace's time zone of when it was reported.</param>
/// <param name="Revision">Of two reports of one interaction the higher holds; of equal ones, the later.</param>
public sealed record InteractionFacts(
    UserId User, Channel Channel, QueueId? Queue, DateTimeOffset StartedAt, DateTimeOffset EndedAt, int HandleSeconds, Outcome Outcome, int Revision, DateOnly Day)
{
    /// <summary>What was missed is kept, and is no work that anyone did.</summary>
    public bool Counts => Outcome != Outcome.Missed;
}

/// <summary>One conversation of one person, by the id the platform knows it by.</summary>
[Unaudited("the platform reports them by the thousand; whoever reports is a key, whose making is an event")]
public sealed class Interaction : ITenantOwned
{
    public const int IdLength = 128;

    private Interaction() { }

    public Interaction(TenantId tenant, string id, InteractionFacts facts)
    {
        (TenantId, Id) = (tenant, id);
        Become(facts);
    }

    public TenantId TenantId { get; private set; }

    /// <summary>The platform's own.</summary>
    public string Id { get; private set; } = "";

    public UserId UserId { get; private set; }

    public Channel Channel { get; private set; }

    public QueueId? QueueId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }

    public int HandleSeconds { get; private set; }

    public Outcome Outcome { get; private set; }

    public int Revision { get; private set; }

    public DateOnly Day { get; private set; }

    public InteractionFacts Facts => new(UserId, Channel, QueueId, StartedAt, EndedAt, HandleSeconds, Outcome, Revision, Day);

    public void Become(InteractionFacts facts) =>
        (UserId, Channel, QueueId, StartedAt, EndedAt, HandleSeconds, Outcome, Revision, Day) = facts;
}
