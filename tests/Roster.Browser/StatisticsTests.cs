using System.Text.Json;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>What someone handled, on their page and on their own desktop.</summary>
public sealed class StatisticsTests(DemoRoster roster) : DemoTests(roster), IClassFixture<DemoRoster>
{
    [Fact]
    public async Task A_persons_figures_are_summed_drawn_and_listed_for_the_range_in_the_address()
    {
        var admin = await Admin();
        var (id, totals) = await BusyAsync(admin, "demo");
        await admin.Page.GotoAsync($"/console/demo/users/{id}?tab=statistics");
        var panel = admin.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Statistics" });
        await Expect(panel.Locator("dl")).ToContainTextAsync($"Calls handled{totals.GetProperty("calls").GetInt32()}");
        await Expect(panel.Locator("dl")).ToContainTextAsync("Handle time");
        await Expect(panel.Locator("svg .recharts-bar-rectangle path").First).ToBeVisibleAsync();
        await Expect(panel.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await admin.MustLookRight("statistics");

        await panel.GetByText("12 weeks").ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Columnheader, new() { Name = "Week" })).ToBeVisibleAsync();
        await Expect(admin.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("range=weeks"));
        await admin.Page.ReloadAsync();
        await Expect(panel.GetByText("Handled by week").First).ToBeVisibleAsync();
        await admin.Page.SetViewportSizeAsync(390, 844);
        await Expect(panel.GetByRole(AriaRole.Columnheader, new() { Name = "Week" })).ToBeVisibleAsync();
        await admin.MustLookRight("statistics-phone");
    }

    [Fact]
    public async Task Without_the_plan_there_is_the_reason_and_nothing_of_calls_and_nothing_is_said_where_nothing_was()
    {
        var manager = await AdminOf("call-center");
        var code = (await manager.Call("GET", "/me")).GetProperty("tenant").GetProperty("code").GetString()!;
        var (id, totals) = await BusyAsync(manager, code);
        Assert.Equal(JsonValueKind.Null, totals.GetProperty("calls").ValueKind);
        await manager.Page.GotoAsync($"/console/{code}/users/{id}?tab=statistics");
        var panel = manager.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Statistics" });
        await Expect(panel.GetByText("Calls come with the plans Professional and Pro Plus.")).ToBeVisibleAsync();
        await Expect(panel.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(panel.GetByText("Calls handled")).ToHaveCountAsync(0);
        await manager.MustLookRight("statistics-plan");

        var me = (await manager.Call("GET", "/me")).GetProperty("user").GetProperty("id").GetString();
        await manager.Page.GotoAsync($"/console/{code}/users/{me}?tab=statistics");
        await Expect(panel.GetByText("Nothing was handled in this time.")).ToBeVisibleAsync();
        await manager.MustLookRight("statistics-empty");
    }

    [Fact]
    public async Task An_agent_sees_their_own_on_the_desktop()
    {
        var nia = await SignedIn(await Roster.Add());
        await nia.Page.GotoAsync("/console/demo/desktop");
        var own = nia.Page.GetByRole(AriaRole.Region, new() { Name = "What you handled" });
        await Expect(own.GetByText("Nothing was handled in this time.")).ToBeVisibleAsync();
        await Expect(own.Locator("dl")).ToContainTextAsync("Calls handled0");
        await nia.MustLookRight("statistics-own");
    }

    /// <summary>Someone of whom something is known, and their totals.</summary>
    private static async Task<(string Id, JsonElement Totals)> BusyAsync(Visit visit, string code)
    {
        await visit.Page.GotoAsync($"/console/{code}/users");
        foreach (var person in (await visit.Call("GET", "/users?limit=200")).GetProperty("items").EnumerateArray())
        {
            var totals = (await visit.Call("GET", $"/users/{person.GetProperty("id").GetString()}/statistics")).GetProperty("totals");
            if (totals.GetProperty("chats").GetInt32() > 0)
            {
                return (person.GetProperty("id").GetString()!, totals);
            }
        }

        throw new InvalidOperationException("Nobody handled anything.");
    }
}
