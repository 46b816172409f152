using Roster.Tests.Presence.States;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Statistics;

public sealed class ReadStatisticsTests : AppTests
{
    private Reporter platform = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        platform = await Reporter.OfAsync(Here);
    }

    [Fact]
    public async Task What_someone_did_is_summed_by_day_and_over_the_range()
    {
        var ana = await Here.AddAsync();
        await platform.SendAsync(
            platform.Of(ana, seconds: 100), platform.Of(ana, daysAgo: 1, seconds: 10), platform.Of(ana, "chat", 1, 20, "transferred"), platform.Of(ana, "email", 29, 30),
            platform.Of(ana, "email", 30, 1_000), platform.Of(ana, daysAgo: 1, seconds: 5, outcome: "missed"));
        var shown = await platform.ReadAsync(ana);
        var totals = shown["totals"];
        Assert.Equal((2, 1, 1, 160), (totals.GetProperty("calls").GetInt32(), totals.GetProperty("chats").GetInt32(), totals.GetProperty("emails").GetInt32(), totals.GetProperty("handleSeconds").GetInt32()));
        var periods = shown["periods"].EnumerateArray().ToList();
        Assert.Equal((30, 1, 1, 30), (periods.Count, periods[^1].GetProperty("calls").GetInt32(), periods[^2].GetProperty("chats").GetInt32(), periods[^2].GetProperty("handleSeconds").GetInt32()));
        Assert.Equal(1, periods[0].GetProperty("emails").GetInt32());
        Assert.True(shown["calls"].GetProperty("allowed").GetBoolean());

        var today = DateOnly.FromDateTime(Roster.Clock.GetUtcNow().Date);
        var year = await platform.ReadAsync(ana, $"?by=month&from={today.AddDays(-60):yyyy-MM-dd}&to={today:yyyy-MM-dd}");
        Assert.Equal(2, year["totals"].GetProperty("emails").GetInt32());
        (await Here.Script.GetAsync(ana.Path + "/statistics?by=hour")).IsProblem(400, "unknown-step", "by");
        (await Here.Script.GetAsync($"/api/v1/users/{Guid.NewGuid()}/statistics")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Days_are_the_workspaces_and_those_that_are_counted_stay_when_its_time_zone_changes()
    {
        var ana = await Here.AddAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { timeZone = "Asia/Tokyo" })).IsOk();
        object Late(string id) => new { id, userId = ana.Id, channel = "chat", startedAt = "2026-10-01T20:00:00Z", endedAt = "2026-10-01T20:05:00Z", handleSeconds = 300 };
        await platform.SendAsync(Late("one"));
        Assert.Contains(" 2026-10-02 Chat 1 300", Assert.Single(await platform.DaysAsync()), StringComparison.Ordinal);

        (await Here.Script.PatchAsync("/api/v1/settings", new { timeZone = "America/New_York" })).IsOk();
        Assert.Equal(1, (await platform.SendAsync(Late("one")))["unchanged"].GetInt32());
        await platform.SendAsync(Late("two"));
        Assert.Equal(["2026-10-01", "2026-10-02"], (await platform.DaysAsync()).Select(d => d.Split(' ')[1]));
        Assert.Equal("America/New_York", (await platform.ReadAsync(ana))["range"].GetProperty("timeZone").GetString());
    }

    [Fact]
    public async Task Without_the_plan_nothing_tells_of_calls_and_the_reason_is_given()
    {
        var ana = await Here.AddAsync();
        await platform.SendAsync(platform.Of(ana, seconds: 100), platform.Of(ana, "chat", seconds: 7));
        await Roster.TamperAsync($"UPDATE tenants SET plan = 'standard' WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        var shown = await platform.ReadAsync(ana);
        Assert.Equal(("plan-without-calls", false), (shown["calls"].GetProperty("code").GetString(), shown["calls"].GetProperty("allowed").GetBoolean()));
        foreach (var sum in shown["periods"].EnumerateArray().Append(shown["totals"]))
        {
            Assert.Equal(System.Text.Json.JsonValueKind.Null, sum.GetProperty("calls").ValueKind);
        }

        Assert.Equal(7, shown["totals"].GetProperty("handleSeconds").GetInt32());
        await Roster.TamperAsync($"UPDATE tenants SET plan = 'professional' WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        Assert.Equal(1, (await platform.ReadAsync(ana))["totals"].GetProperty("calls").GetInt32());
    }

    [Fact]
    public async Task Agents_read_their_own_and_nobody_elses_and_a_key_has_none()
    {
        var (ana, ben) = (await Here.AddAsync(), await Here.AddAsync());
        await platform.SendAsync(platform.Of(ana), platform.Of(ben), platform.Of(ben));
        var own = await ana.ArriveAsync();
        Assert.Equal(1, (await own.GetAsync("/api/v1/me/statistics")).IsOk()["totals"].GetProperty("calls").GetInt32());
        (await own.GetAsync(ben.Path + "/statistics")).IsProblem(403, "not-permitted");
        (await own.GetAsync(ana.Path + "/statistics")).IsProblem(403, "not-permitted");
        Assert.Equal(2, (await (await RoleOf.HelperAsync(Here, StatisticsRead)).GetAsync(ben.Path + "/statistics")).IsOk()["totals"].GetProperty("calls").GetInt32());
        (await Here.Script.GetAsync("/api/v1/me/statistics")).IsProblem(403, "no-figures-of-a-key");
    }

    [Fact]
    public async Task Time_online_is_told_of_agents_and_of_nobody_else()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await platform.ReadAsync(agent.Person))["onlineSeconds"].ValueKind);
        await using var line = await agent.OpenAsync(Roster);
        await agent.IsConnectedAsync();
        await agent.ChooseAsync("available");
        await Eventually.TrueAsync(async () => (await platform.ReadAsync(agent.Person))["onlineSeconds"].GetInt64() >= 1, "a second online");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await platform.ReadAsync(agent.Person))["onlineKnownFrom"].ValueKind);
        var (from, to) = (Roster.Clock.GetUtcNow().AddDays(-120), Roster.Clock.GetUtcNow());
        Assert.Equal($"{to.AddDays(-90):yyyy-MM-dd}", (await platform.ReadAsync(agent.Person, $"?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}"))["onlineKnownFrom"].GetString());
    }
}
