using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>An administrator makes a key for a script, sees it once, looks at it and ends it.</summary>
public sealed class KeysTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task A_key_is_made_shown_once_used_looked_at_and_revoked()
    {
        await using var admin = await roster.NewWorkspace("bot-platform", "scripts");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).ClickAsync();
        await Expect(admin.Page.GetByText("No key works")).ToBeVisibleAsync();
        await admin.MustLookRight("keys-none");

        await admin.Click("New key");
        await Expect(admin.Dialog.GetByLabel("What it is for")).ToBeFocusedAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make key" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Choose at least one permission.");
        await admin.MustLookRight("key-fault");
        await admin.Dialog.GetByLabel("What it is for").FillAsync("Nightly export");
        await admin.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "See people users:read" }).CheckAsync();
        await admin.Dialog.GetByLabel("Ends after").SelectOptionAsync("30");
        await Expect(admin.Dialog).ToContainTextAsync("1 permission");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make key" }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("It is not shown again");
        await admin.MustLookRight("key-shown");
        var key = await admin.Page.Locator("[data-link]").InnerTextAsync();
        Assert.StartsWith("rk_", key, StringComparison.Ordinal);
        await admin.Click("Done");
        await Expect(admin.Page.Locator("[data-key]")).ToContainTextAsync("Works");
        Assert.DoesNotContain(key, await admin.Page.ContentAsync(), StringComparison.Ordinal);
        await admin.MustLookRight("keys");
        Assert.Equal(200, await CallAsync(key));

        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("keys-phone");
        await admin.Click("Open Nightly export");
        await Expect(admin.Dialog).ToContainTextAsync("See people");
        await admin.MustLookRight("key-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);
        await admin.MustLookRight("key");
        await admin.Click("Revoke…");
        await admin.MustLookRight("key-revoke");
        await admin.Click("Revoke key");
        await Expect(admin.Notice).ToContainTextAsync("Nightly export is revoked");
        await Expect(admin.Page.GetByText("No key works")).ToBeVisibleAsync();
        Assert.Equal(401, await CallAsync(key));
        await admin.Page.GetByLabel("Show revoked and expired keys").CheckAsync();
        await Expect(admin.Page.Locator("[data-key]")).ToContainTextAsync("Revoked");
        await admin.MustLookRight("keys-ended");
        admin.MustBeQuiet();
    }

    private async Task<int> CallAsync(string key)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(roster.Roster.Address, "/api/v1/users"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        return (int)(await http.SendAsync(request)).StatusCode;
    }
}
