using Roster.Platform.Data;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence.States;

/// <summary>Why no work comes to someone, by a channel.</summary>
[StoredAsWord]
public enum NotRoutable { NotActive, NotAnAgent, MayNotHandle, ChannelOff, Offline, Busy, Away, Disconnected, NotInQueue, LacksSkill }

/// <summary>Someone as the rules see them, besides where they stand.</summary>
/// <param name="State">Their state here.</param>
/// <param name="Serves">Whether they serve as an agent.</param>
/// <param name="Handles">Whether their rights let them handle conversations.</param>
/// <param name="Limits">What they take at once, under the workspace's policy.</param>
public sealed record AgentFacts(UserState State, bool Serves, bool Handles, AgentLimits Limits);

/// <summary>Whether work may come to someone, and if not why: one answer for the router, the desktop and whoever asks. Pure.</summary>
public static class Routability
{
    /// <summary>Null means yes. The reason that would be left last comes first: what a person is, then what they chose, then their line.</summary>
    public static NotRoutable? Why(AgentFacts agent, PresenceState presence, Channel channel, TenantPolicy policy, DateTimeOffset now) =>
        agent.State != UserState.Active ? NotRoutable.NotActive
        : !agent.Serves ? NotRoutable.NotAnAgent
        : !agent.Handles ? NotRoutable.MayNotHandle
        : !Takes(agent.Limits, channel) ? NotRoutable.ChannelOff
        : presence.Connection == Connection.None ? NotRoutable.Offline
        : presence.Chosen switch
        {
            Availability.Busy => NotRoutable.Busy,
            Availability.Away => NotRoutable.Away,
            Availability.Offline => NotRoutable.Offline,
            _ => presence.Reaches(channel, policy, now) ? null : NotRoutable.Disconnected,
        };

    private static bool Takes(AgentLimits limits, Channel channel) => channel switch
    {
        Channel.Voice => limits.Voice,
        Channel.Chat => limits.MaxChats > 0 && limits.MaxTotal is null or > 0,
        _ => limits.MaxEmails > 0 && limits.MaxTotal is null or > 0,
    };

    public static string Sentence(NotRoutable reason, Channel channel) => reason switch
    {
        NotRoutable.NotActive => "They are not active in this workspace.",
        NotRoutable.NotAnAgent => "They do not serve as an agent.",
        NotRoutable.MayNotHandle => "None of their roles lets them handle conversations.",
        NotRoutable.ChannelOff => channel switch
        {
            Channel.Voice => "Voice calls are off for them.",
            Channel.Chat => "Their limit of chats is none.",
            _ => "Their limit of e-mails is none.",
        },
        NotRoutable.Offline => "They are offline.",
        NotRoutable.Busy => "They are busy.",
        NotRoutable.Away => "They are away.",
        NotRoutable.NotInQueue => "They are not in this queue.",
        NotRoutable.LacksSkill => "They lack a skill that is asked for.",
        _ => "Their connection is lost.",
    };
}
