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
