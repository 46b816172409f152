using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(OtherDemo.Name)]
public sealed class UserListTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Stat_cards_count_exactly_and_are_filters()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        var summary = await Roster.Ask("/api/v1/users/summary");
        await Expect(Card("Total")).ToContainTextAsync($"{summary.GetProperty("total")}");
        await Expect(Card("Active")).ToContainTextAsync($"{summary.GetProperty("byState").GetProperty("active")}");
        await admin.MustLookRight("users");

        await Card("Suspended").ClickAsync();

        var suspended = summary.GetProperty("byState").GetProperty("suspended").GetInt32();
        await Expect(Card("Suspended")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(admin.People).ToHaveCountAsync(suspended);
        await Expect(admin.Page.Locator("[data-user] [data-state=suspended]")).ToHaveCountAsync(suspended);
        await admin.Page.WaitForURLAsync("**?state=suspended");
        await Card("Total").ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(50);

        ILocator Card(string label) => admin.Page.GetByRole(AriaRole.Group, new() { Name = "Show by status" }).GetByRole(AriaRole.Button, new() { NameRegex = new($"^{label}") });
    }

    [Fact]
    public async Task Search_filters_sort_and_page_stand_in_the_address_and_survive_a_reload()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Type") }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(6);
        await admin.MustLookRight("filter-by-type");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Agent") }).CheckAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Role") }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Agent") }).CheckAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Sort by E-mail");
        await admin.Page.WaitForURLAsync(url => url.Contains("type=agent", StringComparison.Ordinal) && url.Contains("role=", StringComparison.Ordinal) && url.Contains("sort=email", StringComparison.Ordinal));
        await Expect(admin.Page.Locator("[data-stale], [aria-busy=true]")).ToHaveCountAsync(0);
        var first = await Emails(admin);
        Assert.Equal(first.Order(StringComparer.Ordinal), first);

        await admin.Click("Next");
        await admin.Page.WaitForURLAsync(url => url.Contains("cursor=", StringComparison.Ordinal));
        await Expect(admin.Button("Previous")).ToHaveAttributeAsync("aria-disabled", "false");
        await Expect(admin.People.First).Not.ToContainTextAsync(first[0]);
        var second = await Emails(admin);
        Assert.True(StringComparer.Ordinal.Compare(first[^1], second[0]) < 0, $"{first[^1]} before {second[0]}");

        await admin.Page.ReloadAsync();
        await Expect(admin.People.First).ToContainTextAsync(second[0]);
        Assert.Equal(second, await Emails(admin));
        await Expect(admin.Page.GetByText("Type: Agent")).ToBeVisibleAsync();
        await admin.Click("Previous");
        await Expect(admin.People.First).ToContainTextAsync(first[0]);
        await admin.Page.GoBackAsync();
        await Expect(admin.People.First).ToContainTextAsync(second[0]);

        await admin.Click("Clear filters");
        await Expect(admin.Page.GetByText("Type: Agent")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Any_part_of_a_name_or_an_address_is_found_and_nothing_is_said_plainly()
    {
        var person = await Roster.Add("agent", "Łucja", "Wąsowska-Brzęk");
        var admin = await Admin();
        await admin.OpenUsers();

        await admin.Search.FillAsync("SOWSKA-brz");
        await Expect(admin.People).ToHaveCountAsync(1);
        await Expect(admin.People).ToContainTextAsync(person.Name);
        await admin.Page.WaitForURLAsync("**?search=SOWSKA-brz");

        await admin.Search.FillAsync("nobody has this name");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "No one matches" })).ToBeVisibleAsync();
        await admin.MustLookRight("no-match");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).Last.ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(50);
        await Expect(admin.Search).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Refresh_shows_what_others_have_done()
    {
        var person = await Roster.Add();
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);
        await Expect(admin.People).ToContainTextAsync("Active");

        await Roster.Suspend(person);
        await admin.Click("Refresh");

        await Expect(admin.People).ToContainTextAsync("Suspended");
    }

    [Fact]
    public async Task The_list_is_worked_with_from_the_keyboard()
    {
        var person = await Roster.Add("agent", "Xiadani", "Quetzal");
        var admin = await Admin();
        await admin.OpenUsers();
        var keys = admin.Page.Keyboard;

        await keys.PressAsync("/");
        await Expect(admin.Search).ToBeFocusedAsync();
        await keys.TypeAsync(person.Name[..^1]);
        await Expect(admin.People).ToHaveCountAsync(1);
        await keys.TypeAsync(person.Name[^1..]); // and goes on before the list has asked again
        await keys.PressAsync("ArrowDown");
        await Expect(Link(0)).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = person.Name })).ToBeVisibleAsync();
        await admin.Page.GoBackAsync();
        await Expect(admin.People).ToHaveCountAsync(1);
        await keys.PressAsync("/");
        await keys.PressAsync("Escape");
        await Expect(admin.People).ToHaveCountAsync(50);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        await Expect(Link(1)).ToBeFocusedAsync();
        await admin.Picture("row-focused");

        await keys.PressAsync("Control+k");
        await Expect(admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find people, pages and actions" })).ToBeFocusedAsync();
        await keys.TypeAsync("quetzal");
        await Expect(admin.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("Xiadani Quetzal") })).ToHaveAttributeAsync("aria-selected", "true");
        await admin.MustLookRight("palette");
        await keys.PressAsync("Enter");
        await Expect(admin.Field("Last name")).ToHaveValueAsync("Quetzal");
        await keys.PressAsync("Escape");
        await Expect(admin.Dialog).ToHaveCountAsync(0);

        await keys.PressAsync("?");
        await Expect(admin.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        await admin.MustLookRight("keys");

        ILocator Link(int row) => admin.People.Nth(row).Locator("[data-row-link]");
    }

    private static async Task<IReadOnlyList<string>> Emails(Visit visit)
    {
        var texts = await visit.People.EvaluateAllAsync<string[]>("rows => rows.map(row => row.querySelector('[title*=\"@\"]').title)");
        return texts;
    }
}
