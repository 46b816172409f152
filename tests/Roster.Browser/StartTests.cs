using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>A workspace's first days, and the password that is asked for once more.</summary>
public sealed class StartTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    private const string Password = "four brass kettles";

    [Fact]
    public async Task The_checklist_fills_itself_in_and_a_fresh_sign_in_loses_nothing_typed()
    {
        await using var visit = await roster.NewVisit();
        await visit.Page.GotoAsync((await roster.Roster.SignInLink).ToString());
        await visit.Page.GetByLabel("First name").FillAsync("Grace");
        await visit.Page.GetByLabel("Last name").FillAsync("Adeyemi");
        await visit.Page.GetByLabel("E-mail").FillAsync("grace@acme.example");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await visit.Page.GetByLabel("New password again").FillAsync(Password);
        await visit.Click("Start");
        var list = visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Set up ") });
        await Expect(list).ToContainTextAsync("0 of 4 done");
        await visit.MustLookRight("start");
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.MustLookRight("start-phone");
        await visit.Page.SetViewportSizeAsync(1280, 800);

        await list.GetByRole(AriaRole.Button, new() { Name = "Add an administrator" }).ClickAsync();
        await visit.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Tenant admin") }).CheckAsync(new() { Force = true });
        await visit.Field("First name").FillAsync("Idris");
        await visit.Field("Last name").FillAsync("Bello");
        await visit.Field("E-mail").FillAsync("idris@acme.example");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(visit.Dialog.Locator("[data-password]")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Click("Continue without copying");
        await Expect(list).ToContainTextAsync("2 of 4 done");
        await visit.MustLookRight("start-half");
        await list.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(list).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Expect(visit.People.First).ToBeVisibleAsync();
        await Expect(list).ToHaveCountAsync(0);

        await AsksForThePassword(visit);
        visit.MustBeQuiet();
    }

    /// <summary>The server's clock is nobody's to move here: the first answer is the one it gives after ten minutes.</summary>
    private static async Task AsksForThePassword(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Settings", Exact = true }).ClickAsync();
        var field = visit.Page.GetByLabel("Shortest password", new() { Exact = true });
        await field.FillAsync("14");
        var refusals = 0;
        await visit.Page.RouteAsync("**/api/v1/settings", async route =>
        {
            if (route.Request.Method == "PATCH" && refusals++ == 0)
            {
                await route.FulfillAsync(new() { Status = 403, ContentType = "application/problem+json", Body = """{"code":"fresh-sign-in-required","title":"Give your password once more to do this.","status":403}""" });
                return;
            }

            await route.ContinueAsync();
        });
        await visit.Click("Save…");
        await visit.Click("Save settings");

        var question = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Give your password once more" });
        await Expect(question).ToBeVisibleAsync();
        await visit.MustLookRight("fresh-sign-in");
        await question.GetByLabel("Your password").FillAsync("not it at all");
        await visit.Click("Go on");
        await Expect(question.GetByText("That is not your password.")).ToBeVisibleAsync();
        await visit.MustLookRight("fresh-sign-in-wrong");
        await question.GetByLabel("Your password").FillAsync(Password);
        await visit.Click("Go on");

        await Expect(visit.Notice).ToContainTextAsync("The settings are saved");
        await visit.Page.ReloadAsync();
        await Expect(field).ToHaveValueAsync("14");
    }
}
