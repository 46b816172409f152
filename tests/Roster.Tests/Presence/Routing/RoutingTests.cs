using Roster.Tests.Presence.States;
using Roster.Tests.Queues;
using Roster.Tests.Roles;
using Roster.Tests.Skills;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Presence.Routing;

public sealed class RoutingTests : AppTests
{
    private Client router = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        // What is for services is for keys that name it, and for nobody's own rights.
        router = await Here.KeyAsync("router", permissions: "routing:read");
    }

    [Fact]
    public async Task Those_to_whom_work_may_be_given_are_named_in_order_and_nobody_else()
    {
        var (spanish, billing) = (await SkillOf.NewAsync(Here, "Spanish"), await QueueOf.NewAsync(Here, "Billing"));
        var (first, second, busy) = (await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here));
        await using var one = await first.OpenAsync(Roster);
        await using var two = await second.OpenAsync(Roster);
        await using var three = await busy.OpenAsync(Roster);
        await first.IsConnectedAsync();
        await second.IsConnectedAsync();
        await busy.IsConnectedAsync();
        await first.ChooseAsync("available");
        await second.ChooseAsync("available");
        await busy.ChooseAsync("busy");
        Assert.Equal([first.Person.Id, second.Person.Id], await EligibleAsync("channel=chat"));

        // From a queue by the place in it, then by who has waited longest; with all the skills that are needed.
        Assert.Empty(await EligibleAsync($"channel=chat&queue={billing.Id}"));
        (await Here.Script.PostAsync(billing.Path + "/members", new { add = new[] { first.Person.Id, second.Person.Id } })).IsOk();
        (await Here.Script.PostAsync(billing.Path + "/members", new { add = new[] { second.Person.Id }, priority = 1 })).IsOk();
        Assert.Equal([second.Person.Id, first.Person.Id], await EligibleAsync($"channel=chat&queue={billing.Id}"));
        (await spanish.GiveAsync(Here.Script, null, first.Person.Id)).IsOk();
        Assert.Equal([first.Person.Id], await EligibleAsync($"channel=chat&queue={billing.Id}&skills={spanish.Id}"));
        Assert.Equal("lacks_skill", await WhyAsync(second, $"channel=chat&queue={billing.Id}&skills={spanish.Id}"));
        Assert.Equal("busy", await WhyAsync(busy, "channel=voice"));
        Assert.Null(await WhyAsync(first, $"channel=chat&queue={billing.Id}&skills={spanish.Id}"));

        (await Here.Script.PatchAsync(first.Person.Path + "/agent", new { voice = false, maxEmails = 0 })).IsOk();
        Assert.Equal([second.Person.Id], await EligibleAsync("channel=voice"));
        Assert.Equal(("channel_off", "channel_off"), (await WhyAsync(first, "channel=voice"), await WhyAsync(first, "channel=email")));
        (await Here.Script.PatchAsync(second.Person.Path + "/agent", new { agent = false })).IsOk();
        Assert.Empty(await EligibleAsync("channel=voice"));
        Assert.Equal("not_an_agent", await WhyAsync(second, "channel=voice"));
        (await Here.Script.PostAsync(first.Person.Path + "/suspend")).IsOk();
        Assert.Empty(await EligibleAsync("channel=chat"));
        Assert.Equal("not_active", await WhyAsync(first, "channel=chat"));
        await using var back = await busy.OpenAsync(Roster);
        await busy.ChooseAsync("available");
        Assert.Equal("not_in_queue", await WhyAsync(busy, $"channel=chat&queue={billing.Id}"));
    }

    [Fact]
    public async Task A_lost_connection_still_counts_for_its_grace_by_channel()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var line = await agent.OpenAsync(Roster);
        await agent.IsConnectedAsync();
        await agent.ChooseAsync("available");
        await line.DisposeAsync();
        await agent.IsShownAsync(Here, "reconnecting");
        Assert.Empty(await EligibleAsync("channel=voice"));
        Assert.Equal("disconnected", await WhyAsync(agent, "channel=voice"));
        Assert.Equal([agent.Person.Id], await EligibleAsync("channel=chat"));
        Assert.False((await router.GetAsync("/api/v1/routing/eligible?channel=chat")).IsOk().Items.Single().GetProperty("connected").GetBoolean());
    }

    [Fact]
    public async Task What_makes_no_sense_is_named_and_nobody_but_a_router_asks()
    {
        (await router.GetAsync("/api/v1/routing/eligible")).IsProblem(400, "unknown-channel", "channel");
        (await router.GetAsync($"/api/v1/routing/eligible?channel=chat&queue={Guid.NewGuid()}")).IsProblem(400, "unknown-queue", "queue");
        (await router.GetAsync($"/api/v1/routing/eligible?channel=chat&skills={Guid.NewGuid()}")).IsProblem(400, "unknown-skill", "skills");
        (await router.GetAsync("/api/v1/routing/eligible?channel=chat&limit=0")).IsProblem(400, "out-of-range", "limit");
        var theirs = await QueueOf.NewAsync(await Roster.NewWorkspaceAsync(), "Theirs");
        (await router.GetAsync($"/api/v1/routing/eligible?channel=chat&queue={theirs.Id}")).IsProblem(400, "unknown-queue", "queue");
        (await (await RoleOf.HelperAsync(Here, UsersRead, AgentsMonitor)).GetAsync("/api/v1/routing/eligible?channel=chat")).IsProblem(403, "not-permitted");
        (await router.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");
        // A key that names nothing has what its owner has, and no more.
        (await Here.Script.GetAsync("/api/v1/routing/eligible?channel=chat")).IsProblem(403, "not-permitted");
    }

    private async Task<List<Guid>> EligibleAsync(string query) => [.. (await router.GetAsync($"/api/v1/routing/eligible?{query}")).IsOk().Items.Select(i => i.GetProperty("id").GetGuid())];

    private async Task<string?> WhyAsync(DesktopOf agent, string query) => (await router.GetAsync($"/api/v1/routing/agents/{agent.Person.Id}?{query}")).IsOk()["code"].GetString();
}
