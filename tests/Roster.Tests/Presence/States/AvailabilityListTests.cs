using Roster.Tests.Support;

namespace Roster.Tests.Presence.States;

public sealed class AvailabilityListTests : AppTests
{
    [Fact]
    public async Task The_list_shows_where_agents_stand_and_is_narrowed_to_it()
    {
        var (free, busy, lost, off) = (await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here));
        await using var one = await free.OpenAsync(Roster);
        await using var two = await busy.OpenAsync(Roster);
        var three = await lost.OpenAsync(Roster);
        await using var four = await off.OpenAsync(Roster);
        await free.ChooseAsync("available");
        await busy.ChooseAsync("busy");
        await lost.ChooseAsync("available");
        await free.IsShownAsync(Here, "available");
        await busy.IsShownAsync(Here, "busy");
        await lost.IsShownAsync(Here, "available");
        await three.DisposeAsync();
        await lost.IsShownAsync(Here, "reconnecting");

        Assert.Equal("available", (await free.Person.ShowAsync())["availability"].GetString());
        await MustFindAsync("available", free);
        await MustFindAsync("busy", busy);
        await MustFindAsync("reconnecting", lost);
        await MustFindAsync("available,busy", free, busy);
        await MustFindAsync("disconnected,away");
        Assert.Contains(off.Person.Id, await FoundAsync("offline"));
        Assert.DoesNotContain(free.Person.Id, await FoundAsync("offline"));
        Assert.DoesNotContain(lost.Person.Id, await FoundAsync("offline"));
        Assert.Equal([busy.Person.Id], await FoundAsync($"busy&type=agent&state=active&search=ana"));
        (await Here.Script.GetAsync("/api/v1/users?availability=asleep")).IsProblem(400, "unknown-availability", "availability");
        Assert.Empty((await (await Roster.NewWorkspaceAsync()).Script.GetAsync("/api/v1/users?availability=available,busy")).IsOk().Items);

        // What the workspace decides holds at once, in the list too; and so does a suspension.
        (await Here.Script.PatchAsync("/api/v1/settings", new { graceChatSeconds = 0, graceEmailSeconds = 0 })).IsOk();
        await MustFindAsync("disconnected", lost);
        await MustFindAsync("reconnecting");
        (await Here.Script.PostAsync(busy.Person.Path + "/suspend")).IsOk();
        Assert.Contains(busy.Person.Id, await FoundAsync("offline"));
        await MustFindAsync("busy");
    }

    [Fact]
    public async Task Whoever_is_lost_for_long_is_offline_in_the_list_too()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var agent = await DesktopOf.ArriveAsync(here);
        var line = await agent.OpenAsync(host);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(here, "available");
        await line.DisposeAsync();
        await agent.IsShownAsync(here, "reconnecting");
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal([agent.Person.Id], await FoundAsync("disconnected", here));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await FoundAsync("disconnected,reconnecting", here));
        Assert.Contains(agent.Person.Id, await FoundAsync("offline", here));
        Assert.Equal("offline", await agent.ShownAsync(here));
        await using var back = await agent.OpenAsync(host);
        await agent.IsShownAsync(here, "available");
    }

    private async Task MustFindAsync(string words, params DesktopOf[] those)
    {
        var found = (await Here.Script.GetAsync($"/api/v1/users?availability={words}")).IsOk().Items;
        Assert.Equal(those.Select(t => t.Person.Id).Order(), found.Select(i => i.GetProperty("id").GetGuid()).Order());
        Assert.All(found, i => Assert.Contains(i.GetProperty("availability").GetString()!, words.Split(',')));
    }

    private Task<List<Guid>> FoundAsync(string query) => FoundAsync(query, Here);

    private static async Task<List<Guid>> FoundAsync(string query, Workspace workspace) =>
        [.. (await workspace.Script.GetAsync($"/api/v1/users?availability={query}")).IsOk().Items.Select(i => i.GetProperty("id").GetGuid())];
}
