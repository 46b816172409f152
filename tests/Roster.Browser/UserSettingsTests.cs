using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Which profile fields there are, and what an administrator and the person make of them.</summary>
[Collection(Demo.Name)]
public sealed class UserSettingsTests(DemoRoster roster) : DemoTests(roster)
{
    private static readonly BrowserNewContextOptions Small = new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task A_field_that_is_shown_is_filled_in_by_an_administrator_and_then_by_the_person()
    {
        var admin = await Admin();
        await Open(admin);
        await admin.MustLookRight("user-settings");
        await Visible(admin, "Company").PressAsync("Space");
        await Expect(Edits(admin, "Company")).ToBeEnabledAsync();
        await Edits(admin, "Company").CheckAsync();
        await Visible(admin, "Mobile number").PressAsync("Space");
        await Visible(admin, "Country").PressAsync("Space");
        await admin.MustLookRight("user-settings-unsaved");
        await admin.Click("Save");
        await Expect(admin.Notice.Last).ToContainTextAsync("The user settings are saved");
        await Expect(admin.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);

        var person = await Roster.Add("agent", "Ines", "Falk");
        await admin.Page.GotoAsync($"/console/demo/users/{person.Id}");
        await admin.Page.GetByLabel("Company").FillAsync("Lumen Retail");
        await admin.Page.GetByLabel("Mobile number").FillAsync("none");
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Country" }).FillAsync("Portu");
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "Portugal" }).ClickAsync();
        await admin.Click("Save");
        await Expect(admin.Page.GetByText("A phone number has 5 to 15 digits")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByLabel("Mobile number")).ToBeFocusedAsync();
        await admin.MustLookRight("profile-fields-refused");
        await admin.Page.GetByLabel("Mobile number").FillAsync("+351 912 345 678");
        await admin.Click("Save");
        await Expect(admin.Notice.Last).ToContainTextAsync("is saved");
        await admin.MustLookRight("profile-fields");

        var visit = await SignedIn(person);
        await visit.Page.GotoAsync("/account");
        await Expect(visit.Page.GetByLabel("Company")).ToHaveValueAsync("Lumen Retail");
        await Expect(visit.Page.GetByText("Portugal")).ToBeVisibleAsync();
        await visit.MustLookRight("account-profile");
        await visit.Page.GetByLabel("Company").FillAsync("Lumen Wholesale");
        await visit.Click("Save profile");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your profile is saved.");
        Assert.Equal("Lumen Wholesale", (await Roster.Read(person)).GetProperty("profile").GetProperty("company").GetString());

        await Open(admin);
        foreach (var field in new[] { "Company", "Mobile number", "Country" })
        {
            await Visible(admin, field).PressAsync("Space");
        }

        await admin.Click("Save");
        await Expect(admin.Notice.Last).ToContainTextAsync("The user settings are saved");
        await admin.Page.GotoAsync($"/console/demo/users/{person.Id}");
        await Expect(admin.Page.GetByLabel("First name")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByLabel("Company")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_is_cut_to_a_square_by_keys_and_shown_until_it_is_removed()
    {
        var admin = await Admin();
        var person = await Roster.Add("agent", "Mara", "Quist");
        await admin.Page.GotoAsync($"/console/demo/users/{person.Id}");
        await Expect(admin.Button("Add a picture…")).ToBeVisibleAsync();
        await admin.Page.Locator("[data-picture-file]").SetInputFilesAsync(new FilePayload { Name = "notes.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });
        await Expect(admin.Dialog).ToContainTextAsync("This file can’t be shown as a picture");
        await admin.MustLookRight("picture-unreadable");
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Dialog).ToHaveCountAsync(0);

        await admin.Page.Locator("[data-picture-file]").SetInputFilesAsync(new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = await admin.Page.ScreenshotAsync() });
        await Expect(admin.Dialog.Locator("canvas[data-ready]")).ToBeFocusedAsync();
        await admin.Page.Keyboard.PressAsync("+");
        await admin.Page.Keyboard.PressAsync("ArrowLeft");
        await admin.MustLookRight("picture-crop");
        await admin.Click("Save picture");
        await Expect(admin.Notice.Last).ToContainTextAsync("The picture of Mara Quist is saved");
        await Expect(admin.Page.Locator("main header img")).ToHaveJSPropertyAsync("complete", true);
        await admin.MustLookRight("picture-saved");
        Assert.NotNull((await Roster.Read(person)).GetProperty("picture").GetString());

        await admin.Click("Remove picture");
        await Expect(admin.Notice.Last).ToContainTextAsync("Mara Quist has no picture any more");
        await Expect(admin.Page.Locator("main header img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_nothing_is_wider_than_the_page_and_names_say_what_decides()
    {
        var phone = await Admin(Small);
        await Open(phone);
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await Expect(Edits(phone, "First name")).ToBeDisabledAsync();
        await Expect(phone.Page.Locator("[data-field=givenName]")).ToContainTextAsync("Names follow “Changing a name” in Settings.");
        await phone.MustLookRight("user-settings-on-a-phone");
    }

    private static async Task Open(Visit visit)
    {
        await visit.Page.GotoAsync("/console/demo/user-settings");
        await Expect(visit.Page.Locator("[data-field]").First).ToBeVisibleAsync();
    }

    private static ILocator Visible(Visit visit, string field) => visit.Page.GetByLabel($"{field}: visible");

    private static ILocator Edits(Visit visit, string field) => visit.Page.GetByLabel($"{field}: allow edits");
}
