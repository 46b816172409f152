using System.Diagnostics;
using System.Text.Json;
using Roster.Tests.Presence.States;
using Roster.Tests.Queues;
using Roster.Tests.Roles;
using Roster.Tests.Skills;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Presence.Board;

public sealed class BoardTests : AppTests
{
    private const string Path = "/api/v1/agents";

    [Fact]
    public async Task All_agents_are_on_the_board_and_nobody_else_each_as_they_stand()
    {
        var (ana, ben, viewer) = (await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here), await Here.AddAsync("viewer"));
        var (billing, spanish) = (await QueueOf.NewAsync(Here, "Billing"), await SkillOf.NewAsync(Here, "Spanish"));
        (await billing.AddAsync(Here.Script, ana.Person.Id)).IsOk();
        (await spanish.GiveAsync(Here.Script, null, ben.Person.Id)).IsOk();
        (await Here.Script.PatchAsync(ana.Person.Path + "/agent", new { voice = false })).IsOk();
        await using var line = await ana.OpenAsync(Roster);
        await ana.IsConnectedAsync();
        await ana.ChooseAsync("available");

        var board = await ReadAsync();
        Assert.Equal(new[] { Here.AdminId, ana.Person.Id, ben.Person.Id }.Order(), board.Keys.Order());
        Assert.DoesNotContain(viewer.Id, board.Keys);
        Assert.Equal(("available", "channel_off - -", "Billing", ""), Stands(board[ana.Person.Id]));
        Assert.Equal(("offline", "offline offline offline", "", "Spanish"), Stands(board[ben.Person.Id]));
        Assert.Equal(JsonValueKind.Null, board[ben.Person.Id].GetProperty("since").ValueKind);
        Assert.Equal([ana.Person.Id], (await ReadAsync($"?queue={billing.Id}")).Keys);
        Assert.Equal([ben.Person.Id], (await ReadAsync($"?skill={spanish.Id}")).Keys);
        Assert.Equal([ben.Person.Id], (await ReadAsync($"?skill={spanish.Id}&ids={ana.Person.Id},{ben.Person.Id}")).Keys);
        Assert.Equal([ana.Person.Id], (await ReadAsync($"?ids={ana.Person.Id},{viewer.Id}")).Keys);

        (await Here.Script.PostAsync(ana.Person.Path + "/suspend")).IsOk();
        Assert.DoesNotContain(ana.Person.Id, (await ReadAsync()).Keys);
    }

    [Fact]
    public async Task A_lost_agent_says_since_when_and_when_time_will_show_them_otherwise()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var agent = await DesktopOf.ArriveAsync(here);
        var line = await agent.OpenAsync(host);
        await agent.IsConnectedAsync();
        await agent.ChooseAsync("available");
        await line.DisposeAsync();
        await agent.IsShownAsync(here, "reconnecting");
        var lost = await OneAsync();
        var since = lost.GetProperty("since").GetDateTimeOffset();
        // Chats, then e-mails, then all of it.
        Assert.Equal(since.AddSeconds(20), lost.GetProperty("turnsAt").GetDateTimeOffset());
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        var gone = await OneAsync();
        Assert.Equal(("disconnected", since.AddSeconds(60), since.AddMinutes(5)), (gone.GetProperty("shown").GetString(), gone.GetProperty("since").GetDateTimeOffset(), gone.GetProperty("turnsAt").GetDateTimeOffset()));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var off = await OneAsync();
        Assert.Equal(("offline", since.AddMinutes(5), JsonValueKind.Null), (off.GetProperty("shown").GetString(), off.GetProperty("since").GetDateTimeOffset(), off.GetProperty("turnsAt").ValueKind));

        async Task<JsonElement> OneAsync() => (await here.Script.GetAsync($"{Path}?ids={agent.Person.Id}")).IsOk().Items.Single();
    }

    [Fact]
    public async Task An_agents_change_is_told_to_the_board_within_200_ms_whatever_else_its_reader_may_do()
    {
        var (agent, watcher) = (await DesktopOf.ArriveAsync(Here), await RoleOf.HelperAsync(Here, AgentsMonitor));
        await using var line = await LiveLine.OpenAsync(Roster, watcher);
        var (to, at) = ("busy", "");
        await Promptly.WithinAsync(TimeSpan.FromMilliseconds(200), async () =>
        {
            (to, at) = (to == "busy" ? "available" : "busy", to);
            var heard = line.HearsOfAsync("presence", agent.Person.Id);
            var watch = Stopwatch.StartNew();
            await agent.ChooseAsync(to);
            await heard;
            return watch.Elapsed;
        });
        Assert.Equal(to, (await watcher.GetAsync($"{Path}?ids={agent.Person.Id}")).IsOk().Items.Single().GetProperty("availability").GetString());
    }

    [Fact]
    public async Task Attack_6_nobody_sees_another_workspaces_board_and_nobody_without_the_right_any()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var (theirs, queue) = (await elsewhere.AddAsync(), await QueueOf.NewAsync(elsewhere, "Theirs"));
        await queue.AddAsync(elsewhere.Script, theirs.Id);
        Assert.Empty(await ReadAsync($"?ids={theirs.Id}"));
        Assert.Empty(await ReadAsync($"?queue={queue.Id}"));
        (await (await RoleOf.HelperAsync(Here, UsersRead, AvailabilitySet)).GetAsync(Path)).IsProblem(403, "not-permitted");
        (await Here.Script.GetAsync($"{Path}?queue=x")).IsProblem(400, "not-an-id", "queue");
        (await Here.Script.GetAsync($"{Path}?ids={string.Join(',', Enumerable.Range(0, 51).Select(_ => Guid.NewGuid()))}")).IsProblem(400, "not-an-id", "ids");
    }

    private async Task<Dictionary<Guid, JsonElement>> ReadAsync(string query = "") =>
        (await Here.Script.GetAsync(Path + query)).IsOk().Items.ToDictionary(i => i.GetProperty("id").GetGuid());

    private static (string Shown, string Why, string Queues, string Skills) Stands(JsonElement agent) => (
        agent.GetProperty("shown").GetString()!, string.Join(' ', agent.GetProperty("channels").EnumerateArray().Select(c => c.GetProperty("code").GetString() ?? "-")),
        Names(agent, "queues"), Names(agent, "skills"));

    private static string Names(JsonElement agent, string what) => string.Join(", ", agent.GetProperty(what).EnumerateArray().Select(t => t.GetProperty("name").GetString()));
}
