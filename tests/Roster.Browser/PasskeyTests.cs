using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Passkeys, with the browser's own virtual authenticator: added, used at the door, as the second step and as proof, and removed.</summary>
[Collection(Demo.Name)]
public sealed class PasskeyTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Someone_adds_a_passkey_signs_in_with_it_alone_and_gives_it_after_the_password()
    {
        var person = await Roster.Add("viewer", "Paula", "Keys");
        var them = await SignedIn(person);
        await Authenticator(them);
        await them.Page.GotoAsync("/account/second-step");
        await them.MustLookRight("passkeys-none");
        await them.Page.GetByLabel("Name of the new passkey").FillAsync("My laptop");
        await them.Click("Add a passkey");
        await Expect(them.Page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await them.MustLookRight("passkey-codes");
        await them.Page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(them.Page.GetByText("You have a passkey, since")).ToBeVisibleAsync();
        await them.Page.GotoAsync("/account/second-step");
        await Expect(them.Page.GetByText("My laptop")).ToBeVisibleAsync();
        await them.MustLookRight("passkeys-own");

        await them.Page.GotoAsync("/start");
        await them.Click("Sign out");
        await Expect(them.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeVisibleAsync();
        await them.MustLookRight("sign-in-with-passkey");
        await them.Click("Sign in with a passkey");
        await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Paula Keys" })).ToBeVisibleAsync();

        await them.Click("Sign out");
        await them.SignIn(person.Email, Newcomer.OwnPassword);
        await Expect(them.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" })).ToBeVisibleAsync();
        await them.MustLookRight("second-step-passkey");
        await them.Click("Use a passkey");
        await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Paula Keys" })).ToBeVisibleAsync();

        await them.Page.GotoAsync("/account/second-step");
        await them.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey My laptop" }).ClickAsync();
        await Expect(them.Page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await Expect(them.Page.GetByText("My laptop")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_passkey_the_page_says_so_and_works_by_password()
    {
        var them = await Stranger(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await Authenticator(them);
        await them.Page.GotoAsync("/sign-in");
        await them.Click("Sign in with a passkey");
        await Expect(them.Page.GetByText("No passkey was used.")).ToBeVisibleAsync();
        await them.MustLookRight("sign-in-no-passkey");
        await Expect(them.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_browser_that_someone_trusts_is_not_asked_again_until_they_say_so()
    {
        var (admin, person) = (await Admin(), await Roster.Add("viewer", "Tom", "Trust"));
        await admin.Page.GotoAsync("/console/demo/settings");
        await admin.Call("PATCH", "/settings", new { trustedDeviceDays = 30 });
        try
        {
            var them = await SignedIn(person);
            await Authenticator(them);
            await them.Page.GotoAsync("/account/second-step");
            await them.Click("Add a passkey");
            await them.Page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
            await SignInAgain(them, person);
            await them.Page.GetByLabel("Do not ask again on this device for 30 days").First.CheckAsync();
            await them.MustLookRight("second-step-trust");
            await them.Click("Use a passkey");
            await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Tom Trust" })).ToBeVisibleAsync();

            await SignInAgain(them, person);
            await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Tom Trust" })).ToBeVisibleAsync();
            await them.Page.GotoAsync("/account/second-step");
            await them.Click("Use a passkey");
            await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Trusted devices" })).ToBeVisibleAsync();
            await them.MustLookRight("second-step-trusted");
            await them.Page.GetByRole(AriaRole.Button, new() { Name = "Ask again on" }).ClickAsync();
            await Expect(them.Page.GetByText("That device is asked for your second step again.")).ToBeVisibleAsync();
        }
        finally
        {
            await admin.Call("PATCH", "/settings", new { trustedDeviceDays = 0 });
        }
    }

    private static async Task SignInAgain(Visit them, Newcomer person)
    {
        await them.Page.GotoAsync("/start");
        await them.Click("Sign out");
        await them.SignIn(person.Email, Newcomer.OwnPassword);
    }

    /// <summary>A device's own authenticator that verifies whoever is asked.</summary>
    private static async Task Authenticator(Visit visit)
    {
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
    }
}
