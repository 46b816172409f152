using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class ReplaceTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Another_type_is_one_step_that_says_first_what_ends_and_what_goes_along()
    {
        var person = await Roster.Add("supervisor", "Marta", "Oliveira");
        var admin = await Admin(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await admin.OpenUsers($"?user={person.Id}");
        await admin.Click("Replace");
        await Expect(admin.Top.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Supervisor") })).ToBeCheckedAsync();
        await Expect(admin.Button("Replace Marta Oliveira")).ToBeDisabledAsync();

        await admin.Top.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Analyst") }).CheckAsync(new() { Force = true });
        await Expect(admin.Top.GetByText("Supervisor works only in part under this type")).ToBeVisibleAsync();
        await Expect(admin.Top.GetByText("Marta Oliveira (Supervisor) is suspended for good.")).ToBeVisibleAsync();
        await admin.MustLookRight("replace");
        await admin.Click("Replace Marta Oliveira");

        await Expect(admin.Top.Locator("[data-password]")).ToBeVisibleAsync();
        await admin.MustLookRight("replaced");
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Alert).ToContainTextAsync("The password is not copied");
        await admin.Click("Copy and continue");
        await Expect(admin.Dialog.GetByText("In place of")).ToBeVisibleAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Analyst");

        await admin.Click("Open Marta Oliveira");
        await Expect(admin.Dialog.GetByText("Their entry is kept as a record").First).ToBeVisibleAsync();
        await admin.MustLookRight("replaced-record");
        Assert.Equal("suspended", (await Roster.Read(person)).GetProperty("state").GetString());
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task On_a_phone_and_with_another_name()
    {
        var person = await Roster.Add("agent", "Otto", "Brandt");
        var admin = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await admin.OpenUsers($"?user={person.Id}");
        await admin.Click("Replace");
        await admin.Top.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Name") }).UncheckAsync();
        await admin.Click("Replace Otto Brandt");
        await Expect(admin.Top.GetByText("First name is required.")).ToBeVisibleAsync();
        await admin.MustLookRight("replace-phone");

        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Stay");
        await Expect(admin.Top.GetByText("First name is required.")).ToBeVisibleAsync();

        await admin.Top.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^First name") }).FillAsync("Ottilie");
        await admin.Page.ReloadAsync();
        await admin.Click("Replace");
        await Expect(admin.Top.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^First name") })).ToHaveValueAsync("Ottilie");
    }
}
