using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(OtherDemo.Name)]
public sealed class PhoneTests(DemoRoster roster) : DemoTests(roster)
{
    [Theory]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public async Task Everything_fits_a_phone(int width, int height)
    {
        var person = await Roster.Add("agent", "Wilhelmina-Alexandra", "Featherstonehaugh-Cholmondeley");
        var phone = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, HasTouch = true, IsMobile = true };
        var admin = await Admin(phone);
        await admin.OpenUsers();
        await Fits(admin, "users");

        await admin.Find(person);
        await Fits(admin, "found");
        await admin.Click($"More actions for {person.Name}");
        await Expect(admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Reset password" })).ToBeVisibleAsync();
        await Fits(admin, "menu");
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Edit" }).ClickAsync();
        await Expect(admin.Field("First name")).ToBeVisibleAsync();
        await Fits(admin, "edit");
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Add user");
        await Expect(admin.Field("First name")).ToBeVisibleAsync();
        await Fits(admin, "add");

        var stranger = await Stranger(phone);
        await stranger.Page.GotoAsync("/sign-in");
        await Fits(stranger, "sign-in");
        await stranger.SignIn(person.Email, person.TemporaryPassword);
        await Fits(stranger, "choose-password");
        await stranger.ChoosePassword(Newcomer.OwnPassword);
        await Fits(stranger, "start");

        async Task Fits(Visit visit, string what)
        {
            await visit.MustLookRight($"phone-{width}-{what}");
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
        }
    }
}
