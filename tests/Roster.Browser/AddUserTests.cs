using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class AddUserTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task Adding_an_agent_takes_three_clicks_and_three_fields_and_shows_the_password_once()
    {
        var admin = await Admin(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await admin.OpenUsers();
        await admin.Page.EvaluateAsync("() => { window.clicks = 0; addEventListener('pointerdown', () => window.clicks++, true); }");

        await admin.Click("Add user");
        await Expect(admin.Field("First name")).ToBeFocusedAsync();
        await Expect(admin.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Agent") })).ToBeCheckedAsync();
        await admin.MustLookRight("add-user");
        await admin.Type("Fatima\tBenali\tfatima.benali@lumen.example");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Fatima Benali is added" })).ToBeVisibleAsync();
        var password = await admin.Dialog.Locator("[data-password]").InnerTextAsync();
        await admin.MustLookRight("temporary-password");
        await admin.Click("Copy password");
        await Expect(admin.Button("Copied")).ToBeVisibleAsync();

        Assert.Equal(3, await admin.Page.EvaluateAsync<int>("() => window.clicks"));
        Assert.Equal(password, await admin.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await admin.Click("Done");
        await Expect(admin.Dialog).ToHaveCountAsync(0);

        await admin.Page.ReloadAsync();
        await Expect(admin.People.First).ToBeVisibleAsync();
        Assert.DoesNotContain(password, await admin.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(password, await admin.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, location.href])"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_was_not_copied_is_not_lost_by_one_click()
    {
        var admin = await Admin();
        await admin.OpenUsers("?add=1");
        await admin.Field("First name").FillAsync("Emeka");
        await admin.Field("Last name").FillAsync("Obi");
        await admin.Field("E-mail").FillAsync("emeka.obi@lumen.example");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Dialog.Locator("[data-password]")).ToBeVisibleAsync();

        await admin.Page.Keyboard.PressAsync("Escape");

        await Expect(admin.Alert).ToContainTextAsync("The password is not copied, and it is not shown again.");
        await admin.MustLookRight("password-not-copied");
        await admin.Click("Continue without copying");
        await Expect(admin.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var taken = await Roster.Add();
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Click("Add user");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Field("First name")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(admin.Field("First name")).ToBeFocusedAsync();
        await Expect(admin.Dialog.GetByText("Last name is required.")).ToBeVisibleAsync();
        await admin.MustLookRight("add-user-required");

        await admin.Field("First name").FillAsync("Nia");
        await admin.Field("Last name").FillAsync("Second");
        await admin.Field("E-mail").FillAsync(taken.Email.ToUpperInvariant());
        await admin.Field("Phone").FillAsync("call me");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Field("Phone")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(admin.Field("Phone")).ToBeFocusedAsync();

        await admin.Field("Phone").FillAsync("+34 600 111 222");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Dialog.GetByText("Another person here already has this e-mail.")).ToBeVisibleAsync();
        await Expect(admin.Field("E-mail")).ToBeFocusedAsync();
        await admin.MustLookRight("add-user-email-taken");

        await admin.Page.ReloadAsync();
        await Expect(admin.Field("Last name")).ToHaveValueAsync("Second");
        await Expect(admin.Field("Phone")).ToHaveValueAsync("+34 600 111 222");
        await admin.Click("Cancel");
        await admin.Click("Discard");
        await Expect(admin.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_newcomer_gets_the_type_the_roles_and_the_details_that_were_chosen()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Call("POST", "/groups", new { name = "Night watch" }); // with groups there, their field is the next
        await admin.Page.ReloadAsync();
        await admin.Click("Add user");
        await admin.Field("First name").FillAsync("Ingrid");
        await admin.Field("Last name").FillAsync("Solberg");
        await admin.Field("E-mail").FillAsync("ingrid.solberg@lumen.example");
        await admin.Field("External ID").FillAsync("N-77");
        await admin.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Bot admin") }).CheckAsync();
        await admin.Choose("Roles", "Editor");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Dialog.Locator("[data-password]")).ToBeVisibleAsync();
        await admin.Click("Done");
        await admin.Click("Continue without copying");

        await admin.Search.FillAsync("ingrid.solberg@lumen.example");
        await Expect(admin.People).ToHaveCountAsync(1);
        await Expect(admin.People).ToContainTextAsync("Bot admin");
        await Expect(admin.People.GetByText("+1")).ToHaveAttributeAsync("data-hint", "Editor");
        await Expect(admin.People).ToContainTextAsync("Never");
    }
}
