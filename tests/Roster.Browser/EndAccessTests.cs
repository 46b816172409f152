using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(OtherDemo.Name)]
public sealed class EndAccessTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_reset_gives_a_new_password_once_and_puts_the_person_out_of_all_they_have_open()
    {
        var person = await Roster.Add("tenant_admin", "Miriam", "Katz");
        var open = await SignedIn(person);
        await Expect(open.People.First).ToBeVisibleAsync();
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);

        await admin.Click($"Reset password of {person.Name}");
        await Expect(admin.Dialog).ToContainTextAsync("All their sessions end within a second.");
        await admin.MustLookRight("reset-password");
        await admin.Click("Reset password");
        await Expect(admin.Dialog.GetByRole(AriaRole.Heading, new() { Name = $"New password for {person.Name}" })).ToBeVisibleAsync();
        var password = await admin.Dialog.Locator("[data-password]").InnerTextAsync();
        await admin.MustLookRight("new-password");
        await admin.Click("Done");
        await admin.Click("Continue without copying");

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await open.MustLookRight("session-ended");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await open.TrySignIn(person.Email, Newcomer.OwnPassword);
        await Expect(open.Alert).ToBeVisibleAsync();
        await open.SignIn(person.Email, password);
        await open.ChoosePassword("twelve loud herons");
        await open.Page.WaitForURLAsync("**/console/demo/users");
    }

    [Fact]
    public async Task A_suspended_person_is_out_at_once_until_it_is_undone()
    {
        var person = await Roster.Add("tenant_admin", "Tomás", "Ferreira");
        var open = await SignedIn(person);
        await Expect(open.People.First).ToBeVisibleAsync();
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);

        await admin.Click($"Suspend {person.Name}");
        await admin.Dialog.GetByLabel("Reason (optional)").FillAsync("On leave");
        await admin.MustLookRight("suspend");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Suspend {person.Name}" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync($"{person.Name} is suspended");
        await Expect(admin.People).ToContainTextAsync("Suspended");
        await admin.MustLookRight("suspended");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await open.Page.GotoAsync("/sign-in");
        await open.TrySignIn(person.Email, Newcomer.OwnPassword);
        await Expect(open.Alert).ToBeVisibleAsync();

        await admin.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(admin.People).ToContainTextAsync("Active");
        await open.SignIn(person.Email, Newcomer.OwnPassword);
        await open.Page.WaitForURLAsync("**/console/demo/users");
    }

    [Fact]
    public async Task A_suspended_person_is_reactivated_from_the_row()
    {
        var person = await Roster.Add("agent", "Aroha", "Ngata");
        await Roster.Suspend(person);
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);

        await admin.Click($"Reactivate {person.Name}");
        await admin.MustLookRight("reactivate");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Reactivate {person.Name}" }).ClickAsync();

        await Expect(admin.People).ToContainTextAsync("Active");
        await SignedIn(person);
    }

    [Fact]
    public async Task An_agent_s_open_start_page_leads_back_to_signing_in()
    {
        var person = await Roster.Add();
        var open = await SignedIn(person);
        await open.Page.GotoAsync("/start");
        await Roster.Suspend(person);

        await open.Page.ReloadAsync();

        await Expect(open.Page.GetByText("Your session has ended. Sign in again to go on.")).ToBeVisibleAsync();
        await open.MustLookRight("sign-in-after-end");
    }
}
