using Roster.Browser.Support;
using Roster.Tests.Sso;

namespace Roster.Browser;

/// <summary>A Roster whose operator lets webhooks lead to a receiver on this machine.</summary>
public sealed class WebhookRoster : RosterInBrowser
{
    public int Port { get; } = RealProvider.FreePort();

    protected override IReadOnlyDictionary<string, string> Configured => new Dictionary<string, string> { ["Roster__Webhooks__PrivateSites__0"] = $"http://localhost:{Port}" };
}

/// <summary>An administrator makes a webhook, tests it, sees what it was told, has it sent again, pauses and deletes it.</summary>
public sealed class WebhooksTests(WebhookRoster roster) : IClassFixture<WebhookRoster>
{
    [Fact]
    public async Task A_webhook_is_made_tested_sent_again_paused_and_deleted()
    {
        await using var receiver = new HookReceiver(roster.Port);
        await using var admin = await roster.NewWorkspace("bot-platform", "hooks");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Webhooks" }).ClickAsync();
        await Expect(admin.Page.GetByText("No webhooks yet")).ToBeVisibleAsync();
        await admin.MustLookRight("webhooks-none");

        await admin.Click("New webhook");
        await Expect(admin.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Address" })).ToBeFocusedAsync();
        await admin.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync("https://10.0.0.7/hook");
        await admin.Dialog.GetByLabel("Everything, also what comes with later versions").UncheckAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make webhook" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Choose at least one.");
        await admin.Dialog.GetByLabel("All of People").CheckAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make webhook" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("private network");
        await admin.MustLookRight("webhook-fault");
        await admin.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync(receiver.Address);
        await admin.Dialog.GetByLabel("What it is for").FillAsync("Our customer register");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make webhook" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("It is not shown again");
        await admin.MustLookRight("webhook-secret");
        Assert.StartsWith("whsec_", await admin.Page.Locator("[data-link]").InnerTextAsync(), StringComparison.Ordinal);
        await admin.Click("Done");

        await Expect(admin.Page.GetByText("Nothing yet")).ToBeVisibleAsync();
        await admin.Click("Send a test");
        await Expect(admin.Page.Locator("[data-delivery]")).ToContainTextAsync("Taken");
        Assert.Contains("roster.test", Assert.Single(receiver.Told), StringComparison.Ordinal);
        receiver.Status = 503;
        await admin.Click("Send a test");
        await Expect(admin.Page.Locator("[data-delivery]").First).ToContainTextAsync("It answered 503.");
        await admin.MustLookRight("webhook");
        receiver.Status = 200;
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Send Test again" }).First.ClickAsync();
        await Expect(admin.Page.Locator("[data-delivery]").Filter(new() { HasText = "Taken" })).ToHaveCountAsync(2);
        await admin.Click("Send again since…");
        await admin.MustLookRight("webhook-replay");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Send again", Exact = true }).ClickAsync();
        await Expect(admin.Notice.Filter(new() { HasText = "event" })).ToContainTextAsync("sent again");

        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("webhook-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);
        await admin.Click("Pause");
        await Expect(admin.Page.GetByText("Nothing is sent while it is paused")).ToBeVisibleAsync();
        await admin.MustLookRight("webhook-paused");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "All webhooks" }).ClickAsync();
        await Expect(admin.Page.Locator("[data-webhook]")).ToContainTextAsync("Paused");
        await admin.MustLookRight("webhooks");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = receiver.Address }).ClickAsync();
        await admin.Click("Resume");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Send a test" })).ToBeVisibleAsync();
        await admin.Click("Delete…");
        await admin.MustLookRight("webhook-delete");
        await admin.Click("Delete webhook");
        await Expect(admin.Page.GetByText("No webhooks yet")).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }
}
