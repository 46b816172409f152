using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Statistics;
using Roster.Statistics.Reporting;
using Roster.Tests.Support;

namespace Roster.Tests.Statistics;

/// <summary>What time does to figures, in a host whose time the test moves.</summary>
[Trait("Needs", "App")]
public sealed class TimeTests : IAsyncLifetime
{
    private RosterHost host = null!;
    private Workspace here = null!;
    private Reporter platform = null!;
    private Person ana = null!;

    public async Task InitializeAsync()
    {
        host = await RosterHost.StartAsync();
        here = await host.NewWorkspaceAsync();
        (platform, ana) = (await Reporter.OfAsync(here), await here.AddAsync());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_totals_of_the_list_lose_a_day_when_a_day_begins()
    {
        await platform.SendAsync(platform.Of(ana, daysAgo: 29), platform.Of(ana, daysAgo: 1), platform.Of(ana, "chat", 28, 7), platform.Of(ana, "email", 31));
        await IsAsync(2, 1, 0, 120, 7);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await IsAsync(1, 1, 0, 60, 7);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await IsAsync(1, 0, 0, 60, 0);
        host.Clock.Advance(TimeSpan.FromDays(40));
        await IsAsync(0, 0, 0, 0, 0);
        await platform.SendAsync(platform.Of(ana));
        await IsAsync(1, 0, 0, 60, 0);
        Assert.Equal(0, (await host.TypeHereAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task What_is_purged_leaves_its_days_and_can_neither_come_back_nor_be_counted_twice()
    {
        (await here.Script.PatchAsync("/api/v1/settings", new { interactionDays = 40 })).IsOk();
        var old = platform.Of(ana, daysAgo: 35, id: "old");
        await platform.SendAsync(old, platform.Of(ana, daysAgo: 10));
        await PurgeAsync();
        Assert.Equal(2, await RowsAsync());

        host.Clock.Advance(TimeSpan.FromDays(10));
        await PurgeAsync();
        var days = await platform.DaysAsync();
        Assert.Equal((1, 2), (await RowsAsync(), days.Length));
        Assert.Equal("too-old", (await platform.SendAsync(old)).Items[0].GetProperty("code").GetString());
        Assert.Equal("too-old", (await platform.SendAsync(platform.Of(ana, daysAgo: 39))).Items[0].GetProperty("code").GetString());
        Assert.Equal(days, await platform.DaysAsync());
        Assert.Equal(1, (await platform.SendAsync(platform.Of(ana, daysAgo: 36)))["stored"].GetInt32());
        Assert.Equal(0, (await host.TypeHereAsync("verify")).ExitCode);
    }

    private async Task PurgeAsync() =>
        Assert.False((await host.Services.GetRequiredService<OperationRunner>().RunAsync<PurgeInteractions, bool>(new PurgeInteractions(), Caller.Roster)).IsRefused);

    private Task<int> RowsAsync() => host.AskAsync(db => db.Set<Interaction>().CountAsync(i => i.TenantId == here.Id));

    private async Task IsAsync(int calls, int chats, int emails, long callSeconds, long textSeconds)
    {
        var now = "";
        await Eventually.TrueAsync(async () => (now = await TotalsAsync()) == $"{calls} {chats} {emails} {callSeconds} {textSeconds}", $"{calls} {chats} {emails} {callSeconds} {textSeconds}, and not {now}");

        async Task<string> TotalsAsync() => await here.UserAsync(ana.Id) is var u ? $"{u.LatelyCalls} {u.LatelyChats} {u.LatelyEmails} {u.LatelyCallSeconds} {u.LatelyTextSeconds}" : "";
    }
}
