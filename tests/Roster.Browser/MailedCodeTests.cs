using System.Text.RegularExpressions;
using Roster.Browser.Support;
using Roster.Tests.Support;

namespace Roster.Browser;

/// <summary>A code by mail for the second step: switched on, mailed, typed, and shown on one's own page.</summary>
public sealed partial class MailedCodeTests(MailingRoster roster) : IClassFixture<MailingRoster>
{
    [Fact]
    public async Task A_workspace_takes_codes_by_mail_and_someone_comes_in_with_one()
    {
        await using var admin = await roster.NewWorkspace("balanced", "codes");
        await admin.Page.GotoAsync("/console/codes/settings");
        await admin.Page.GetByLabel("Second step at sign-in", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Required" });
        await admin.Page.GetByLabel("Code by mail", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Of who has nothing else" });
        await admin.Page.GetByLabel("Time to set it up", new() { Exact = true }).FillAsync("0");
        await admin.Page.GetByLabel("Code by mail", new() { Exact = true }).ScrollIntoViewIfNeededAsync();
        await admin.MustLookRight("settings-code-by-mail");
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("Who has a passkey or an app is asked for that in any case.");
        await admin.MustLookRight("settings-code-by-mail-preview");
        await admin.Click("Save settings");
        await Expect(admin.Notice).ToContainTextAsync("The settings are saved");

        await using var person = await roster.NewVisit(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true, JavaScriptEnabled = true });
        await person.SignIn("mina@codes.example", Newcomer.OwnPassword);
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "One more step" })).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("A code was mailed to mina@codes.example");
        await person.MustLookRight("code-by-mail-on-a-phone");
        await person.Page.GetByLabel("Code from the mail").FillAsync("1234 5678");
        await person.Click("Go on");
        await Expect(person.Alert.First).ToContainTextAsync("That is not a code that works now");
        await person.MustLookRight("code-by-mail-wrong");
        await person.Click("Send another code");
        await Expect(person.Alert.First).ToContainTextAsync("A code was sent a moment ago");
        await person.MustLookRight("code-by-mail-just-sent");

        await Eventually.TrueAsync(() => Task.FromResult(roster.Mail.To("mina@codes.example").Any(m => Code().IsMatch(m.Text))), "a code by mail");
        var mail = roster.Mail.To("mina@codes.example").Last(m => Code().IsMatch(m.Text));
        await person.Page.GetByLabel("Code from the mail").FillAsync(Code().Match(mail.Text).Groups[1].Value);
        await person.Click("Go on");
        await person.Page.WaitForURLAsync("**/console/codes/users");
        await person.Page.GotoAsync("/account/second-step");
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Code by mail" })).ToBeVisibleAsync();
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "Code by mail" }).ScrollIntoViewIfNeededAsync();
        await person.MustLookRight("second-step-own-by-mail");
        person.MustBeQuiet();

        // The letter as a mail program shows it.
        await using var reader = await roster.NewVisit();
        await reader.Page.SetContentAsync(mail.Html);
        await reader.Picture("mail-with-a-code");

        admin.MustBeQuiet();
    }

    [Fact]
    public async Task The_page_works_without_JavaScript_and_says_when_no_code_is_out()
    {
        await using var admin = await roster.NewWorkspace("call-center", "plain");
        await admin.Page.GotoAsync("/console/plain/settings");
        await admin.Page.GetByLabel("Second step at sign-in", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Required" });
        await admin.Page.GetByLabel("Code by mail", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Of who has nothing else" });
        await admin.Page.GetByLabel("Time to set it up", new() { Exact = true }).FillAsync("0");
        await admin.Click("Save…");
        await admin.Click("Save settings");
        await Expect(admin.Notice).ToContainTextAsync("The settings are saved");

        await using var person = await roster.NewVisit(new() { JavaScriptEnabled = false });
        for (var i = 0; i < 6; i++)
        {
            await person.Page.Context.ClearCookiesAsync();
            await person.SignIn("mina@plain.example", Newcomer.OwnPassword);
            await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "One more step" })).ToBeVisibleAsync();
        }

        // Five went out; the sixth waits until an hour is over, and the page says so.
        await Expect(person.Page.GetByText("To go on, type a code that is mailed to mina@plain.example.")).ToBeVisibleAsync();
        await person.Picture("code-by-mail-none-out");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Send a code" }).ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Many codes were sent to you within an hour.");
        await person.Picture("code-by-mail-too-many");
        await person.Page.GotoAsync("/start");
        await Expect(person.Page.GetByText("Asks for a code that is mailed to you first.")).ToBeVisibleAsync();
        await person.Picture("start-asks-for-a-mailed-code");
    }

    [GeneratedRegex("Your code: ([0-9]{4} [0-9]{4})")]
    private static partial Regex Code();
}

/// <summary>A Roster with a mail server.</summary>
public sealed class MailingRoster : RosterInBrowser
{
    public MailServer Mail { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Configured => new Dictionary<string, string>
    {
        ["Roster__PublicAddress"] = "https://people.example", ["Roster__Mail__Host"] = "127.0.0.1", ["Roster__Mail__Port"] = $"{Mail.Port}", ["Roster__Mail__StartTls"] = "false", ["Roster__Mail__From"] = "no-reply@people.example",
    };

    public override async Task InitializeAsync()
    {
        Mail = await MailServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
