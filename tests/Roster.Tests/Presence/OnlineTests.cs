using Microsoft.EntityFrameworkCore;
using Roster.Presence.Online;
using Roster.Tests.Presence.States;
using Roster.Tests.Support;

namespace Roster.Tests.Presence;

/// <summary>Whoever has any page open is online: in the list, and for as long as one is left.</summary>
public sealed class OnlineTests : AppTests
{
    [Fact]
    public async Task Whoever_has_a_page_of_the_console_open_is_online_until_the_last_is_gone()
    {
        var person = await Here.AddAsync("supervisor");
        var client = await person.ArriveAsync();
        Assert.False(await IsOnlineAsync(person));
        var first = await LiveLine.OpenAsync(Roster, client);
        await BecomesAsync(person, online: true);
        var second = await LiveLine.OpenAsync(Roster, client);
        await first.DisposeAsync();
        await second.DisposeAsync();
        await BecomesAsync(person, online: false);
    }

    [Fact]
    public async Task Whoever_looks_is_online_in_their_own_list_at_once()
    {
        var person = await Here.AddAsync("supervisor");
        var at = await person.ArriveAsync();
        Assert.True((await at.GetAsync($"/api/v1/users?search={person.Email}")).IsOk().Items.Single().GetProperty("online").GetBoolean());
        Assert.True((await at.GetAsync(person.Path)).IsOk()["online"].GetBoolean());
        Assert.False(await IsOnlineAsync(person));
    }

    [Fact]
    public async Task A_page_that_is_left_while_another_is_open_changes_nothing_and_a_desktop_counts_as_one()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var desktop = await agent.OpenAsync(Roster);
        await BecomesAsync(agent.Person, online: true);
        Assert.True((await Here.Script.GetAsync(agent.Person.Path)).IsOk()["online"].GetBoolean());
        await desktop.DisposeAsync();
        await BecomesAsync(agent.Person, online: false);
    }

    [Fact]
    public async Task A_key_that_follows_is_no_page_and_another_workspace_hears_nothing()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        await using var watcher = await LiveLine.OpenAsync(Roster, elsewhere.Script);
        await using var follower = await LiveLine.OpenAsync(Roster, Here.Script);
        var person = await Here.AddAsync("supervisor");
        await using var line = await LiveLine.OpenAsync(Roster, await person.ArriveAsync());
        await BecomesAsync(person, online: true);
        Assert.Equal(1, await Roster.AskAsync(db => db.Set<OpenPage>().CountAsync(p => p.TenantId == Here.Id)));
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<OpenPage>().CountAsync(p => p.TenantId == elsewhere.Id)));
    }

    [Fact]
    public async Task Whoever_reads_people_hears_that_others_are_online_and_nobody_else_does()
    {
        var (reader, agent) = (await Here.AddAsync("supervisor"), await Here.AddAsync());
        await using var reading = await LiveLine.OpenAsync(Roster, await reader.ArriveAsync());
        await using var own = await LiveLine.OpenAsync(Roster, await agent.ArriveAsync());
        await reading.HearsOfAsync("online", agent.Id);
        (await Here.Script.PatchAsync(agent.Path, new { phone = "+34600111222" })).IsOk();
        Assert.DoesNotContain("online", await own.HearsOfAsync("user", agent.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_server_that_is_gone_are_nobodys()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync("supervisor");
        var dead = Guid.CreateVersion7();
        await host.TamperAsync($"INSERT INTO open_pages (tenant_id, user_id, node) VALUES ({Db(here.Id.Value)}, {Db(person.Id)}, {Db(dead)})");
        // On PostgreSQL a survivor sees it; on SQLite the next start does.
        await using var next = PostgresDatabase.IsChosen ? null : await RosterHost.StartAsync(beside: host);
        await Eventually.TrueAsync(async () => !await host.AskAsync(db => db.Set<OpenPage>().AnyAsync(p => p.Node == dead)), "nothing of the dead node is left");

        object Db(Guid id) => host.Databases.Dialect.ToDatabase(id);
    }

    private Task BecomesAsync(Person person, bool online) => Eventually.TrueAsync(async () => await IsOnlineAsync(person) == online, $"they are {(online ? "online" : "offline")}");

    private async Task<bool> IsOnlineAsync(Person person) =>
        (await Here.Script.GetAsync($"/api/v1/users?search={person.Email}")).IsOk().Items.Single().GetProperty("online").GetBoolean();
}
