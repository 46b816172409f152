using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Presence.States;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Where an agent stands.</summary>
/// <param name="Shown">What they chose and their connection together, as people are shown it.</param>
/// <param name="Availability">What they chose, or were set to.</param>
/// <param name="ChosenAt">Since when; null for one who never chose.</param>
/// <param name="Connection">Whether any line of theirs is open.</param>
/// <param name="Since">Since when that is so; null for one who was never here.</param>
/// <param name="SetBy">Who set it for them and why; null where they chose.</param>
/// <param name="Choices">What may be chosen here, in the preset's order.</param>
/// <param name="Channels">Whether work comes to them, by each channel.</param>
public sealed record PresenceView(
    [WordOf<Shown>] string Shown, [WordOf<Availability>] string Availability, DateTimeOffset? ChosenAt, [WordOf<Connection>] string Connection, DateTimeOffset? Since,
    SetByView? SetBy, [WordOf<Availability>] IReadOnlyList<string> Choices, IReadOnlyList<ChannelView> Channels);

/// <param name="Name">Who.</param>
/// <param name="Reason">Why, as they told.</param>
public sealed record SetByView(string Name, string? Reason, DateTimeOffset At);

/// <param name="Channel">What work comes by.</param>
/// <param name="Routable">Whether it comes.</param>
/// <param name="Code">If not, a word that says why.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record ChannelView([WordOf<Channel>] string Channel, bool Routable, [WordOf<NotRoutable>] string? Code, string? Reason)
{
    public static IReadOnlyList<ChannelView> All(AgentFacts agent, PresenceState state, TenantPolicy policy, DateTimeOffset now) =>
        [.. Enum.GetValues<Channel>().Select(channel => Of(channel, Routability.Why(agent, state, channel, policy, now)))];

    private static ChannelView Of(Channel channel, NotRoutable? why) => new(
        Words<Channel>.Of(channel), why is null, why is { } reason ? Words<NotRoutable>.Of(reason) : null, why is { } told ? Routability.Sentence(told, channel) : null);
}

/// <summary>One step of an agent from one state to another.</summary>
/// <param name="Cause">What moved them.</param>
/// <param name="Availability">What is chosen after it.</param>
/// <param name="Connection">And whether they are connected.</param>
public sealed record PresenceStep(DateTimeOffset At, [WordOf<Cause>] string Cause, [WordOf<Availability>] string Availability, [WordOf<Connection>] string Connection);

/// <summary>Where a person stands as an agent, and how they came there.</summary>
/// <param name="History">The last steps, the newest first.</param>
/// <param name="May">Whether the caller may set it.</param>
public sealed record UserPresence(PresenceView Presence, IReadOnlyList<PresenceStep> History, Verdict May);

/// <summary>What an agent's desktop shows.</summary>
/// <param name="Presence">Where they stand.</param>
/// <param name="Agent">What comes to them.</param>
/// <param name="Queues">The queues they are in.</param>
/// <param name="Skills">The skills they have.</param>
/// <param name="May">Whether they may choose.</param>
public sealed record DesktopView(PresenceView Presence, AgentView Agent, IReadOnlyList<QueueTag> Queues, IReadOnlyList<SkillTag> Skills, Verdict May);
