using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class SettingsTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_change_says_what_it_does_before_it_is_saved_and_goes_back_to_the_preset()
    {
        var admin = await Admin();
        await Open(admin);
        await admin.MustLookRight("settings");
        await Field(admin, "Temporary passwords live").FillAsync("3");
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("Applies to temporary passwords made from now on.");
        await admin.MustLookRight("settings-preview");
        await admin.Click("Save settings");
        await Expect(admin.Notice).ToContainTextAsync("The settings are saved");

        await admin.Page.ReloadAsync();
        await Expect(Field(admin, "Temporary passwords live")).ToHaveValueAsync("3");
        await admin.Click("Back to preset: Temporary passwords live");
        await Expect(Field(admin, "Temporary passwords live")).ToHaveValueAsync("7");
        await admin.Click("Save…");
        await admin.Click("Save settings");
        await Expect(admin.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_at_its_field()
    {
        var admin = await Admin();
        await Open(admin);
        await Field(admin, "Shortest password").FillAsync("3");
        await admin.Click("Save…");
        await Expect(admin.Page.GetByText("From 8 to 64.")).ToBeVisibleAsync();
        await Expect(Field(admin, "Shortest password")).ToBeFocusedAsync();
        await admin.MustLookRight("settings-refused");
        await admin.Click("Discard");
    }

    [Fact]
    public async Task On_a_phone_nothing_is_wider_than_the_page()
    {
        var phone = await Admin(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await Open(phone);
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await phone.MustLookRight("settings-on-a-phone");
    }

    private static async Task Open(Visit visit)
    {
        await visit.Page.GotoAsync("/console/demo/settings");
        await Expect(visit.Page.Locator("[data-policy]").First).ToBeVisibleAsync();
    }

    private static ILocator Field(Visit visit, string label) => visit.Page.GetByLabel(label, new() { Exact = true });
}
