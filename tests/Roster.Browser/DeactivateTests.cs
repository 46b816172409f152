using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Deactivating and activating, as a call center does.</summary>
public sealed class DeactivateTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task Whoever_is_deactivated_is_out_at_once_and_inactive_until_they_are_activated()
    {
        await using var admin = await roster.NewWorkspace("call-center", "brightline");
        await using var open = await Joined(admin, "Priya", "Raman", "administrator");
        await Expect(open.People.First).ToBeVisibleAsync();
        await admin.Page.ReloadAsync();
        var row = admin.People.Filter(new() { HasText = "Priya Raman" });
        await Expect(row).ToContainTextAsync("Online");

        await admin.Click("Deactivate Priya Raman");
        await Expect(admin.Dialog.Locator("[data-effect=sessions]")).ToContainTextAsync("One open session ends");
        await admin.Dialog.GetByLabel("Reason (optional)").FillAsync("The season is over");
        await admin.MustLookRight("deactivate");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Deactivate Priya Raman" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("Priya Raman is deactivated");
        await Expect(row).ToContainTextAsync("Inactive");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("Offline");
        await open.Page.GotoAsync("/sign-in");
        await open.TrySignIn("priya@brightline.example", Newcomer.OwnPassword);
        await Expect(open.Alert).ToBeVisibleAsync();

        var card = admin.Page.GetByRole(AriaRole.Group, new() { Name = "Show by status" }).GetByRole(AriaRole.Button, new() { Name = "Inactive" });
        await Expect(card).ToContainTextAsync("1");
        await card.ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(1);
        await admin.MustLookRight("inactive");
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("inactive-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);

        await admin.Click("Activate Priya Raman");
        await admin.MustLookRight("activate");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Activate Priya Raman" }).ClickAsync();
        await Expect(admin.Notice.Last).ToContainTextAsync("Priya Raman is active again");
        await open.SignIn("priya@brightline.example", Newcomer.OwnPassword);
        await open.Page.WaitForURLAsync("**/console/brightline/users");
        admin.MustBeQuiet();
    }

    /// <summary>Someone who has come in by a link handed over.</summary>
    private async Task<Visit> Joined(Visit admin, string given, string family, string role)
    {
        await admin.Call("PATCH", "/settings", new { activation = new[] { "copy_link" } });
        var id = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == role).GetProperty("id").GetString();
        var added = await admin.Call("POST", "/users", new { givenName = given, familyName = family, email = $"{given.ToLowerInvariant()}@brightline.example", roleIds = new[] { id } });
        var visit = await roster.NewVisit();
        await visit.Page.GotoAsync(added.GetProperty("link").GetString()!);
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await visit.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword);
        await visit.Click("Set password");
        await visit.Page.WaitForURLAsync("**/console/brightline/users");
        return visit;
    }
}
