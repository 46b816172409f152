using Roster.Browser.Support;

namespace Roster.Browser;

public sealed class FirstVisitTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    private const int MostScriptAndStyle = 350 * 1024;

    [Fact]
    public async Task The_printed_link_leads_the_first_administrator_into_their_console()
    {
        var link = await roster.Roster.SignInLink;
        await using var visit = await roster.NewVisit();
        await visit.Page.GotoAsync(link.ToString());
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome to Roster" })).ToBeVisibleAsync();
        await visit.MustLookRight("welcome");

        await visit.Page.GetByLabel("First name").FillAsync("Grace");
        await visit.Page.GetByLabel("Last name").FillAsync("Adeyemi");
        await visit.Page.GetByLabel("E-mail").FillAsync("grace@acme.example");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("too short");
        await visit.Page.GetByLabel("New password again").FillAsync("too short");
        await visit.Click("Start");
        await Expect(visit.Alert).ToContainTextAsync("12 characters");
        await Expect(visit.Page.GetByLabel("First name")).ToHaveValueAsync("Grace");

        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("four brass kettles");
        await visit.Page.GetByLabel("New password again").FillAsync("four brass kettles");
        await visit.Click("Start");
        await visit.Page.WaitForURLAsync("**/console/*/users");

        await Expect(visit.People).ToHaveCountAsync(1);
        await Expect(visit.People).ToContainTextAsync("Grace Adeyemi");
        await Expect(visit.People).ToContainTextAsync("You");
        await visit.MustLookRight("first-console");
        var weight = await visit.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter(file => /[.](js|css)$/.test(file.name)).reduce((sum, file) => sum + file.transferSize, 0)");
        Assert.InRange(weight, 50 * 1024, MostScriptAndStyle);
        visit.MustBeQuiet();

        await using var thief = await roster.NewVisit();
        await thief.Page.GotoAsync(link.ToString());
        await Expect(thief.Alert).ToBeVisibleAsync();
        await Expect(thief.Page.GetByRole(AriaRole.Heading, new() { Name = "Open your link" })).ToBeVisibleAsync();
        await thief.MustLookRight("link-used");
        thief.MustBeQuiet();
    }

    [Fact]
    public async Task A_stranger_sees_an_accessible_page_in_light_and_in_dark()
    {
        await using var visit = await roster.NewVisit();

        await visit.Page.GotoAsync("/");

        await visit.MustLookRight("first-visit");
        visit.MustBeQuiet();
    }
}
