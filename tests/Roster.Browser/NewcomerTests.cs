using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(OtherDemo.Name)]
public sealed class NewcomerTests(DemoRoster roster) : DemoTests(roster)
{
    [Theory]
    [InlineData("tenant_admin", "/console/demo/users")]
    [InlineData("bot_admin", "/start")]
    [InlineData("agent", "/console/demo/desktop")]
    [InlineData("viewer", "/start")]
    public async Task A_newcomer_must_choose_a_password_and_lands_where_their_type_belongs(string type, string place)
    {
        var person = await Roster.Add(type);
        var visit = await Stranger();

        await visit.SignIn(person.Email, person.TemporaryPassword);
        await visit.Page.WaitForURLAsync("**/password**");
        await visit.Page.GotoAsync("/start");
        await visit.Page.WaitForURLAsync("**/password**");
        await visit.ChoosePassword(Newcomer.OwnPassword);

        await visit.Page.WaitForURLAsync($"**{place}**");
    }

    [Fact]
    public async Task The_console_sends_whoever_must_choose_a_password_to_do_so_and_takes_them_back()
    {
        var person = await Roster.Add("tenant_admin");
        var visit = await Stranger();
        await visit.SignIn(person.Email, person.TemporaryPassword);
        await visit.Page.WaitForURLAsync("**/password**");

        await visit.Page.GotoAsync("/console/demo/users?state=active");
        await visit.ChoosePassword(Newcomer.OwnPassword);

        await visit.Page.WaitForURLAsync("**/console/demo/users?state=active");
        await Expect(visit.People.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_agent_finds_their_portal_on_the_start_page_and_no_users_in_the_console()
    {
        var visit = await SignedIn(await Roster.Add("agent", "Nia", "Okoro"));
        await visit.Page.GotoAsync("/start");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Nia Okoro" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("You are an agent here.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Agent Desktop")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Admin console")).ToHaveCountAsync(0);
        await visit.MustLookRight("start-of-an-agent");

        await visit.Page.GotoAsync("/console/demo/users");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Your access does not include this page" })).ToBeVisibleAsync();
        await Expect(visit.People).ToHaveCountAsync(0);
        await visit.MustLookRight("no-access");
    }

    [Fact]
    public async Task A_viewer_reads_everything_and_is_offered_nothing_to_change()
    {
        var other = await Roster.Add("agent", "Pavel", "Novák");
        var visit = await SignedIn(await Roster.Add("viewer"));
        await visit.MustLookRight("start-of-a-viewer");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Admin console") }).ClickAsync();
        await Expect(visit.People.First).ToBeVisibleAsync();
        await Expect(visit.Button("Add user")).ToHaveCountAsync(0);
        await visit.Find(other);
        await Expect(visit.Button($"Reset password of {other.Name}")).ToHaveCountAsync(0);
        await Expect(visit.Button($"Suspend {other.Name}")).ToHaveCountAsync(0);
        await visit.MustLookRight("users-of-a-viewer");

        await visit.Click($"Open {other.Name}");

        await Expect(visit.Field("First name")).ToHaveValueAsync("Pavel");
        await Expect(visit.Field("First name")).ToBeDisabledAsync();
        await Expect(visit.Button("Save")).ToHaveCountAsync(0);
        await Expect(visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reset password" })).ToHaveCountAsync(0);
        await visit.MustLookRight("person-for-a-viewer");
    }
}
