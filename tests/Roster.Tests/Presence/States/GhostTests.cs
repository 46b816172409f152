using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Tests.Support;

namespace Roster.Tests.Presence.States;

/// <summary>A server that is gone leaves no agent connected to nothing.</summary>
[Trait("Needs", "App")]
public sealed class GhostTests
{
    [Fact]
    public async Task Who_was_connected_to_a_server_that_is_gone_is_lost_and_who_has_another_line_is_not()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var (ghost, alive) = (await DesktopOf.ArriveAsync(here), await DesktopOf.ArriveAsync(here));
        var line = await ghost.OpenAsync(host);
        await using var kept = await alive.OpenAsync(host);
        await ghost.ChooseAsync("available");
        await alive.ChooseAsync("available");
        await ghost.IsShownAsync(here, "available");
        await alive.IsShownAsync(here, "available");

        // As a node leaves it that dies without a word: the one agent's line is its own, the other has one there and one here.
        var dead = Guid.CreateVersion7();
        var (a, b, tenant) = (Db(host, ghost.Person.Id), Db(host, alive.Person.Id), Db(host, here.Id.Value));
        await host.TamperAsync($"UPDATE agent_lines SET node = {Db(host, dead)} WHERE tenant_id = {tenant} AND user_id = {a}");
        await host.TamperAsync($"INSERT INTO agent_lines (tenant_id, user_id, node) VALUES ({tenant}, {b}, {Db(host, dead)})");

        // On PostgreSQL a survivor sees it; on SQLite the next start does.
        await using var next = PostgresDatabase.IsChosen ? null : await RosterHost.StartAsync(beside: host);
        await Eventually.TrueAsync(async () => await ghost.ShownAsync(here) == "reconnecting", "the ghost is lost");
        Assert.Equal(PostgresDatabase.IsChosen ? "node_lost" : "restarted", (await ghost.CausesAsync(here)).Last());
        if (PostgresDatabase.IsChosen)
        {
            Assert.Equal("available", await alive.ShownAsync(here));
            await Eventually.TrueAsync(async () => await host.AskAsync(db => db.Set<AgentLine>().CountAsync(l => l.Node == dead)) == 0, "nothing of the dead node is left");
        }

        await line.DisposeAsync();
    }

    [Fact]
    public async Task Two_nodes_agree_who_is_connected()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var one = await RosterHost.StartAsync();
        await using var two = await RosterHost.StartAsync(beside: one);
        var here = await one.NewWorkspaceAsync();
        var agent = await DesktopOf.ArriveAsync(here);
        var first = await agent.OpenAsync(one);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(here, "available");
        var second = await agent.OpenAsync(two);
        await Eventually.TrueAsync(async () => await one.AskAsync(db => db.Set<AgentLine>().CountAsync(l => l.UserId == new UserId(agent.Person.Id))) == 2, "both nodes hold a line");
        await first.DisposeAsync();
        await Eventually.TrueAsync(async () => await one.AskAsync(db => db.Set<AgentLine>().CountAsync(l => l.UserId == new UserId(agent.Person.Id))) == 1, "one node holds a line");
        Assert.Equal("available", await agent.ShownAsync(here));
        await second.DisposeAsync();
        await agent.IsShownAsync(here, "reconnecting");
    }

    [Fact]
    public async Task A_server_that_stops_lets_go_of_its_agents()
    {
        await using var one = await RosterHost.StartAsync();
        var here = await one.NewWorkspaceAsync();
        var agent = await DesktopOf.ArriveAsync(here);
        var two = await RosterHost.StartAsync(beside: one);
        await using var line = await agent.OpenAsync(two);
        await Eventually.TrueAsync(async () => await one.AskAsync(db => db.Set<AgentLine>().AnyAsync(l => l.UserId == new UserId(agent.Person.Id))), "the line is on record");
        await two.DisposeAsync();
        Assert.False(await one.AskAsync(db => db.Set<AgentLine>().AnyAsync(l => l.UserId == new UserId(agent.Person.Id))));
    }

    private static object Db(RosterHost host, Guid id) => host.Databases.Dialect.ToDatabase(id);
}
