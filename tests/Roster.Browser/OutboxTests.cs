using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>The mails of the installation, before whoever runs it. No mail server is configured.</summary>
public sealed class OutboxTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    private const string NewPassword = "twelve slow kettles";

    [Fact]
    public async Task The_operator_looks_at_a_waiting_mail_and_hands_over_its_link_once()
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
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Outbox" }).ClickAsync();
        await Expect(visit.Page.GetByText("No mail yet")).ToBeVisibleAsync();
        await visit.MustLookRight("outbox-empty");

        await using var person = await roster.NewVisit();
        await person.Page.GotoAsync("/forgot");
        await person.Page.GetByLabel("E-mail").FillAsync("olu@platform.example");
        await person.Click("Make the link");
        await Expect(person.Page.GetByText("waits with whoever runs Roster")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-mail]")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("[data-mail]")).ToContainTextAsync("Waiting");
        await visit.MustLookRight("outbox");

        await visit.Click("Status");
        await visit.Page.GetByLabel("Given up").CheckAsync();
        await Expect(visit.Page.GetByText("No mail matches")).ToBeVisibleAsync();
        await visit.Page.WaitForURLAsync("**/operator/mails?state=failed");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Click("Remove Status: Given up");
        await visit.Click("Open the mail to olu@platform.example");
        await Expect(visit.Dialog.GetByText("Hello Olu Bello,")).ToBeVisibleAsync();
        await visit.MustLookRight("outbox-mail");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Plain text" }).ClickAsync();
        await Expect(visit.Dialog).ToContainTextAsync("/link#••••••");
        await visit.Click("Copy link…");
        await Expect(visit.Dialog).ToContainTextAsync("It is recorded that you took it.");
        await visit.Click("Make the link");
        await Expect(visit.Dialog).ToContainTextAsync("is not shown again");
        await visit.MustLookRight("outbox-link");
        var link = await visit.Page.Locator("[data-link]").InnerTextAsync();
        await visit.Click("Done");
        await Expect(visit.Page.Locator("[data-mail]")).ToContainTextAsync("Handed over");

        await person.Page.GotoAsync(link.Trim());
        await person.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(NewPassword);
        await person.Page.GetByLabel("New password again").FillAsync(NewPassword);
        await person.Click("Set password");
        await person.TrySignIn("olu@platform.example", NewPassword);
        await person.Page.WaitForURLAsync("**/console/*/users");
        await person.Page.SetViewportSizeAsync(390, 844);
        await person.Page.GotoAsync("/console/home/operator/mails");
        await Expect(person.Page.Locator("[data-mail]").First).ToBeVisibleAsync();
        await person.MustLookRight("outbox-phone");
        visit.MustBeQuiet();
        person.MustBeQuiet();
    }
}
