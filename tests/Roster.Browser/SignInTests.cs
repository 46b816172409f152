using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(OtherDemo.Name)]
public sealed class SignInTests(DemoRoster roster) : DemoTests(roster)
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Signing_in_and_out_works_without_JavaScript()
    {
        var person = await Roster.Add("viewer", "Júlia", "Szabó");
        var visit = await Stranger(new() { JavaScriptEnabled = false });

        await visit.SignIn(person.Email, person.TemporaryPassword);
        await visit.Page.WaitForURLAsync("**/password**");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await visit.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword + "x");
        await visit.Click("Set password");
        await Expect(visit.Page.GetByText("The two passwords are not the same.")).ToBeVisibleAsync();
        await visit.Picture("password-not-the-same");
        await visit.ChoosePassword(Newcomer.OwnPassword);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Júlia Szabó" })).ToBeVisibleAsync();
        await visit.Click("Sign out");
        await visit.Page.WaitForURLAsync("**/sign-in");
        await visit.Page.GotoAsync("/start");
        await visit.Page.WaitForURLAsync("**/sign-in");
        await visit.SignIn(person.Email, Newcomer.OwnPassword);
        await visit.Page.WaitForURLAsync("**/start**");
    }

    [Fact]
    public async Task A_wrong_password_a_suspended_person_and_an_unknown_address_get_the_same_answer()
    {
        var person = await Roster.Add();
        var suspended = await Roster.Add();
        await Roster.Suspend(suspended);

        var known = await Answer(person.Email, Wrong);
        var unknown = await Answer("nobody@lumen.example", Wrong);
        var blocked = await Answer(suspended.Email, suspended.TemporaryPassword);

        Assert.Equal(known, unknown);
        Assert.Equal(known, blocked);

        async Task<string> Answer(string email, string password)
        {
            var visit = await Stranger();
            await visit.Page.GotoAsync("/sign-in");
            var answer = await visit.Page.RunAndWaitForResponseAsync(() => visit.TrySignIn(email, password), response => response.Request.Method == "POST");
            await Expect(visit.Alert).ToBeVisibleAsync();
            await visit.MustBeAccessible("a refused sign-in");
            return $"{answer.Status} {(await visit.Page.Locator("body").InnerHTMLAsync()).Replace(email, "ADDRESS", StringComparison.Ordinal)}";
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_strangers_out_and_an_admin_lets_them_in_again()
    {
        var person = await Roster.Add("analyst", "Yusuf", "Demir");
        var home = await SignedIn(person);
        var admin = await Admin();
        var stranger = await Locked(person);
        await stranger.MustLookRight("sign-in-locked");

        await admin.OpenUsers();
        await admin.Find(person);
        await Expect(admin.People.GetByText("Locked", new() { Exact = true })).ToBeVisibleAsync();
        await admin.MustLookRight("locked-in-the-list");

        // The lock is against strangers: what is open stays open, and the person's own device still gets in.
        await home.Page.GotoAsync("/start");
        await Expect(home.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Yusuf Demir" })).ToBeVisibleAsync();

        await admin.Click($"More actions for {person.Name}");
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Unlock" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("Yusuf Demir is unlocked");
        await Expect(admin.People.GetByText("Locked", new() { Exact = true })).ToHaveCountAsync(0);

        await stranger.SignIn(person.Email, Newcomer.OwnPassword);
        await stranger.Page.WaitForURLAsync("**/start**");
    }

    [Fact]
    public async Task A_device_the_person_has_used_before_gets_past_the_lock()
    {
        var person = await Roster.Add();
        var home = await SignedIn(person);
        await home.Page.GotoAsync("/start");
        await home.Click("Sign out");
        await Locked(person);

        await home.SignIn(person.Email, Newcomer.OwnPassword);

        await home.Page.WaitForURLAsync("**/console/demo/desktop");
    }

    [Fact]
    public async Task Whoever_opened_a_page_of_the_console_comes_back_to_it_after_signing_in()
    {
        var person = await Roster.Add("tenant_admin");
        var visit = await Stranger();

        await visit.Page.GotoAsync("/console/demo/users?state=suspended");
        await visit.TrySignIn(person.Email, person.TemporaryPassword);
        await visit.ChoosePassword(Newcomer.OwnPassword);

        await visit.Page.WaitForURLAsync("**/console/demo/users?state=suspended");
        await Expect(visit.People.First).ToContainTextAsync("Suspended");
    }

    /// <summary>A stranger tries five times, then knows the right password, and is not let in.</summary>
    private async Task<Visit> Locked(Newcomer person)
    {
        var stranger = await Stranger();
        await stranger.Page.GotoAsync("/sign-in");
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var password = attempt <= 5 ? Wrong : Newcomer.OwnPassword;
            await stranger.Page.RunAndWaitForResponseAsync(() => stranger.TrySignIn(person.Email, password), response => response.Request.Method == "POST");
            await Expect(stranger.Alert).ToBeVisibleAsync();
        }

        return stranger;
    }
}
