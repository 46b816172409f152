using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Whoever runs the installation, in the console.</summary>
public sealed class OperatorTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task The_operator_makes_a_workspace_its_first_admin_comes_in_and_is_out_when_it_is_suspended()
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
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Workspaces" }).ClickAsync();
        await Expect(visit.Page.GetByText("My workspace").Last).ToBeVisibleAsync();
        await visit.MustLookRight("operator");

        await visit.Click("New workspace");
        await visit.Field("Name").FillAsync("Harbor Care");
        await Expect(visit.Field("Code")).ToHaveValueAsync("harbor-care");
        await visit.Field("First admin’s e-mail").FillAsync("mina@harbor.example");
        await visit.Field("First name").FillAsync("Mina");
        await visit.Field("Last name").FillAsync("Park");
        await visit.MustLookRight("operator-new-workspace");
        await visit.Click("Make workspace");
        await Expect(visit.Dialog).ToContainTextAsync("is not shown again");
        var link = await visit.Page.Locator("[data-link]").InnerTextAsync();

        await using var admin = await roster.NewVisit();
        await admin.Page.GotoAsync(link.Trim());
        await admin.ChoosePassword(Newcomer.OwnPassword);
        await admin.Page.WaitForURLAsync("**/console/harbor-care/users");
        await Expect(admin.People).ToContainTextAsync("Mina Park");

        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Click("Manage Harbor Care");
        await visit.Click("Suspend");
        await Expect(visit.Page.GetByText("1 person loses access within a second.")).ToBeVisibleAsync();
        await visit.MustLookRight("operator-suspend");
        await visit.Click("Suspend workspace");
        await Expect(visit.Notice.Last).ToContainTextAsync("Harbor Care is suspended");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).Or(admin.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).First).ToBeVisibleAsync();
        visit.MustBeQuiet();
    }
}
