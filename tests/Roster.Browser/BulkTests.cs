using Microsoft.Playwright;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Selecting several people, and having something done to all of them.</summary>
[Collection(OtherDemo.Name)]
public sealed class BulkTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Several_people_are_given_a_role_and_each_has_a_result()
    {
        var family = $"Lindqvist{Guid.NewGuid():N}"[..16];
        foreach (var given in new[] { "Ada", "Bea", "Cleo" })
        {
            await Roster.Add(given: given, family: family);
        }

        var admin = await Admin();
        await admin.OpenUsers($"?search={family}");
        await Expect(admin.People).ToHaveCountAsync(3);

        // One by the key, up to another by shift.
        await admin.Page.Keyboard.PressAsync("j");
        await Expect(admin.People.First.Locator("[data-row-link]")).ToBeFocusedAsync();
        await admin.Page.Keyboard.PressAsync("x");
        await Expect(Bar(admin)).ToContainTextAsync("1 selected");
        await Box(admin, $"Cleo {family}").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Bar(admin)).ToContainTextAsync("3 selected");
        await Expect(Box(admin, $"Bea {family}")).ToBeCheckedAsync();
        await Box(admin, $"Bea {family}").ClickAsync();
        await Expect(Bar(admin)).ToContainTextAsync("2 selected");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select everyone on this page" }).ClickAsync();
        await Expect(Bar(admin)).ToContainTextAsync("3 selected");
        await admin.MustLookRight("bulk-selection");

        await Bar(admin).GetByRole(AriaRole.Button, new() { Name = "Add role" }).ClickAsync();
        // The roles are there to choose from at once.
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "Editor", Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await admin.MustLookRight("bulk-add-role");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add role to 3 people" }).ClickAsync();

        await Expect(admin.Dialog).ToHaveCountAsync(0);
        await Expect(Bar(admin)).ToHaveCountAsync(0);
        await Expect(Watched(admin)).ToContainTextAsync("Done for 3 people");
        await Expect(admin.People.First).ToContainTextAsync("+1");
        await admin.MustLookRight("bulk-done");

        await Watched(admin).GetByRole(AriaRole.Link, new() { Name = "Details" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Add role Editor" })).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("[data-result=done]")).ToHaveCountAsync(3);
        await Expect(Watched(admin)).ToHaveCountAsync(0);
        await admin.MustLookRight("job");
        var download = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Click("Download CSV"));
        Assert.Contains($"Bea {family}", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Jobs" }).First.ClickAsync();
        await Expect(admin.Page.Locator("[data-job]").First).ToContainTextAsync("Add role Editor");
        await admin.MustLookRight("jobs");
    }

    [Fact]
    public async Task Everyone_who_matches_is_suspended_and_whoever_may_not_be_says_why()
    {
        var family = $"Moreau{Guid.NewGuid():N}"[..14];
        var gone = await Roster.Add(given: "Ida", family: family);
        await Roster.Add(given: "Jon", family: family);
        await Roster.Suspend(gone);
        // On a phone: the list is cards, and the bar has one menu.
        var admin = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await admin.OpenUsers($"?search={family}");
        await Expect(admin.People).ToHaveCountAsync(2);
        await Box(admin, $"Ida {family}").ClickAsync();
        await Box(admin, $"Jon {family}").ClickAsync();
        await Expect(Bar(admin)).ToContainTextAsync("2 selected");
        await admin.MustLookRight("bulk-phone");

        await Bar(admin).GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Suspend" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Everything they have open here closes within a second.");
        await Expect(admin.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await admin.MustLookRight("bulk-suspend-phone");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Suspend 2 people" }).ClickAsync();

        await Expect(Watched(admin)).ToContainTextAsync("Done for 1 of 2 people, 1 not done");
        await Watched(admin).GetByRole(AriaRole.Link, new() { Name = "Details" }).ClickAsync();
        await Expect(admin.Page.Locator("[data-result=refused]")).ToContainTextAsync("This person is already suspended.");
        await admin.MustLookRight("job-phone");
    }

    [Fact]
    public async Task A_selection_outlives_the_page_and_ends_with_the_filter()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select everyone on this page" }).ClickAsync();
        await Expect(Bar(admin)).ToContainTextAsync("50 selected");
        var first = await admin.People.First.GetAttributeAsync("data-user");
        await admin.Click("Next");
        await Expect(admin.People.First).Not.ToHaveAttributeAsync("data-user", first!);
        await Expect(Bar(admin)).ToContainTextAsync("50 selected");
        await Bar(admin).GetByRole(AriaRole.Button, new() { NameRegex = new("^Select all [0-9,]+ that match$") }).ClickAsync();
        await Expect(Bar(admin)).ToContainTextAsync("that match");
        await Expect(admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select everyone on this page" })).ToBeCheckedAsync();
        await admin.Search.FillAsync("a");
        await Expect(Bar(admin)).ToHaveCountAsync(0);
    }

    private static ILocator Bar(Visit visit) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Selected people" });

    private static ILocator Box(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Select {name}", Exact = true });

    private static ILocator Watched(Visit visit) => visit.Page.Locator("article[data-job]");
}
