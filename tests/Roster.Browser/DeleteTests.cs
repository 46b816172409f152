using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Deleting someone and bringing them back, in a workspace of its own that deletes.</summary>
[Collection(OtherDemo.Name)]
public sealed class DeleteTests(DemoRoster roster) : RolePageTests(roster)
{
    [Fact]
    public async Task A_deleted_person_is_off_the_list_and_comes_back_with_a_password_shown_once()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Call("PATCH", "/settings", new { verbs = new[] { "suspend", "delete" }, confirmDelete = "type_email", purgeDays = 90, restoreAssignments = "ask" });
        try
        {
            await DeleteAndRestore(admin);
        }
        finally
        {
            await admin.Call("PATCH", "/settings", new { verbs = new[] { "suspend" }, confirmDelete = "confirm" });
        }
    }

    private async Task DeleteAndRestore(Visit admin)
    {
        var person = await Roster.Add("tenant_admin", "Odile", "Marchand");
        var open = await SignedIn(person);
        await admin.OpenUsers();
        await admin.Find(person);
        await admin.Click($"More actions for {person.Name}");
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await Expect(admin.Dialog.Locator("[data-effect=sessions]")).ToContainTextAsync("One open session ends");
        await Expect(admin.Dialog).ToContainTextAsync("They can be restored until");
        await admin.MustLookRight("delete");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Delete {person.Name}" }).ClickAsync();
        await Expect(admin.Dialog.GetByText("This is not their e-mail.")).ToBeVisibleAsync();
        await admin.Dialog.GetByLabel($"Type {person.Email} to go on").FillAsync(person.Email);
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Delete {person.Name}" }).ClickAsync();

        await Expect(admin.Notice.Last).ToContainTextAsync($"{person.Name} is deleted");
        await Expect(admin.People).ToHaveCountAsync(0);
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();

        await admin.OpenUsers();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Deleted people" }).ClickAsync();
        await admin.Page.GetByLabel("Search name or e-mail").FillAsync("nobody at all");
        await Expect(admin.Page.GetByText("Nobody matches")).ToBeVisibleAsync();
        await admin.Click("Clear the search");
        await admin.Page.GetByLabel("Search name or e-mail").FillAsync("odile");
        await Expect(admin.Page.Locator("[data-deleted]")).ToHaveCountAsync(1);
        await admin.Page.WaitForURLAsync("**search=odile");
        await admin.MustLookRight("deleted-people");
        await admin.Click($"Restore {person.Name}");
        await Expect(admin.Field("E-mail")).ToHaveValueAsync(person.Email);
        await admin.MustLookRight("restore");
        await admin.Dialog.GetByLabel("Their roles").SelectOptionAsync("all");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Restore {person.Name}" }).ClickAsync();
        var password = await admin.Dialog.Locator("[data-password]").InnerTextAsync();
        await admin.Click("Done");
        await admin.Click("Continue without copying");
        await Expect(admin.Page.Locator("[data-deleted]")).ToHaveCountAsync(0);

        await open.SignIn(person.Email, password);
        await open.ChoosePassword("twelve loud herons");
        await open.Page.WaitForURLAsync("**/console/demo/users");
    }
}
