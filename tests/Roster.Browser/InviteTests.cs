using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Inviting by a link to hand over, in a workspace that has every way. No mail server is configured.</summary>
public sealed class InviteTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task An_admin_invites_by_a_link_and_the_person_chooses_a_password_and_is_in()
    {
        var (made, said) = await roster.Roster.Run("tenant", "create", "--name", "Harbor", "--preset", "balanced",
            "--admin-email", "mina@harbor.example", "--admin-given-name", "Mina", "--admin-family-name", "Park");
        Assert.True(made == 0, said);
        var (_, link) = await roster.Roster.Run("sign-in", "link", "--email", "mina@harbor.example", "--address", roster.Roster.Address.ToString().TrimEnd('/'));
        await using var admin = await roster.NewVisit();
        await admin.Page.GotoAsync(link.Trim());
        await admin.ChoosePassword(Newcomer.OwnPassword);
        await admin.Page.WaitForURLAsync("**/console/harbor/users");

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).First.ClickAsync();
        await admin.Field("First name").FillAsync("Tom");
        await admin.Field("Last name").FillAsync("Reyes");
        await admin.Field("E-mail").FillAsync("tom@harbor.example");
        await Expect(admin.Button("Send invitation")).ToBeVisibleAsync();
        await admin.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Viewer" }).CheckAsync();
        await admin.Dialog.GetByLabel("First password").SelectOptionAsync("copy_link");
        await admin.Click("Make link");
        await Expect(admin.Dialog).ToContainTextAsync("Tom Reyes is invited");
        await admin.MustLookRight("invite-link");
        var invitation = await admin.Page.Locator("[data-password]").InnerTextAsync();
        await admin.Click("Done");
        await admin.Click("Continue without copying");
        await Expect(admin.People.Filter(new() { HasText = "Tom Reyes" })).ToContainTextAsync("Invited");
        await admin.Click("More actions for Tom Reyes");
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Revoke invitation" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Links that went out stop working.");
        await admin.MustLookRight("invite-revoke");
        await admin.Click("Cancel");

        await using var tom = await roster.NewVisit();
        await tom.Page.GotoAsync(invitation.Trim());
        await Expect(tom.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome to Harbor" })).ToBeVisibleAsync();
        await tom.MustLookRight("invite-password");
        await tom.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await tom.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword);
        await tom.Click("Set password");
        await Expect(tom.Page.GetByText("You are a viewer here.")).ToBeVisibleAsync();
        await Expect(admin.People.Filter(new() { HasText = "Tom Reyes" })).ToContainTextAsync("Active");

        await using var late = await roster.NewVisit();
        await late.Page.GotoAsync(invitation.Trim());
        await Expect(late.Page.GetByRole(AriaRole.Heading, new() { Name = "This link has been used" })).ToBeVisibleAsync();
        await late.MustLookRight("invite-used");

        await admin.Click("Reset password of Tom Reyes");
        await Expect(admin.Dialog).ToContainTextAsync("No mail is sent here");
        await admin.MustLookRight("reset-by-mail");
        await admin.Click("Send the link");
        await Expect(admin.Notice.Last).ToContainTextAsync("A link for tom@harbor.example waits in the outbox");
        await admin.Page.GotoAsync("/console/harbor/settings");
        await admin.Page.GetByRole(AriaRole.Group, new() { Name = "New password" }).GetByLabel("Temporary password, shown once").CheckAsync();
        await admin.MustLookRight("settings-ways");
        admin.MustBeQuiet();
        tom.MustBeQuiet();
    }
}
