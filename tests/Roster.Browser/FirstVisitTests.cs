using Roster.Browser.Support;

namespace Roster.Browser;

public sealed class FirstVisitTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task A_stranger_sees_an_accessible_page_in_light_and_in_dark()
    {
        await using var visit = await roster.NewVisit();

        await visit.Page.GotoAsync("/");

        await visit.MustLookRight("first-visit");
        visit.MustBeQuiet();
    }
}
