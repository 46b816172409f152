using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Pages that everyone has, and the reference for those who write programs.</summary>
[Collection(Demo.Name)]
public sealed class OwnPagesTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task On_their_account_page_people_see_their_sessions_and_are_told_what_is_wrong()
    {
        var person = await Roster.Add("agent", "Ama", "Boateng");
        var visit = await SignedIn(person);
        await visit.Page.GotoAsync("/account");
        await visit.MustLookRight("account");

        await visit.Page.GetByLabel("Current password").FillAsync("not my password");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("seven calm lanterns");
        await visit.Page.GetByLabel("New password again").FillAsync("seven calm lanterns");
        await visit.Click("Change password");
        await Expect(visit.Alert.First).ToContainTextAsync("That is not your password");
        await visit.MustLookRight("account-wrong-password");

        await visit.Page.SetViewportSizeAsync(390, 780);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task A_forgotten_password_is_asked_for_from_the_sign_in_page_and_the_answer_tells_nothing()
    {
        var visit = await Stranger();
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Forgot" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Forgot your password?" })).ToBeVisibleAsync();
        await visit.MustLookRight("forgot");
        await visit.Page.GetByLabel("E-mail").FillAsync("nobody@lumen.example");
        await visit.Click("Make the link");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("nobody@lumen.example");
        await visit.MustLookRight("forgot-asked");
    }

    [Fact]
    public async Task The_api_reference_shows_a_call_and_tries_it()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/api?operation=WhoAmI");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
        await admin.MustLookRight("reference");

        var phone = await Admin(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await phone.Page.GotoAsync("/console/demo/api?operation=CreateUser");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        await phone.MustLookRight("reference-on-a-phone");
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
