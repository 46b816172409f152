using FsCheck;
using FsCheck.Fluent;
using Roster.Presence;
using Roster.Presence.States;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Presence.States;

/// <summary>Any sequence of what can happen to an agent, beside a model that only remembers what was chosen, which lines are open and when the last one was lost.</summary>
public sealed class PresenceStateTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly AgentLimits Limits = new(Voice: true, MaxChats: 3, MaxEmails: 0, MaxTotal: null);

    private enum Step { Connect, Drop, Available, Busy, Away, Offline, SignOut, Restart, Suspend, Deactivate, BringBack, Wait }

    private static readonly Arbitrary<(Step Step, int Seconds)[]> Lives = Arb.From(
        (from step in Gen.Elements(Enum.GetValues<Step>()) from seconds in Gen.Frequency((3, Gen.Choose(0, 5)), (2, Gen.Choose(15, 70)), (1, Gen.Choose(280, 900))) select (step, seconds)).ArrayOf());

    [Theory]
    [InlineData(Preset.Balanced)]
    [InlineData(Preset.Omnichannel)]
    public void Nothing_comes_to_whoever_can_take_no_work_and_whoever_returns_has_what_they_chose(Preset preset) => Prop.ForAll(Lives, life =>
    {
        var policy = TenantPolicy.Of(preset);
        var (state, now, user) = (PresenceState.Unseen, Start, UserState.Active);
        var (chosen, lines, lost) = (Availability.Offline, 0, (DateTimeOffset?)null);
        foreach (var (step, seconds) in life)
        {
            now += TimeSpan.FromSeconds(seconds);
            switch (step)
            {
                case Step.Connect when user == UserState.Active:
                    (lines, lost, state) = (lines + 1, null, state.Connect(now));
                    break;
                case Step.Drop when lines > 0:
                    lines--;
                    (lost, state) = lines == 0 ? (now, state.Drop(now)) : (lost, state);
                    break;
                case Step.Restart when lines > 0:
                case Step.Suspend or Step.Deactivate when lines > 0:
                    (lines, lost, state) = (0, now, state.Drop(now));
                    break;
                case Step.SignOut:
                    // With one line of two gone, the other goes on as if nothing had been.
                    lines = Math.Max(0, lines - 1);
                    (chosen, lost, state) = lines == 0 && state.Connection != Connection.None ? (Availability.Offline, null, state.SignOut(now)) : (chosen, lost, state);
                    break;
                case Step.Available or Step.Busy or Step.Away or Step.Offline:
                    chosen = Enum.Parse<Availability>(step.ToString());
                    state = state.Choose(chosen, now);
                    break;
            }

            user = step switch { Step.Suspend => UserState.Suspended, Step.Deactivate => UserState.Deactivated, Step.BringBack => UserState.Active, _ => user };
            if (state.Chosen != chosen || state.Connection == Connection.Connected != lines > 0 || !Holds(state, policy, user, chosen, lines, lost, now))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static bool Holds(PresenceState state, TenantPolicy policy, UserState user, Availability chosen, int lines, DateTimeOffset? lost, DateTimeOffset now) =>
        Enum.GetValues<Channel>().All(channel =>
        {
            var open = Routability.Why(new AgentFacts(user, Serves: true, Handles: true, Limits), state, channel, policy, now) is null;
            var reached = lines > 0 || lost is { } at && now - at < policy.Grace(channel);
            return open == (user == UserState.Active && chosen == Availability.Available && reached && channel != Channel.Email);
        })
        && state.ShownAt(policy, now) switch
        {
            Shown.Available or Shown.Busy or Shown.Away => lines > 0 && chosen != Availability.Offline,
            Shown.Reconnecting => lines == 0 && now - lost < policy.LongestGrace(),
            Shown.Disconnected => lines == 0 && now - lost >= policy.LongestGrace() && (policy.OfflineAfter() is not { } after || now - lost < after),
            _ => chosen == Availability.Offline || lines == 0 && (lost is null || now - lost >= policy.OfflineAfter()),
        };

    [Theory]
    [InlineData(UserState.Suspended, true, true, true, NotRoutable.NotActive)]
    [InlineData(UserState.Invited, true, true, true, NotRoutable.NotActive)]
    [InlineData(UserState.Active, false, true, true, NotRoutable.NotAnAgent)]
    [InlineData(UserState.Active, true, false, true, NotRoutable.MayNotHandle)]
    [InlineData(UserState.Active, true, true, false, NotRoutable.ChannelOff)]
    [InlineData(UserState.Active, true, true, true, null)]
    public void What_a_person_is_comes_before_what_they_chose(UserState state, bool serves, bool handles, bool takes, NotRoutable? why)
    {
        var agent = new AgentFacts(state, serves, handles, new AgentLimits(takes, takes ? 1 : 0, takes ? 1 : 0, null));
        var ready = PresenceState.Unseen.Connect(Start).Choose(Availability.Available, Start);
        Assert.All(Enum.GetValues<Channel>(), channel => Assert.Equal(why, Routability.Why(agent, ready, channel, TenantPolicy.Of(Preset.Balanced), Start)));
    }

    [Fact]
    public void A_limit_of_none_over_both_stops_chats_and_emails_and_no_calls()
    {
        var agent = new AgentFacts(UserState.Active, true, true, new AgentLimits(true, 3, 3, MaxTotal: 0));
        var ready = PresenceState.Unseen.Connect(Start).Choose(Availability.Available, Start);
        NotRoutable? Why(Channel channel) => Routability.Why(agent, ready, channel, TenantPolicy.Of(Preset.EnterpriseConsole), Start);
        Assert.Equal((null, NotRoutable.ChannelOff, NotRoutable.ChannelOff), (Why(Channel.Voice), Why(Channel.Chat), Why(Channel.Email)));
    }

    [Fact]
    public void It_is_said_when_time_alone_will_show_someone_otherwise()
    {
        var (balanced, desk) = (TenantPolicy.Of(Preset.Balanced), TenantPolicy.Of(Preset.Omnichannel));
        var lost = PresenceState.Unseen.Connect(Start).Choose(Availability.Busy, Start).Drop(Start);
        Assert.Equal([Start.AddSeconds(60), Start.AddMinutes(5)], lost.Turns(balanced));
        Assert.Empty(lost.Turns(desk));
        Assert.Equal((Shown.Reconnecting, Shown.Disconnected, Shown.Offline),
            (lost.ShownAt(balanced, Start.AddSeconds(59)), lost.ShownAt(balanced, Start.AddSeconds(60)), lost.ShownAt(balanced, Start.AddMinutes(5))));
        Assert.Equal((Shown.Disconnected, Shown.Disconnected), (lost.ShownAt(desk, Start), lost.ShownAt(desk, Start.AddDays(1))));
        Assert.Empty(lost.Choose(Availability.Offline, Start).Turns(balanced));
    }
}
