using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>An agent at their desktop, and whoever leads them.</summary>
public sealed class DesktopTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task An_agent_chooses_is_set_by_whoever_leads_and_is_told_why()
    {
        await using var admin = await roster.NewWorkspace("balanced", "desks");
        await admin.Call("POST", "/queues", new { name = "Billing" });
        await using var nia = await roster.NewVisit();
        var id = await ArriveAsync(admin, nia, "desks");
        var queue = (await admin.Call("GET", "/queues")).GetProperty("items")[0].GetProperty("id").GetString();
        await admin.Call("POST", $"/queues/{queue}/members", new { add = new[] { id } });

        // The start page's tile leads to it.
        await nia.Page.GotoAsync("/start");
        await nia.Page.GetByRole(AriaRole.Link, new() { Name = "Agent Desktop" }).ClickAsync();
        await Expect(nia.Page.GetByRole(AriaRole.Heading, new() { Name = "My desktop" })).ToBeVisibleAsync();
        await Expect(nia.Page.GetByText("None while you are offline.").First).ToBeVisibleAsync();
        await nia.MustLookRight("desktop-offline");
        await nia.Page.GetByText("Available", new() { Exact = true }).ClickAsync();
        await Expect(nia.Page.GetByText("Up to 4 at once").First).ToBeVisibleAsync();
        await Expect(nia.Page.GetByText("Billing")).ToBeVisibleAsync();
        await nia.MustLookRight("desktop");
        await nia.Page.SetViewportSizeAsync(390, 844);
        await nia.MustLookRight("desktop-phone");
        await nia.Page.SetViewportSizeAsync(1280, 800);

        await admin.Page.GotoAsync($"/console/desks/users/{id}?tab=agent");
        await Expect(admin.Page.GetByText("Calls come to them now.")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Set availability").SelectOptionAsync("away");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByText("Say why: the person is told.")).ToBeVisibleAsync();
        await admin.MustLookRight("availability-fault");
        await admin.Page.GetByLabel("Reason").FillAsync("Team meeting");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(nia.Page.GetByText("Mina Park set you to away")).ToBeVisibleAsync();
        await Expect(nia.Page.GetByText("Team meeting")).ToBeVisibleAsync();
        await nia.MustLookRight("desktop-set");
        await admin.Page.GetByText("How they came there").ClickAsync();
        await Expect(admin.Page.GetByText("Was set to away")).ToBeVisibleAsync();
        await admin.MustLookRight("availability");

        // One tab of two closes; then the last, and the page of whoever leads says so by itself.
        var second = await nia.Page.Context.NewPageAsync();
        await second.GotoAsync("/console/desks/desktop");
        await second.GetByText("Available", new() { Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByText("Calls come to them now.")).ToBeVisibleAsync();
        await nia.Page.CloseAsync();
        await Expect(second.GetByText("Up to 4 at once").First).ToBeVisibleAsync();
        await second.CloseAsync();
        await Expect(admin.Page.GetByText("Their connection is lost.")).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task Signing_out_makes_an_agent_offline_and_another_page_does_not()
    {
        await using var admin = await roster.NewWorkspace("balanced", "leaves");
        await using var nia = await roster.NewVisit();
        var id = await ArriveAsync(admin, nia, "leaves", "supervisor");
        await nia.Page.GotoAsync("/console/leaves/desktop");
        await nia.Page.GetByText("Busy", new() { Exact = true }).ClickAsync();
        await Expect(nia.Page.GetByText("None while you are busy.").First).ToBeVisibleAsync();
        await nia.Page.GetByRole(AriaRole.Link, new() { Name = "Queues" }).ClickAsync();
        await Expect(nia.Page.GetByText("No queues yet")).ToBeVisibleAsync();
        await admin.Page.GotoAsync($"/console/leaves/users/{id}?tab=agent");
        await Expect(admin.Page.GetByText("Connected").First).ToBeVisibleAsync();
        await nia.Page.EvaluateAsync("document.getElementById('sign-out').submit()");
        await Expect(admin.Page.GetByText("Signed out").First).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task The_list_follows_where_people_stand_and_in_a_desks_words_it_is_their_status()
    {
        await using var admin = await roster.NewWorkspace("omnichannel", "statuses");
        await admin.Page.GotoAsync("/console/statuses/users");
        await Expect(admin.People.First.GetByText("Offline")).ToBeVisibleAsync();
        var desk = await admin.Page.Context.NewPageAsync();
        await desk.GotoAsync("/console/statuses/desktop");
        await desk.GetByText("Available", new() { Exact = true }).ClickAsync();
        await Expect(admin.People.First.GetByText("Available")).ToBeVisibleAsync();
        await admin.MustLookRight("status-is-availability");
        await admin.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button, new() { Name = "Status", Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Busy" }).CheckAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByText("Status: Busy")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("No one matches")).ToBeVisibleAsync();
        await desk.GetByText("Busy", new() { Exact = true }).ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(1);
        await admin.MustLookRight("availability-filter");
        await desk.CloseAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).First.ClickAsync();
        await Expect(admin.People.First.GetByText("Disconnected")).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    private static async Task<string> ArriveAsync(Visit admin, Visit visit, string code, string type = "agent")
    {
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == type).GetProperty("id").GetString();
        var added = await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = $"nia@{code}.example", type, roleIds = new[] { role }, activation = "shown_once" });
        await visit.SignIn($"nia@{code}.example", added.GetProperty("temporaryPassword").GetString()!);
        await visit.ChoosePassword(Newcomer.OwnPassword);
        return added.GetProperty("user").GetProperty("id").GetString()!;
    }
}
