using System.Diagnostics;
using System.Globalization;
using System.Text;
using Roster.Keys;
using Roster.Platform.Kernel;
using Roster.Tests.Presence.States;
using Roster.Tests.Queues;
using Roster.Tests.Roles;
using Roster.Tests.Skills;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Presence.Routing;

/// <summary>What a router hears while it listens, on both kinds of line.</summary>
public sealed class RouterStreamTests : AppTests
{
    private const string Path = "/api/v1/routing/changes";

    private readonly RouterReplica router = new();
    private Client key = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        key = await Here.KeyAsync("router", permissions: "routing:read");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_router_begins_with_all_agents_and_hears_of_each_change_of_one(bool bySocket)
    {
        var (ana, ben) = (await DesktopOf.ArriveAsync(Here), await Here.AddAsync());
        await using var line = await ana.OpenAsync(Roster);
        await ana.IsConnectedAsync();
        await using var tap = await (await RouterTap.OpenAsync(Roster, key, router, bySocket)).ReadyAsync();
        // The administrator of a workspace may handle conversations too.
        Assert.Equal(new[] { Here.AdminId, ana.Person.Id, ben.Id }.Order(), router.Agents.Keys.Order());
        Assert.Equal(("offline offline offline", "offline offline offline"), (router.Why(ana.Person.Id), router.Why(ben.Id)));

        await ana.ChooseAsync("available");
        await tap.UntilAsync(() => router.Why(ana.Person.Id) == "- - -");
        await ana.ChooseAsync("busy");
        await tap.UntilAsync(() => router.Why(ana.Person.Id) == "busy busy busy");
        (await Here.Script.PatchAsync(ana.Person.Path + "/agent", new { voice = false, maxChats = 2 })).IsOk();
        await tap.UntilAsync(() => router.Why(ana.Person.Id) == "channel_off busy busy" && router.Agents[ana.Person.Id].GetProperty("maxChats").GetInt32() == 2);

        var (billing, spanish) = (await QueueOf.NewAsync(Here, "Billing"), await SkillOf.NewAsync(Here, "Spanish"));
        (await billing.RankAsync(Here.Script, 2, ben.Id)).IsOk();
        await tap.UntilAsync(() => Tags(ben, "queues") == "Billing 2");
        (await spanish.GiveAsync(Here.Script, null, ben.Id)).IsOk();
        await tap.UntilAsync(() => Tags(ben, "skills") == "Spanish ");
        (await Here.Script.PatchAsync(billing.Path, new { name = "Invoices" })).IsOk();
        await tap.UntilAsync(() => Tags(ben, "queues") == "Invoices 2");
        (await Here.Script.PostAsync(spanish.Path + "/archive")).IsOk();
        await tap.UntilAsync(() => Tags(ben, "skills") == "");

        (await Here.Script.PostAsync(ben.Path + "/suspend")).IsOk();
        await tap.UntilAsync(() => router.Why(ben.Id) is null);
        (await Here.Script.PostAsync(ben.Path + "/reactivate")).IsOk();
        await tap.UntilAsync(() => router.Why(ben.Id) is not null);
        var newcomer = await Here.AddAsync();
        await tap.UntilAsync(() => router.Why(newcomer.Id) is not null);
        (await Here.Script.PatchAsync(ben.Path + "/agent", new { agent = false })).IsOk();
        await tap.UntilAsync(() => router.Why(ben.Id) is null);
    }

    [Fact]
    public async Task Who_is_no_agent_and_what_changes_nothing_is_not_told_of()
    {
        var (agent, viewer, elsewhere) = (await Here.AddAsync(), await Here.AddAsync("viewer"), await Roster.NewWorkspaceAsync());
        var theirs = await elsewhere.AddAsync();
        await using var tap = await (await RouterTap.OpenAsync(Roster, key, router)).ReadyAsync();
        (await Here.Script.PatchAsync(viewer.Path, new { givenName = "Vera" })).IsOk();
        (await Here.Script.PatchAsync(agent.Path, new { phone = "+34600111222" })).IsOk();
        (await elsewhere.Script.PatchAsync(theirs.Path + "/agent", new { maxChats = 1 })).IsOk();
        (await Here.Script.PatchAsync(agent.Path, new { givenName = "Zoe" })).IsOk();
        // The first thing it hears is the one that is news.
        var message = await tap.NextAsync();
        Assert.Equal(("agent", agent.Id, "Zoe López"), (message!.Value.GetProperty("type").GetString(), message.Value.GetProperty("agent").GetProperty("id").GetGuid(), message.Value.GetProperty("agent").GetProperty("displayName").GetString()));
        Assert.DoesNotContain(theirs.Id, router.Agents.Keys);
    }

    [Fact]
    public async Task Time_alone_closes_channels_and_that_is_told_too_and_after_an_absence()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var own = await here.KeyAsync("router", permissions: "routing:read");
        (await here.Script.PatchAsync("/api/v1/settings", new { graceVoiceSeconds = 0, graceChatSeconds = 1, graceEmailSeconds = 120 })).IsOk();
        var agent = await DesktopOf.ArriveAsync(here);
        var line = await agent.OpenAsync(host);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(here, "available");
        await using (var tap = await (await RouterTap.OpenAsync(host, own, router)).ReadyAsync())
        {
            await line.DisposeAsync();
            await tap.UntilAsync(() => router.Why(agent.Person.Id)!.StartsWith("disconnected -", StringComparison.Ordinal));
            await tap.UntilAsync(() => router.Why(agent.Person.Id) == "disconnected disconnected -");
        }

        host.Clock.Advance(TimeSpan.FromSeconds(121));
        await using var back = await (await RouterTap.OpenAsync(host, own, router)).ReadyAsync();
        Assert.Equal("disconnected disconnected disconnected", router.Why(agent.Person.Id));
    }

    [Fact]
    public async Task A_cursor_that_is_too_old_or_of_another_database_or_none_at_all_is_refused_by_its_name()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var own = await here.KeyAsync("router", permissions: "routing:read");
        await using (await (await RouterTap.OpenAsync(host, own, router)).ReadyAsync())
        {
        }

        (await own.GetAsync($"{Path}?after=nonsense")).IsProblem(400, "bad-cursor", "after");
        (await own.GetAsync($"{Path}?after={Forge("1.1.1")}")).IsProblem(400, "bad-cursor", "after");
        (await own.GetAsync($"{Path}?after={Forge("1.-5.1.1")}")).IsProblem(400, "bad-cursor", "after");
        (await own.GetAsync($"{Path}?after={Forge($"1.99999999999.1.{host.Clock.GetUtcNow().ToUnixTimeMilliseconds()}")}")).IsProblem(410, "cursor-too-old");
        host.Clock.Advance(TimeSpan.FromHours(25));
        (await own.GetAsync(Path, ("Last-Event-ID", router.Cursor!))).IsProblem(410, "cursor-too-old");

        static string Forge(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Attack_45_a_stream_ends_within_a_second_with_its_key_or_with_its_owners_access(bool bySocket)
    {
        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var name = $"key{Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture)}";
            var mine = await Here.KeyAsync(name, permissions: "routing:read");
            return await MeasureAsync(mine, async () => await Roster.OperateAsync<RevokeKey, Done>(new RevokeKey(Here.Code, name)));
        });
        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var owner = await Here.AddAsync("tenant_admin");
            var theirs = await Here.KeyAsync($"of {owner.Id}", owner.Email, permissions: "routing:read");
            return await MeasureAsync(theirs, async () => (await Here.Script.PostAsync(owner.Path + "/suspend")).IsOk());
        });

        async Task<TimeSpan> MeasureAsync(Client listener, Func<Task> end)
        {
            var known = new RouterReplica();
            await using var tap = await (await RouterTap.OpenAsync(Roster, listener, known, bySocket)).ReadyAsync();
            var ended = tap.EndedAsync();
            var watch = Stopwatch.StartNew();
            await end();
            await ended;
            Assert.Equal("access_ended", known.End);
            return watch.Elapsed;
        }
    }

    [Fact]
    public async Task Nobody_listens_but_a_router_and_a_server_that_stops_sends_it_on()
    {
        (await Here.Script.GetAsync(Path)).IsProblem(403, "not-permitted");
        (await (await RoleOf.HelperAsync(Here, UsersRead, AgentsMonitor)).GetAsync(Path)).IsProblem(403, "not-permitted");
        (await Roster.Stranger().GetAsync(Path)).IsProblem(401, "not-signed-in");

        var host = await RosterHost.StartAsync();
        var own = await (await host.NewWorkspaceAsync()).KeyAsync("router", permissions: "routing:read");
        await using var tap = await (await RouterTap.OpenAsync(host, own, router)).ReadyAsync();
        var ended = tap.EndedAsync();
        await host.DisposeAsync();
        await ended;
        Assert.Equal("come_back", router.End);
    }

    private string Tags(Person person, string what) => string.Join(", ", router.Agents[person.Id].GetProperty(what).EnumerateArray()
        .Select(t => $"{t.GetProperty("name").GetString()} {(t.TryGetProperty("priority", out var priority) ? priority.GetRawText() : t.GetProperty("level").GetRawText().Replace("null", "", StringComparison.Ordinal))}"));
}
