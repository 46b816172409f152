using Roster.Browser.Support;
using Roster.Tests.Support;

namespace Roster.Browser;

/// <summary>People change their own address, and whoever holds the old mailbox stops that or takes it back.</summary>
public sealed class OwnAddressTests(MailingRoster roster) : IClassFixture<MailingRoster>
{
    [Fact]
    public async Task On_their_account_page_people_ask_for_another_address_and_withdraw_it()
    {
        await using var ada = await roster.NewWorkspace("balanced", "wharf");
        await ada.Page.GotoAsync("/account");
        await ada.Page.GetByLabel("New address").FillAsync("nonsense@");
        await ada.Page.EvaluateAsync("document.querySelector('form[action=\"/account/address\"]').noValidate = true");
        await ada.Click("Send the link");
        await Expect(ada.Alert.First).ToContainTextAsync("looks like name@example.com");
        await ada.Button("Send the link").ScrollIntoViewIfNeededAsync();
        await ada.MustLookRight("address-own-wrong");
        await AskAsync(ada, "ada.stone@wharf.example");
        await ada.Button("Send another link").ScrollIntoViewIfNeededAsync();
        await ada.MustLookRight("address-own-asked");
        await ada.Page.SetViewportSizeAsync(390, 780);
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await ada.Click("Withdraw the change");
        await Expect(ada.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("withdrawn");
        ada.MustBeQuiet();
    }

    [Fact]
    public async Task Whoever_holds_the_old_mailbox_stops_a_change_or_takes_it_back()
    {
        await using var own = await roster.NewWorkspace("balanced", "pier");
        const string old = "mina@pier.example";
        await ProveMailboxAsync(own, old);
        await AskAsync(own, "first@pier.example");

        await using var keeper = await roster.NewVisit(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await keeper.Page.GotoAsync($"/link#{await LinkAsync(old, "A change of your address was asked for")}");
        await Expect(keeper.Page.GetByRole(AriaRole.Heading, new() { Name = "Keep your address?" })).ToBeVisibleAsync();
        await keeper.MustLookRight("address-stop-on-a-phone");
        await keeper.Click("Stop the change");
        await Expect(keeper.Page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Your address stays {old}");
        await keeper.MustLookRight("address-stopped-on-a-phone");

        await AskAsync(own, "second@pier.example");
        await own.Page.GotoAsync($"/link#{await LinkAsync("second@pier.example", "Confirm your new address")}");
        await own.Click("Use this address");
        await Expect(own.Page.GetByText("can take it back for seven days")).ToBeVisibleAsync();
        await own.MustLookRight("address-own-changed");

        var back = await LinkAsync(old, "Your address was changed");
        await keeper.Page.GotoAsync("about:blank");
        await keeper.Page.GotoAsync($"/link#{back}");
        await Expect(keeper.Page.GetByRole(AriaRole.Heading, new() { Name = "Take your address back?" })).ToBeVisibleAsync();
        await keeper.MustLookRight("address-take-back-on-a-phone");
        await keeper.Page.SetViewportSizeAsync(1280, 800);
        await keeper.MustLookRight("address-take-back");
        await keeper.Click("Take it back");
        await Expect(keeper.Page.GetByRole(AriaRole.Status)).ToContainTextAsync($"You sign in with {old} again");
        await keeper.MustLookRight("address-taken-back");
        await own.Page.GotoAsync("/account");
        await Expect(own.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        keeper.MustBeQuiet();
    }

    private static async Task AskAsync(Visit own, string address)
    {
        await own.Page.GotoAsync("/account");
        await own.Page.GetByLabel("New address").FillAsync(address);
        await own.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send (the|another) link$") }).ClickAsync();
        await Expect(own.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("A link is on its way to the new address");
    }

    /// <summary>A new password by a mailed link shows whose the mailbox is.</summary>
    private async Task ProveMailboxAsync(Visit own, string address)
    {
        await own.Page.GotoAsync("/forgot");
        await own.Page.GetByLabel("E-mail").FillAsync(address);
        await own.Click("Send the link");
        await own.Page.GotoAsync($"/link#{await LinkAsync(address, "Choose a new password")}");
        await own.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("seven tall herons");
        await own.Page.GetByLabel("New password again").FillAsync("seven tall herons");
        await own.Click("Set password");
        await own.SignIn(address, "seven tall herons");
    }

    private async Task<string> LinkAsync(string address, string subject)
    {
        await Eventually.TrueAsync(() => Task.FromResult(roster.Mail.To(address).Any(m => m.Subject == subject)), $"“{subject}” to {address}");
        return roster.Mail.To(address).Last(m => m.Subject == subject).Link.Token;
    }
}
