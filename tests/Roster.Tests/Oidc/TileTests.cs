using System.Net;
using Roster.Oidc.Clients;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Which portals a person's start page shows, and where its tiles lead.</summary>
public sealed class TileTests
{
    [Fact]
    [Trait("Needs", "App")]
    public async Task A_connected_portal_is_a_tile_for_those_who_may_open_it_and_brings_them_there_from_their_workspace()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host, start: "https://desk.connected.example/begin?x=1");
        var tile = $"https://desk.connected.example/begin?x=1&amp;iss=http%3A%2F%2Flocalhost%3A5080&amp;tenant={here.Code}";
        var (agent, analyst, viewer) = (await (await here.AddAsync()).ArriveAsync(), await (await here.AddAsync("analyst")).ArriveAsync(), await (await here.AddAsync("viewer")).ArriveAsync());

        Assert.Contains(tile, (await agent.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains(tile, (await viewer.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("desk.connected", (await analyst.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal($"0; url={WebUtility.HtmlDecode(tile)}", (await agent.GetAsync("/start?landed=1")).IsOk().Headers["Refresh"]);

        await host.OperateAsync<RevokeClient, Done>(new RevokeClient(new ClientId(portal.Id)));
        Assert.Contains("https://desk.example/", (await agent.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
    }
}
