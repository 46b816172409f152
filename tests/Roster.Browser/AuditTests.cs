using System.Text.RegularExpressions;
using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class AuditTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task What_happened_is_told_in_sentences_and_opens_to_all_that_was_recorded()
    {
        var person = await Roster.Add(given: "Imani", family: "Told");
        await Roster.Suspend(person);
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();

        var suspended = Event(admin, "user.suspended").Filter(new() { HasText = "Imani Told" });
        await Expect(suspended).ToContainTextAsync("API key browser tests suspended Imani Told");
        await admin.MustLookRight("audit");
        await suspended.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(suspended).ToContainTextAsync(person.Email);
        await Expect(suspended).ToContainTextAsync("Request id");
        await admin.MustLookRight("audit-details");

        await suspended.GetByRole(AriaRole.Button, new() { Name = "Only Imani Told" }).ClickAsync();
        await Expect(Events(admin)).ToHaveCountAsync(2);
        await Expect(admin.Button("Remove Person: Imani Told")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Filters_stand_in_the_address_as_chips_and_no_match_offers_to_clear_them()
    {
        var person = await Roster.Add(given: "Quilla", family: "Filtered");
        await Roster.Suspend(person);
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/audit");
        await admin.Click("Person");
        await Expect(admin.Page.GetByLabel("Done to or by this person")).ToBeFocusedAsync();
        await admin.Page.Keyboard.TypeAsync(person.Email);
        await admin.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Quilla Filtered") }).ClickAsync();
        await admin.Page.WaitForURLAsync($"**/audit?about={person.Id}");
        await Expect(Events(admin)).ToHaveCountAsync(2);

        await admin.Click("Action");
        await admin.Page.GetByLabel("Suspended", new() { Exact = true }).CheckAsync();
        await admin.MustLookRight("audit-actions");
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(Events(admin)).ToHaveCountAsync(1);
        await admin.Page.ReloadAsync();
        await Expect(Events(admin)).ToHaveCountAsync(1);

        await admin.Click("Date");
        await admin.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2020-01-01");
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing matches" })).ToBeVisibleAsync();
        await admin.MustLookRight("audit-no-match");
        await admin.Button("Clear filters").First.ClickAsync();
        await Expect(Events(admin).Nth(10)).ToBeVisibleAsync();
        await admin.Page.WaitForURLAsync("**/console/demo/audit");
    }

    [Fact]
    public async Task Pages_lead_to_what_is_older_and_back()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/audit?name=user.created");
        await Expect(Events(admin)).ToHaveCountAsync(50);
        var first = await Events(admin).First.TextContentAsync();
        await admin.Click("Next");
        await Expect(Events(admin).First).Not.ToHaveTextAsync(first!);
        await admin.Click("Previous");
        await Expect(Events(admin).First).ToHaveTextAsync(first!);
    }

    [Fact]
    public async Task The_file_holds_what_the_filter_shows()
    {
        var person = await Roster.Add(given: "Tabulated");
        var admin = await Admin();
        await admin.Page.GotoAsync($"/console/demo/audit?about={person.Id}");
        await Expect(Events(admin)).ToHaveCountAsync(1);
        var download = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Click("Export CSV"));
        Assert.Matches(@"^audit-.*\.csv$", download.SuggestedFilename);
        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(person.Email, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_a_tab_of_their_own_activity_and_nothing_typed_is_lost_by_looking()
    {
        var person = await Roster.Add(given: "Aktiva");
        var admin = await Admin();
        await admin.OpenUsers($"?user={person.Id}");
        await admin.Field("Phone").FillAsync("+34600111222");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Activity" }).ClickAsync();
        await Expect(admin.Dialog.Locator("[data-event]")).ToHaveCountAsync(1);
        await Expect(admin.Dialog).ToContainTextAsync($"added {person.Name}");
        await admin.MustLookRight("activity");
        await admin.Page.Keyboard.PressAsync("Shift+Tab");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Profile" }).ClickAsync();
        await Expect(admin.Field("Phone")).ToHaveValueAsync("+34600111222");
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("is saved");

        await admin.OpenUsers($"?user={person.Id}&tab=activity");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "All activity of this person" }).ClickAsync();
        await Expect(Events(admin)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Attack_31_someone_without_the_permission_is_shown_neither_page_nor_tab()
    {
        var person = await Roster.Add("supervisor");
        var supervisor = await SignedIn(person);
        await supervisor.Page.GotoAsync($"/console/demo/users?user={person.Id}&tab=activity");
        await Expect(supervisor.Dialog).ToBeVisibleAsync();
        await Expect(supervisor.Page.GetByRole(AriaRole.Tab, new() { Name = "Profile" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(supervisor.Page.GetByRole(AriaRole.Tab, new() { Name = "Activity" })).ToHaveCountAsync(0);
        await Expect(supervisor.Page.GetByRole(AriaRole.Link, new() { Name = "Audit" })).ToHaveCountAsync(0);
        await supervisor.Page.GotoAsync("/console/demo/audit");
        await Expect(supervisor.Page.GetByRole(AriaRole.Heading, new() { Name = "Your access does not include this page" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_an_event_is_read_without_scrolling_sideways()
    {
        var phone = await Admin(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await phone.Page.GotoAsync("/console/demo/audit");
        await Expect(Events(phone).First).ToBeVisibleAsync();
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await phone.MustLookRight("audit-on-a-phone");
    }

    private static ILocator Events(Visit visit) => visit.Page.Locator("[data-event]");

    private static ILocator Event(Visit visit, string name) => visit.Page.Locator($"[data-event='{name}']");
}
