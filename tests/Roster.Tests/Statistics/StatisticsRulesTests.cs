using Roster.Presence.States;
using Roster.Statistics;
using Roster.Statistics.Reading;
using Roster.Tenants;

namespace Roster.Tests.Statistics;

/// <summary>The pure rules: plans, ranges and their periods, time online.</summary>
public sealed class StatisticsRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Plan.Standard, "plan-without-calls")]
    [InlineData(Plan.Professional, null)]
    [InlineData(Plan.ProPlus, null)]
    public void Calls_come_with_two_of_the_plans(Plan plan, string? refusal) => Assert.Equal(refusal, PlanRules.Calls(plan)?.Code);

    [Theory]
    [InlineData(null, null, null, "2026-11-01..2026-11-01", 30)]
    [InlineData("2026-11-02", "2026-11-15", "week", "2026-11-02..2026-11-08", 2)]
    [InlineData("2026-11-04", "2026-11-10", "week", "2026-11-04..2026-11-08", 2)]
    [InlineData("2026-01-31", "2026-03-01", "month", "2026-01-31..2026-01-31", 3)]
    [InlineData("2024-02-29", "2024-02-29", "day", "2024-02-29..2024-02-29", 1)]
    public void A_range_is_cut_into_periods(string? from, string? to, string? by, string first, int count)
    {
        var span = StatisticsSpan.Read(from, to, by, Today).Value;
        var periods = span.Periods().ToList();
        Assert.Equal((first, count), ($"{periods[0].From:yyyy-MM-dd}..{periods[0].To:yyyy-MM-dd}", periods.Count));
        Assert.Equal((span.From, span.To), (periods[0].From, periods[^1].To));
        Assert.All(periods.Zip(periods.Skip(1)), p => Assert.Equal(p.First.To.AddDays(1), p.Second.From));
        Assert.All(periods, p => Assert.Equal(span.FirstOf(p.From), span.FirstOf(p.To)));
    }

    [Theory]
    [InlineData("30.11.2026", null, null, "from", "not-a-day")]
    [InlineData(null, "2026-02-30", null, "to", "not-a-day")]
    [InlineData(null, null, "hour", "by", "unknown-step")]
    [InlineData("2026-11-30", "2026-11-29", null, "from", "out-of-range")]
    [InlineData("2025-01-01", "2026-11-30", "day", "from", "out-of-range")]
    [InlineData("2001-01-01", "2026-11-30", "month", "from", "out-of-range")]
    public void A_range_that_makes_no_sense_is_named(string? from, string? to, string? by, string field, string code)
    {
        var fault = Assert.Single(StatisticsSpan.Read(from, to, by, Today).Problem!.Fields);
        Assert.Equal((field, code), (fault.Field, fault.Code));
    }

    [Fact]
    public void Time_online_is_that_of_being_connected_and_not_offline_by_choice()
    {
        OnlineStep Step(int minute, Availability chosen, Connection connection) => new(Noon.AddMinutes(minute), chosen, connection);
        OnlineStep[] steps =
        [
            Step(-30, Availability.Available, Connection.Connected), Step(10, Availability.Busy, Connection.Connected), Step(20, Availability.Busy, Connection.Lost),
            Step(25, Availability.Busy, Connection.Connected), Step(40, Availability.Offline, Connection.Connected), Step(50, Availability.Available, Connection.Connected),
        ];
        Assert.Equal(TimeSpan.FromMinutes(20 + 15 + 10), OnlineTime.Of(steps, Noon, Noon.AddMinutes(60)));
        Assert.Equal(TimeSpan.FromMinutes(5), OnlineTime.Of(steps, Noon.AddMinutes(15), Noon.AddMinutes(22)));
        Assert.Equal(TimeSpan.Zero, OnlineTime.Of(steps, Noon.AddMinutes(41), Noon.AddMinutes(49)));
        Assert.Equal(TimeSpan.Zero, OnlineTime.Of([], Noon, Noon.AddHours(1)));
    }
}
