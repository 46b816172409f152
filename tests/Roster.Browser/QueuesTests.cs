using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Queues, as a call center has them.</summary>
public sealed class QueuesTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task Queues_are_made_filled_and_archived_and_agents_in_none_are_pointed_out()
    {
        await using var admin = await roster.NewWorkspace("call-center", "lines");
        await AddAgents(admin, ("Priya", "Raman"), ("Tomás", "Ferreira"), ("Aroha", "Ngata"));
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Queues" }).ClickAsync();
        await Expect(admin.Page.GetByText("No queues yet")).ToBeVisibleAsync();
        await admin.MustLookRight("queues-none");

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "New queue" }).ClickAsync();
        await admin.Click("Create queue");
        await Expect(admin.Dialog.GetByText("Name is required")).ToBeVisibleAsync();
        await admin.Dialog.GetByLabel("Name").FillAsync("Billing");
        await admin.Dialog.GetByLabel("Description").FillAsync("Invoices and refunds.");
        await admin.MustLookRight("queue-new");
        await admin.Click("Create queue");
        await Expect(admin.Notice.Last).ToContainTextAsync("Billing is created");
        await Expect(admin.Page.GetByText("Nobody is in this queue")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("4 agents are in no queue: nothing comes to them.")).ToBeVisibleAsync();

        await admin.Click("Add people");
        foreach (var name in new[] { "Priya", "Tomás" })
        {
            await admin.Page.GetByLabel("Name or e-mail").FillAsync(name);
            await admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add people" }).GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();
            await Expect(admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add people" })).ToContainTextAsync("In it");
        }

        await admin.MustLookRight("queue-add-people");
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(People(admin)).ToHaveCountAsync(2);
        await admin.Page.GetByLabel("Priority of Priya Raman").SelectOptionAsync("1");
        await Expect(admin.Page.GetByLabel("Priority of Priya Raman")).ToHaveValueAsync("1");
        await Expect(admin.Page.GetByText("2 agents are in no queue: nothing comes to them.")).ToBeVisibleAsync();
        await admin.MustLookRight("queue");
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("queue-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Show them" }).ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(2);
        await Expect(admin.People.Filter(new() { HasText = "Aroha Ngata" })).ToHaveCountAsync(1);
        await admin.MustLookRight("no-queue");
        await admin.Page.GetByRole(AriaRole.Group, new() { Name = "Show by status" }).GetByRole(AriaRole.Button, new() { Name = "Total" }).ClickAsync();
        await Expect(admin.People.Filter(new() { HasText = "Priya Raman" })).ToContainTextAsync("Billing");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Queue", Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Billing" }).CheckAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.People).ToHaveCountAsync(2);
        await admin.MustLookRight("in-queue");

        await admin.People.Filter(new() { HasText = "Priya Raman" }).GetByText("Priya Raman").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Queues" }).ClickAsync();
        await Expect(admin.Page.GetByText("Who is in a queue is changed on the queue.")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("Priority 1, first")).ToBeVisibleAsync();
        await admin.MustLookRight("queues-of-person");

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Billing" }).ClickAsync();
        await admin.Click("Remove Tomás Ferreira from Billing");
        await Expect(People(admin)).ToHaveCountAsync(1);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Users" }).ClickAsync();
        await admin.Click("Deactivate Priya Raman");
        await Expect(admin.Dialog.Locator("[data-effect=queues]")).ToContainTextAsync("They leave one queue.");
        await Expect(admin.Dialog.Locator("[data-effect=last_in_queues]")).ToContainTextAsync("One queue has nobody left. (Billing)");
        await admin.MustLookRight("deactivate-last");
        await admin.Click("Cancel");

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Queues" }).ClickAsync();
        await admin.Click("Archive queue");
        await Expect(admin.Dialog).ToContainTextAsync("1 person gets nothing from it any more.");
        await admin.MustLookRight("queue-archive");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Archive Billing" }).ClickAsync();
        await Expect(admin.Notice.Last).ToContainTextAsync("Billing is archived");
        await Expect(admin.Page.GetByText("1 person kept for when it is brought back")).ToBeVisibleAsync();
        await admin.MustLookRight("queue-archived");
        await admin.Click("Bring back");
        await Expect(People(admin)).ToHaveCountAsync(1);
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task A_person_is_put_into_queues_from_their_own_page_where_the_preset_has_it_and_comes_back_into_them()
    {
        await using var admin = await roster.NewWorkspace("balanced", "desk");
        var role = await Role(admin, "agent");
        var id = (await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = "nia@desk.example", type = "agent", roleIds = new[] { role }, activation = "shown_once" })).GetProperty("user").GetProperty("id").GetString();
        await admin.Call("POST", "/queues", new { name = "First line", description = "Everything that comes in." });
        await admin.Page.GotoAsync($"/console/desk/users/{id}?tab=queues");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "In no queue" })).ToBeVisibleAsync();
        await admin.Page.GetByPlaceholder("Choose a queue").ClickAsync();
        await admin.Page.Locator("[data-combobox-option]:visible").Filter(new() { HasText = "First line" }).ClickAsync();
        await admin.Click("Put in");
        await Expect(admin.Page.GetByLabel("Priority in First line")).ToHaveValueAsync("5");
        await admin.Page.GetByLabel("Priority in First line").SelectOptionAsync("2");
        await Expect(admin.Page.GetByLabel("Priority in First line")).ToHaveValueAsync("2");
        await admin.MustLookRight("queues-of-person-edit");

        await admin.Call("POST", $"/users/{id}/deactivate", new { });
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Out of all queues" })).ToBeVisibleAsync();
        await admin.Click("More actions for Nia Okoro");
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Activate" }).ClickAsync();
        await Expect(admin.Dialog.GetByLabel("Their queues")).ToHaveValueAsync("all");
        await admin.MustLookRight("activate-ask");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Activate Nia Okoro" }).ClickAsync();
        await Expect(admin.Page.GetByLabel("Priority in First line")).ToHaveValueAsync("2");
        await admin.Click("Remove Nia Okoro from First line");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "In no queue" })).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    private static ILocator People(Visit admin) => admin.Page.GetByRole(AriaRole.List, new() { Name = "People of Billing" }).GetByRole(AriaRole.Listitem);

    private static async Task<string?> Role(Visit admin, string code) =>
        (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("id").GetString();

    private static async Task AddAgents(Visit admin, params (string Given, string Family)[] people)
    {
        await admin.Call("PATCH", "/settings", new { activation = new[] { "shown_once" } });
        var role = await Role(admin, "agent");
        foreach (var (given, family) in people)
        {
            await admin.Call("POST", "/users", new { givenName = given, familyName = family, email = $"{family.ToLowerInvariant()}@lines.example", roleIds = new[] { role } });
        }
    }
}
