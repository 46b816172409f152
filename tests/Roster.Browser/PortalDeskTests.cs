using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>The operator connects a portal, changes it, gives it another secret, and disconnects it.</summary>
public sealed class PortalDeskTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task The_operator_connects_a_portal_sees_its_secret_once_and_disconnects_it()
    {
        await using var visit = await roster.NewVisit();
        await visit.Page.GotoAsync((await roster.Roster.SignInLink).ToString());
        await visit.Page.GetByLabel("First name").FillAsync("Olu");
        await visit.Page.GetByLabel("Last name").FillAsync("Bello");
        await visit.Page.GetByLabel("E-mail").FillAsync("olu@platform.example");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await visit.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword);
        await visit.Click("Start");
        await visit.Page.WaitForURLAsync("**/console/*/users");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Portals" }).ClickAsync();
        await Expect(visit.Page.GetByText("No portal is connected")).ToBeVisibleAsync();
        await visit.MustLookRight("portals-empty");

        await visit.Click("Connect portal");
        await visit.Dialog.GetByLabel("Name").FillAsync("Agent Desktop");
        await visit.Dialog.GetByLabel("Redirect addresses").FillAsync("http://desk.example/back");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Connect portal" }).ClickAsync();
        await Expect(visit.Dialog).ToContainTextAsync("must be a whole https address");
        await visit.MustLookRight("portal-fault");
        await visit.Dialog.GetByLabel("Redirect addresses").FillAsync("https://desk.example/back");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Connect portal" }).ClickAsync();
        await Expect(visit.Dialog).ToContainTextAsync("it is not shown again");
        await visit.MustLookRight("portal-secret");
        var secret = await visit.Page.Locator("[data-link]").InnerTextAsync();
        await visit.Click("Done");
        await Expect(visit.Page.Locator("[data-client]")).ToContainTextAsync("Connected");
        await visit.MustLookRight("portals");

        await visit.Click("Manage Agent Desktop");
        await visit.Dialog.GetByLabel("Logout address").FillAsync("https://10.0.0.7/out");
        await visit.Click("Save");
        await Expect(visit.Dialog).ToContainTextAsync("private network");
        await visit.Dialog.GetByLabel("in my own network").CheckAsync();
        await visit.MustLookRight("portal-edit");
        await visit.Click("Save");
        await Expect(visit.Page.GetByText("Agent Desktop is saved")).ToBeVisibleAsync();
        await visit.Click("Manage Agent Desktop");
        await Expect(visit.Dialog).ToContainTextAsync("Changed by Olu Bello");
        await visit.Click("Replace secret…");
        await visit.Click("Replace secret");
        await Expect(visit.Page.Locator("[data-link]")).Not.ToHaveTextAsync(secret);
        await visit.Click("Done");
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.Click("Manage Agent Desktop");
        await visit.MustLookRight("portal-edit-phone");
        await visit.Click("Disconnect…");
        await visit.MustLookRight("portal-disconnect-phone");
        await visit.Click("Disconnect portal");
        await Expect(visit.Page.Locator("[data-client]")).ToContainTextAsync("Disconnected");
        await visit.MustLookRight("portals-phone");
        visit.MustBeQuiet();
    }
}
