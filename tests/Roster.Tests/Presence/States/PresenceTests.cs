using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Presence.States;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Presence.States;

public sealed class PresenceTests : AppTests
{
    [Fact]
    public async Task An_agent_is_connected_while_any_tab_of_theirs_is_open_and_has_what_they_chose_when_they_are_back()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        Assert.Equal("offline", await agent.ShownAsync(Here));
        var one = await agent.OpenAsync(Roster);
        await using var two = await agent.OpenAsync(Roster);
        await agent.IsConnectedAsync();
        Assert.Equal("available", (await agent.ChooseAsync("available"))["presence"].GetProperty("availability").GetString());
        await agent.IsShownAsync(Here, "available");
        Assert.Equal("- - -", await agent.WhyAsync(Here));

        await one.DisposeAsync();
        var third = await agent.OpenAsync(Roster);
        await two.DisposeAsync();
        Assert.Equal("available", await agent.ShownAsync(Here));
        await third.DisposeAsync();
        await agent.IsShownAsync(Here, "reconnecting");
        Assert.Equal("disconnected - -", await agent.WhyAsync(Here));

        await using var back = await agent.OpenAsync(Roster);
        await agent.IsShownAsync(Here, "available");
        Assert.Equal(["connected", "chosen", "lost", "connected"], await agent.CausesAsync(Here));
        // Coming and going is no audit event.
        Assert.DoesNotContain(await Here.EventsAsync(agent.Person.Id), e => e.Name.Contains("presence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_are_forgotten_after_ninety_days_and_where_an_agent_stands_is_not()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var agent = await DesktopOf.ArriveAsync(here);
        await agent.ChooseAsync("busy");
        var pruner = host.Services.GetServices<IHostedService>().OfType<ChangesPruner>().Single();

        host.Clock.Advance(TimeSpan.FromDays(89.9));
        await pruner.DoAsync(CancellationToken.None);
        Assert.Equal(["chosen"], await agent.CausesAsync(here));
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        await pruner.DoAsync(CancellationToken.None);
        Assert.Empty(await agent.CausesAsync(here));
        Assert.Equal("busy", (await here.Script.GetAsync($"{agent.Person.Path}/presence")).IsOk()["presence"].GetProperty("availability").GetString());
    }

    [Fact]
    public async Task Whoever_chose_offline_or_signed_out_is_offline_when_they_are_back()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var line = await agent.OpenAsync(Roster);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(Here, "available");
        await agent.At.SubmitAsync("/sign-out");
        Assert.Equal(4401, await line.ClosedAsync());
        await Eventually.TrueAsync(async () => (await agent.CausesAsync(Here)).Last() == "signed_out", "signed out");
        Assert.Equal("offline", await agent.ShownAsync(Here));

        var again = agent with { At = await agent.Person.SignInAsync() };
        await using var back = await again.OpenAsync(Roster);
        await Eventually.TrueAsync(async () => (await again.ReadAsync())["presence"].GetProperty("connection").GetString() == "connected", "connected");
        Assert.Equal("offline", await agent.ShownAsync(Here));
        Assert.Equal("offline offline offline", await agent.WhyAsync(Here));
    }

    [Fact]
    public async Task A_page_that_closes_before_it_signs_out_makes_its_agent_offline_all_the_same()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var line = await agent.OpenAsync(Roster);
        await agent.ChooseAsync("busy");
        await agent.IsShownAsync(Here, "busy");
        await line.DisposeAsync();
        await agent.IsShownAsync(Here, "reconnecting");
        await agent.At.SubmitAsync("/sign-out");
        await agent.IsShownAsync(Here, "offline");
        Assert.Equal("signed_out", (await agent.CausesAsync(Here)).Last());
    }

    [Fact]
    public async Task Signing_out_of_one_device_leaves_the_other_at_work()
    {
        var desk = await DesktopOf.ArriveAsync(Here);
        var phone = desk with { At = await desk.Person.SignInAsync() };
        await using var first = await desk.OpenAsync(Roster);
        await using var second = await phone.OpenAsync(Roster);
        await desk.ChooseAsync("available");
        await phone.At.SubmitAsync("/sign-out");
        Assert.Equal(4401, await second.ClosedAsync());
        await desk.ChooseAsync("busy");
        Assert.Equal(("busy", "connected"), (await desk.ShownAsync(Here), (await desk.ReadAsync())["presence"].GetProperty("connection").GetString()));
    }

    [Fact]
    public async Task Attack_23_whoever_is_suspended_is_out_within_a_second_and_at_work_again_as_they_chose()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var line = await agent.OpenAsync(Roster);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(Here, "available");
        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            (await Here.Script.PostAsync(agent.Person.Path + "/suspend")).IsOk();
            Assert.Equal("not_active not_active not_active", await agent.WhyAsync(Here));
            var ending = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(4401, await line.ClosedAsync());
            var took = ending.Elapsed;
            (await Here.Script.PostAsync(agent.Person.Path + "/reactivate")).IsOk();
            agent = agent with { At = await agent.Person.SignInAsync() };
            line = await agent.OpenAsync(Roster);
            return took;
        });
        await agent.IsShownAsync(Here, "available");
        await line.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_leads_sets_an_agents_availability_for_a_reason_that_the_agent_is_told()
    {
        var (agent, lead) = (await DesktopOf.ArriveAsync(Here), await (await Here.AddAsync("supervisor", given: "Lea", family: "Berg")).ArriveAsync());
        await using var line = await agent.OpenAsync(Roster);
        await agent.ChooseAsync("available");
        (await lead.PostAsync(agent.Person.Path + "/availability", new { availability = "busy" })).IsProblem(400, "required", "reason");
        (await lead.PostAsync(agent.Person.Path + "/availability", new { availability = "asleep", reason = "x" })).IsProblem(400, "unknown-availability", "availability");
        var set = (await lead.PostAsync(agent.Person.Path + "/availability", new { availability = "away", reason = "Team meeting" })).IsOk();
        Assert.Equal("away", set["presence"].GetProperty("availability").GetString());
        await line.HearsOfAsync("presence", agent.Person.Id);

        var told = (await agent.ReadAsync())["presence"].GetProperty("setBy");
        Assert.Equal(("Lea Berg", "Team meeting"), (told.Text("name"), told.Text("reason")));
        var happened = Assert.Single(await Here.EventsAsync(agent.Person.Id, "user.availability_set"));
        Assert.DoesNotContain("meeting", happened.Payload, StringComparison.Ordinal);
        Assert.Contains("set", await agent.CausesAsync(Here));
        (await lead.PostAsync(agent.Person.Path + "/availability", new { availability = "away", reason = "Again" })).IsOk();
        Assert.Single(await Here.EventsAsync(agent.Person.Id, "user.availability_set"));

        await agent.ChooseAsync("available");
        Assert.Equal(JsonValueKind.Null, (await agent.ReadAsync())["presence"].GetProperty("setBy").ValueKind);
    }

    [Fact]
    public async Task Nobody_sets_what_they_may_not()
    {
        var (agent, admin, viewer) = (await DesktopOf.ArriveAsync(Here), await Here.AddAsync("tenant_admin"), await Here.AddAsync("viewer"));
        var lead = await (await Here.AddAsync("supervisor")).ArriveAsync();
        var body = new { availability = "busy", reason = "x" };
        (await agent.At.PostAsync(agent.Person.Path + "/availability", body)).IsProblem(403, "not-permitted");
        (await lead.PostAsync(admin.Path + "/availability", body)).IsProblem(403, "outranked");
        (await lead.PostAsync(viewer.Path + "/availability", body)).IsProblem(409, "handles-nothing");
        (await Here.Script.PostAsync(agent.Person.Path + "/suspend")).IsOk();
        (await lead.PostAsync(agent.Person.Path + "/availability", body)).IsProblem(409, "not-active");
        (await Here.Script.GetAsync("/api/v1/me/desktop")).IsProblem(403, "not-in-person");
        (await Here.Script.PutAsync("/api/v1/me/availability", new { availability = "busy" })).IsProblem(403, "not-in-person");
        (await Here.Script.GetAsync("/api/v1/me/desktop/line")).IsProblem(403, "not-in-person");
        (await (await viewer.ArriveAsync()).GetAsync("/api/v1/me/desktop")).IsProblem(403, "not-permitted");
        (await (await RoleOf.HelperAsync(Here, AgentsMonitor)).GetAsync(agent.Person.Path + "/presence")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task A_desktop_from_another_site_is_refused()
    {
        var agent = await DesktopOf.ArriveAsync(Here);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LiveLine.OpenAsync(Roster, agent.At, origin: "https://evil.example", path: "/api/v1/me/desktop/line"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.Equal("offline", await agent.ShownAsync(Here));
    }

    [Fact]
    public async Task What_time_alone_turns_is_told_to_whoever_looks()
    {
        (await Here.Script.PatchAsync("/api/v1/settings", new { graceChatSeconds = 1, graceEmailSeconds = 1 })).IsOk();
        var agent = await DesktopOf.ArriveAsync(Here);
        await using var watching = await LiveLine.OpenAsync(Roster, await Here.AdminAsync());
        var line = await agent.OpenAsync(Roster);
        await agent.ChooseAsync("available");
        await agent.IsShownAsync(Here, "available");
        await line.DisposeAsync();
        while (await agent.ShownAsync(Here) != "disconnected")
        {
            await watching.HearsOfAsync("presence", agent.Person.Id);
        }

        Assert.Equal("disconnected disconnected disconnected", await agent.WhyAsync(Here));
    }

    [Fact]
    public async Task The_words_and_choices_are_the_presets()
    {
        var desk = await Roster.NewWorkspaceAsync("omnichannel");
        var admin = await desk.AdminAsync();
        (await admin.PutAsync("/api/v1/me/availability", new { availability = "away" })).IsProblem(400, "not-offered", "availability");
        var chosen = (await admin.PutAsync("/api/v1/me/availability", new { availability = "available" })).IsOk();
        Assert.Equal(["available", "busy", "offline"], chosen["presence"].GetProperty("choices").EnumerateArray().Select(c => c.GetString()));
        var line = await LiveLine.OpenAsync(Roster, admin, path: "/api/v1/me/desktop/line");
        var own = new DesktopOf(new Person(desk, desk.AdminId, desk.AdminEmail, ""), admin);
        await own.IsShownAsync(desk, "available");
        Assert.Equal("not_an_agent not_an_agent not_an_agent", await own.WhyAsync(desk));
        (await desk.Script.PatchAsync($"/api/v1/users/{desk.AdminId}/agent", new { agent = true, maxEmails = 0 })).IsOk();
        Assert.Equal("- - channel_off", await own.WhyAsync(desk));
        await line.DisposeAsync();
        await own.IsShownAsync(desk, "disconnected");
        Assert.Equal("disconnected disconnected channel_off", await own.WhyAsync(desk));
        Assert.Equal("Disconnected", (await admin.GetAsync("/api/v1/me"))["words"].GetProperty("availability").Text("reconnecting"));
    }
}
