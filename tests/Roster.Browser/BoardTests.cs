using System.Diagnostics;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Whoever leads agents, at the live board.</summary>
public sealed class BoardTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task A_change_at_an_agents_desktop_shows_within_a_second_and_availability_is_set_from_the_board()
    {
        await using var admin = await roster.NewWorkspace("balanced", "boards");
        await using var nia = await roster.NewVisit();
        var id = await ArriveAsync(admin, nia, "boards");
        var queue = (await admin.Call("POST", "/queues", new { name = "Billing" })).GetProperty("queue").GetProperty("id").GetString();
        await admin.Call("POST", $"/queues/{queue}/members", new { add = new[] { id } });
        await nia.Page.GotoAsync("/console/boards/desktop");
        await Expect(nia.Page.GetByText("None while you are offline.").First).ToBeVisibleAsync();

        await admin.Page.GotoAsync("/console/boards/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Live board" }).ClickAsync();
        var row = admin.Page.Locator($"[data-agent='{id}']");
        await Expect(row.GetByText("Offline").First).ToBeVisibleAsync();
        var taken = new List<TimeSpan>();
        foreach (var (choose, shown) in new[] { ("Available", "Available"), ("Busy", "Busy"), ("Available", "Available"), ("Away", "Away"), ("Available", "Available") })
        {
            await nia.Page.GetByText(choose, new() { Exact = true }).First.ClickAsync();
            var watch = Stopwatch.StartNew();
            await Expect(row.GetByText(shown, new() { Exact = true })).ToBeVisibleAsync();
            taken.Add(watch.Elapsed);
        }

        Assert.True(taken.Min() < TimeSpan.FromSeconds(1), $"never within a second: {string.Join(", ", taken.Select(t => $"{t.TotalMilliseconds:0} ms"))}");
        await Expect(row.GetByText("Calls: takes them now")).ToHaveCountAsync(1);
        await admin.MustLookRight("board");

        // By queue, and narrowed; the address says so.
        await admin.Page.GetByText("By queue", new() { Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByText("1 of 1 can take work")).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Available" }).ClickAsync();
        await Expect(admin.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("shown=available.*by=queue|by=queue.*shown=available"));
        await Expect(admin.Page.Locator("[data-agent]")).ToHaveCountAsync(1);
        await admin.MustLookRight("board-by-queue");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Busy" }).ClickAsync();
        await Expect(admin.Page.GetByText("No agent matches")).ToBeVisibleAsync();
        await admin.MustLookRight("board-no-match");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).First.ClickAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Set availability of Nia Okoro" }).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Set availability").SelectOptionAsync("away");
        await dialog.GetByLabel("Reason").FillAsync("Team meeting");
        await admin.MustLookRight("board-set");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(row.GetByText("Away", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(nia.Page.GetByText("Team meeting")).ToBeVisibleAsync();

        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("board-phone");
        await nia.Page.CloseAsync();
        await Expect(row.GetByText("Reconnecting")).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task A_board_with_nobody_on_it_says_so_and_one_that_can_not_be_read_offers_to_try_again()
    {
        await using var admin = await roster.NewWorkspace("enterprise-console", "nobody-boards");
        await admin.Page.GotoAsync("/console/nobody-boards/board");
        await Expect(admin.Page.GetByText("No agents yet")).ToBeVisibleAsync();
        await admin.MustLookRight("board-empty");
        await admin.Page.RouteAsync("**/api/v1/agents*", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"code":"unexpected","title":"Something went wrong","status":503,"requestId":"r1"}""" }));
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByText("The board could not be loaded")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await admin.MustLookRight("board-failed");
    }

    private static async Task<string> ArriveAsync(Visit admin, Visit visit, string code)
    {
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        var added = await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = $"nia@{code}.example", type = "agent", roleIds = new[] { role }, activation = "shown_once" });
        await visit.SignIn($"nia@{code}.example", added.GetProperty("temporaryPassword").GetString()!);
        await visit.ChoosePassword(Newcomer.OwnPassword);
        return added.GetProperty("user").GetProperty("id").GetString()!;
    }
}
