using System.Diagnostics;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>What one browser does, the other shows by itself.</summary>
[Collection(OtherDemo.Name)]
public sealed class LiveTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_change_in_another_browser_appears_by_itself_lit_up_and_the_counts_with_it()
    {
        var person = await Roster.Add("agent", "Wanjiru", "Kamau");
        var open = await Admin(new() { ReducedMotion = ReducedMotion.NoPreference });
        await open.OpenUsers();
        await open.Find(person);
        await open.Page.Mouse.MoveAsync(640, 10);
        var suspended = open.Page.GetByRole(AriaRole.Group, new() { Name = "Show by status" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Suspended") });
        var before = await suspended.InnerTextAsync();

        var waiting = Stopwatch.StartNew();
        await Roster.Suspend(person);
        await Expect(open.People).ToContainTextAsync("Suspended");
        Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(5), $"{waiting.Elapsed}");
        Assert.True(await open.People.EvaluateAsync<int>("row => row.getAnimations().length") > 0);
        await Expect(suspended).Not.ToHaveTextAsync(before);
        await Expect(open.Search).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_row_under_the_pointer_stays_where_it_is_until_the_pointer_leaves()
    {
        var person = await Roster.Add("agent", "Mmholdfast", "Aaa");
        var open = await Admin();
        await open.OpenUsers("?search=mmholdfast");
        await Expect(open.People).ToHaveCountAsync(1);
        await open.People.First.HoverAsync();

        await Roster.Add("agent", "Mmholdfast", "Aa");
        await Expect(open.Button("The list has changed. Show it")).ToBeVisibleAsync();
        await open.MustLookRight("live-held-back");
        await Expect(open.People).ToHaveCountAsync(1);
        await Expect(open.People.First).ToContainTextAsync(person.Email);

        await open.Page.Mouse.MoveAsync(640, 10);
        await Expect(open.People).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_someone_else_saves_shows_in_the_open_drawer_and_nothing_typed_is_lost()
    {
        var person = await Roster.Add("agent", "Liv", "Strand");
        var (one, two) = (await Admin(), await Admin());
        await one.OpenUsers($"?user={person.Id}");
        await two.OpenUsers($"?user={person.Id}");
        await one.Field("External ID").FillAsync("typed");

        await two.Field("Last name").FillAsync("Strand-Moe");
        await two.Field("External ID").FillAsync("theirs");
        await two.Click("Save");
        await Expect(two.Dialog).ToHaveCountAsync(0);

        await Expect(one.Alert).ToContainTextAsync("Changed by someone else");
        await Expect(one.Field("Last name")).ToHaveValueAsync("Strand-Moe");
        await Expect(one.Field("External ID")).ToHaveValueAsync("typed");
        await Expect(one.Field("External ID")).ToBeFocusedAsync();
        await one.MustLookRight("live-drawer");
        await one.Click("Save");
        await Expect(one.Dialog).ToHaveCountAsync(0);
        Assert.Equal("typed", (await Roster.Read(person)).GetProperty("externalId").GetString());
    }

    [Fact]
    public async Task A_session_ended_elsewhere_leaves_a_plain_page_at_once_that_says_why_and_leads_back()
    {
        var person = await Roster.Add("tenant_admin", "Otto", "Brandt");
        var open = await SignedIn(person);
        await open.OpenUsers("?search=lumen");
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);
        await admin.Click($"Suspend {person.Name}");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Suspend {person.Name}" }).ClickAsync();

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await Expect(open.Page.GetByText("It was done by Ada Moreno.")).ToBeVisibleAsync();
        await open.MustLookRight("live-session-ended");
        await Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToHaveAttributeAsync("href", "/sign-in?return=%2Fconsole%2Fdemo%2Fusers%3Fsearch%3Dlumen");
    }
}
