using System.Diagnostics;
using System.Text.RegularExpressions;
using Roster.Browser.Support;
using Roster.Tests.Support;

namespace Roster.Browser;

/// <summary>A person signs in to a portal of the platform, the one in samples, and is out of it when their session ends.</summary>
[Collection(OtherDemo.Name)]
public sealed class PortalTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Attack_23_a_person_signs_in_to_the_sample_portal_an_admin_ends_the_session_and_the_open_page_is_out_within_a_second()
    {
        await using var portal = await SamplePortal.StartAsync(Roster.Roster);
        var person = await Roster.Add();
        var visit = await Stranger();

        await visit.Page.GotoAsync(portal.Address.ToString());
        await visit.Page.WaitForURLAsync("**/sign-in?return=**");
        await visit.Page.GetByLabel("E-mail").FillAsync(person.Email);
        await visit.Page.GetByLabel("Password").FillAsync(person.TemporaryPassword);
        await visit.Click("Sign in");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await visit.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword);
        await visit.Page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.GetByText($"Signed in as {person.Name}, in the workspace demo.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("conversations:handle")).ToBeVisibleAsync();

        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            await Roster.EndSessions(person);
            var waited = Stopwatch.StartNew();
            await visit.Page.WaitForURLAsync($"{portal.Address}signed-out", new() { WaitUntil = WaitUntilState.Commit });
            var took = waited.Elapsed;
            await visit.Page.GotoAsync(portal.Address.ToString());
            await visit.Page.WaitForURLAsync("**/sign-in?return=**");
            await visit.TrySignIn(person.Email, Newcomer.OwnPassword);
            await Expect(visit.Page.GetByText("Signed in as")).ToBeVisibleAsync();
            return took;
        });
    }

    [Fact]
    public async Task The_tile_opens_the_portal_and_signing_out_there_signs_out_everywhere()
    {
        await using var portal = await SamplePortal.StartAsync(Roster.Roster);
        var person = await Roster.Add();
        var visit = await SignedIn(person);

        // An agent of one workspace belongs in their portal, and lands there after signing in.
        await Expect(visit.Page.GetByText($"Signed in as {person.Name}, in the workspace demo.")).ToBeVisibleAsync();
        await visit.Page.GotoAsync($"{Roster.Roster.Address}start");
        await visit.MustLookRight("start-with-a-connected-portal");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^Sample {portal.Address.Port}") }).ClickAsync();
        await Expect(visit.Page.GetByText($"Signed in as {person.Name}, in the workspace demo.")).ToBeVisibleAsync();

        await visit.Click("Sign out");
        await Expect(visit.Page.GetByText("You are signed out")).ToBeVisibleAsync();
        await visit.Page.GotoAsync($"{Roster.Roster.Address}start");
        await visit.Page.WaitForURLAsync("**/sign-in*");
    }

    [Fact]
    public async Task The_pages_on_the_way_to_a_portal_and_back_say_what_is_asked()
    {
        await using var portal = await SamplePortal.StartAsync(Roster.Roster);
        var person = await Roster.Add("analyst");
        var visit = await SignedIn(person);
        var ask = $"{Roster.Roster.Address}oauth/authorize?client_id={portal.ClientId}&redirect_uri={Uri.EscapeDataString($"{portal.Address}signin-oidc")}&response_type=code&scope=openid&code_challenge_method=S256&code_challenge={new string('x', 43)}";

        await visit.Page.GotoAsync(ask);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "is not open to you" })).ToBeVisibleAsync();
        await visit.MustLookRight("portal-not-open");
        await visit.Page.GotoAsync(ask.Replace("signin-oidc", "evil", StringComparison.Ordinal));
        await Expect(visit.Page.GetByText("This portal is not connected")).ToBeVisibleAsync();
        await visit.MustLookRight("portal-not-connected");
        await visit.Page.GotoAsync(ask + "&prompt=login");
        await Expect(visit.Page.GetByText("Is it still you?")).ToBeVisibleAsync();
        await visit.MustLookRight("portal-prove");
        await visit.Page.GetByLabel("Password").FillAsync(Newcomer.OwnPassword);
        await visit.Click("Go on");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "is not open to you" })).ToBeVisibleAsync();
        await visit.Page.GotoAsync($"{Roster.Roster.Address}oauth/sign-out?client_id={portal.ClientId}");
        await Expect(visit.Page.GetByText("Sign out everywhere?")).ToBeVisibleAsync();
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.MustLookRight("portal-sign-out-phone");
        await visit.Click("Sign out");
        await visit.Page.WaitForURLAsync("**/sign-in");
    }
}
