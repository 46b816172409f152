using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Its Roster is killed, so it has one of its own.</summary>
public sealed class OutageTests(OutageTests.SmallRoster roster) : DemoTests(roster), IClassFixture<OutageTests.SmallRoster>
{
    [Fact]
    public async Task When_Roster_is_gone_the_page_says_so_keeps_its_rows_and_goes_on_when_it_is_back()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        var rows = await admin.People.CountAsync();
        await Roster.Roster.Kill();

        await admin.Click("Refresh");
        await Expect(admin.Alert).ToContainTextAsync("Roster cannot be reached");
        await Expect(admin.People).ToHaveCountAsync(rows);
        await admin.MustLookRight("unreachable");

        await Roster.Roster.Restart();
        await admin.Click("Try again");

        await Expect(admin.Alert).ToHaveCountAsync(0);
        await Expect(admin.People).ToHaveCountAsync(rows);
    }

    public sealed class SmallRoster : DemoRoster
    {
        protected override int People => 12;
    }
}
