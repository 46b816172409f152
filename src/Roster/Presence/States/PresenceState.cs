using Roster.Tenants;

namespace Roster.Presence.States;

/// <summary>
/// Where an agent stands: what they chose and since when, and whether a line of theirs is open and since when. Each of the two changes
/// without the other, so that whoever comes back has what they chose; only signing out takes it back to offline. Pure.
/// </summary>
public sealed record PresenceState(Availability Chosen, DateTimeOffset ChosenAt, Connection Connection, DateTimeOffset Since)
{
    /// <summary>Of someone who has never been here.</summary>
    public static PresenceState Unseen { get; } = new(Availability.Offline, DateTimeOffset.UnixEpoch, Connection.None, DateTimeOffset.UnixEpoch);

    public PresenceState Choose(Availability to, DateTimeOffset now) => to == Chosen ? this : this with { Chosen = to, ChosenAt = now };

    /// <summary>Their first line opened.</summary>
    public PresenceState Connect(DateTimeOffset now) => Connection == Connection.Connected ? this : this with { Connection = Connection.Connected, Since = now };

    /// <summary>Their last line broke off.</summary>
    public PresenceState Drop(DateTimeOffset now) => Connection == Connection.Connected ? this with { Connection = Connection.Lost, Since = now } : this;

    /// <summary>They signed out, and no line is left.</summary>
    public PresenceState SignOut(DateTimeOffset now) => Connection == Connection.None ? this : Choose(Availability.Offline, now) with { Connection = Connection.None, Since = now };

    /// <summary>Since when work could come to them, for who has waited longest; null while none can.</summary>
    public DateTimeOffset? ReadySince => Chosen != Availability.Available || Connection == Connection.None ? null : ChosenAt > Since ? ChosenAt : Since;

    public Shown ShownAt(TenantPolicy policy, DateTimeOffset now) => (Connection, Chosen) switch
    {
        (Connection.None, _) or (_, Availability.Offline) => Shown.Offline,
        (Connection.Connected, Availability.Available) => Shown.Available,
        (Connection.Connected, Availability.Busy) => Shown.Busy,
        (Connection.Connected, _) => Shown.Away,
        _ when Lasts(now) >= policy.OfflineAfter() => Shown.Offline,
        _ => Lasts(now) < policy.LongestGrace() ? Shown.Reconnecting : Shown.Disconnected,
    };

    /// <summary>Since when they are shown as they are; null for one who was never here.</summary>
    public DateTimeOffset? ShownSince(TenantPolicy policy, DateTimeOffset now)
    {
        var since = ShownAt(policy, now) switch
        {
            Shown.Reconnecting => Since,
            Shown.Disconnected => Since + policy.LongestGrace(),
            Shown.Offline when Connection == Connection.Lost && Chosen != Availability.Offline => Since + policy.OfflineAfter()!.Value,
            // Whoever chose offline stays it, whatever becomes of their line.
            Shown.Offline when Connection != Connection.None => ChosenAt,
            _ => ChosenAt > Since ? ChosenAt : Since,
        };
        return since == Unseen.Since ? null : since;
    }

    /// <summary>When a channel closes to them by nothing but time, the next of them.</summary>
    public DateTimeOffset? Closes(TenantPolicy policy, DateTimeOffset now) => Connection != Connection.Lost || Chosen != Availability.Available ? null
        : Enum.GetValues<Channel>().Select(channel => Since + policy.Grace(channel)).Where(at => at > now).Select(at => (DateTimeOffset?)at).Min();

    /// <summary>When they will next be shown otherwise, or a channel closes to them, by nothing but time.</summary>
    public DateTimeOffset? TurnsAt(TenantPolicy policy, DateTimeOffset now) =>
        Turns(policy).Where(at => at > now).Select(at => (DateTimeOffset?)at).Append(Closes(policy, now)).Min();

    /// <summary>Whether work of this channel may still be given to them, connected or within its grace.</summary>
    public bool Reaches(Channel channel, TenantPolicy policy, DateTimeOffset now) =>
        Connection == Connection.Connected || Connection == Connection.Lost && Lasts(now) < policy.Grace(channel);

    /// <summary>When it will be shown otherwise by nothing but time.</summary>
    public IEnumerable<DateTimeOffset> Turns(TenantPolicy policy) =>
        Connection != Connection.Lost || Chosen == Availability.Offline ? []
        : new[] { policy.LongestGrace(), policy.OfflineAfter() }.OfType<TimeSpan>().Where(after => after > TimeSpan.Zero).Select(after => Since + after);

    private TimeSpan Lasts(DateTimeOffset now) => now - Since;
}

/// <summary>How the workspace bears with lost lines.</summary>
public static class Patience
{
    public static TimeSpan Grace(this TenantPolicy policy, Channel channel) => TimeSpan.FromSeconds(channel switch
    {
        Channel.Voice => policy.GraceVoiceSeconds,
        Channel.Chat => policy.GraceChatSeconds,
        _ => policy.GraceEmailSeconds,
    });

    public static TimeSpan LongestGrace(this TenantPolicy policy) => Enum.GetValues<Channel>().Max(policy.Grace);

    /// <summary>Null for never.</summary>
    public static TimeSpan? OfflineAfter(this TenantPolicy policy) => policy.OfflineAfterMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
