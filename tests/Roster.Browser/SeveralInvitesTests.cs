using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Inviting many people at once, and the page of those who have not joined.</summary>
public sealed class SeveralInvitesTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task Pasted_addresses_are_looked_through_invited_one_by_one_and_stand_on_a_page_of_their_own()
    {
        await using var admin = await roster.NewWorkspace("balanced", "kestrel");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Invites" }).ClickAsync();
        await Expect(admin.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();
        await admin.MustLookRight("invites-none");

        await admin.Click("Invite people");
        var box = admin.Dialog.GetByLabel("E-mail addresses");
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync("Ana López <ana@kestrel.example>, ben.gil@kestrel.example; ana@kestrel.example\nno address, mina@kestrel.example");
        await Expect(admin.Dialog).ToContainTextAsync("5 addresses found");
        await admin.MustLookRight("invites-paste");
        await admin.Click("Look through");
        await Expect(admin.Dialog).ToContainTextAsync("This address stands further up already.");
        await Expect(admin.Dialog.GetByText("This is no e-mail address.")).ToHaveCountAsync(1);
        await Expect(admin.Dialog.GetByLabel("First name, line 2")).ToHaveValueAsync("Ben");
        await admin.Dialog.GetByLabel("E-mail, line 4").FillAsync("nora@kestrel.example");
        await admin.Dialog.GetByLabel("First name, line 4").FillAsync("Nora");
        await admin.Dialog.GetByLabel("Last name, line 4").FillAsync("Vidal");
        await admin.Dialog.GetByLabel("First name, line 5").FillAsync("Mina");
        await admin.Dialog.GetByLabel("Last name, line 5").FillAsync("Park");
        await admin.Dialog.GetByLabel("User type").SelectOptionAsync("viewer");
        await admin.Dialog.GetByLabel("First password").SelectOptionAsync("copy_link");
        await Expect(admin.Button("Make 4 links")).ToBeEnabledAsync();
        await admin.MustLookRight("invites-lines");
        await admin.Click("Make 4 links");

        await Expect(admin.Dialog).ToContainTextAsync("3 people done, 1 already here");
        await Expect(admin.Dialog.Locator("[data-password]")).ToHaveCountAsync(3);
        await admin.MustLookRight("invites-answers");
        var link = await admin.Dialog.Locator("[data-password]").First.InnerTextAsync();
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Left out" })).ToHaveCountAsync(1);
        await admin.Click("Done");
        await Expect(admin.Page.GetByText("The links and passwords on this page are not shown again.")).ToBeVisibleAsync();
        await admin.Click("Leave");
        await Expect(admin.Dialog).ToHaveCountAsync(0);

        await Expect(admin.People).ToHaveCountAsync(3);
        await Expect(admin.People.Filter(new() { HasText = "Ana López" })).ToContainTextAsync("Link handed over");
        await admin.MustLookRight("invites");
        await admin.Click("Resend invitation of Nora Vidal");
        await Expect(admin.Notice.Last).ToContainTextAsync("A new invitation to nora@kestrel.example waits in the outbox");
        await Expect(admin.People.Filter(new() { HasText = "Nora Vidal" })).ToContainTextAsync("Waiting for the mail");
        await Expect(admin.Page.GetByText("No mail server is set up")).ToBeVisibleAsync();

        await admin.Click("Revoke invitation of Ana López");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke invitation" }).ClickAsync();
        await Expect(admin.Notice.Last).ToContainTextAsync("The invitation of Ana López is revoked");
        await Expect(admin.People).ToHaveCountAsync(2);
        await admin.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search name or e-mail" }).FillAsync("zzzz");
        await Expect(admin.Page.GetByText("No invitation matches")).ToBeVisibleAsync();
        await admin.MustLookRight("invites-no-match");
        await admin.Click("Show all invitations");
        await Expect(admin.People).ToHaveCountAsync(2);
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("invites-phone");
        admin.MustBeQuiet();

        await using var ana = await roster.NewVisit();
        await ana.Page.GotoAsync(link.Trim());
        await Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("withdrawn");
        await ana.MustLookRight("invite-withdrawn");
        await using var stranger = await roster.NewVisit();
        await stranger.Page.GotoAsync(link.Trim()[..^4] + "xxxx");
        await Expect(stranger.Page.GetByText("has been used or has expired")).ToBeVisibleAsync();
        await stranger.MustLookRight("invite-tampered");
    }

    [Fact]
    public async Task A_list_that_was_not_sent_is_there_again_also_on_a_phone()
    {
        await using var admin = await roster.NewWorkspace("enterprise-console", "bank");
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.Page.GotoAsync("/console/bank/invites?new=1");
        await admin.Dialog.GetByLabel("E-mail addresses").FillAsync("tom@bank.example\nlena@bank.example");
        await admin.Click("Look through");
        await Expect(admin.Button("Send 2 invitations")).ToBeVisibleAsync();
        await admin.MustLookRight("invites-lines-phone");
        await admin.Page.ReloadAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Your list from before is back.");
        await Expect(admin.Dialog.GetByLabel("E-mail, line 2")).ToHaveValueAsync("lena@bank.example");

        await admin.Page.RouteAsync("**/api/v1/users", async route =>
        {
            if (route.Request.Method == "POST" && route.Request.PostData!.Contains("lena", StringComparison.Ordinal))
            {
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await admin.Click("Send 2 invitations");
        await Expect(admin.Dialog).ToContainTextAsync("Some were not sent");
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "tom@bank.example" })).ToContainTextAsync("Invited");
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "lena@bank.example" })).ToContainTextAsync("Waits");
        await admin.MustLookRight("invites-half-phone");
        await admin.Page.UnrouteAllAsync();
        await admin.Click("Go on with the rest");
        await admin.Click("Send 1 invitation");
        await Expect(admin.Dialog).ToContainTextAsync("2 people done");
        await admin.Click("Done");
        await Expect(admin.People).ToHaveCountAsync(2);
    }
}
