using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Groups: made, filled, nested, looked through and removed; and where a person's permissions come from.</summary>
[Collection(Demo.Name)]
public sealed class GroupsTests(DemoRoster roster) : RolePageTests(roster)
{
    private static ILocator People(Visit visit) => visit.Page.GetByRole(AriaRole.List, new() { NameRegex = new("^People of") }).GetByRole(AriaRole.Listitem);

    private static ILocator Heading(Visit visit) => visit.Page.Locator("#group").GetByRole(AriaRole.Heading).First;

    [Fact]
    public async Task A_group_is_made_and_filled_and_what_it_gives_is_seen_ahead_and_at_the_person()
    {
        var admin = await Admin();
        var (one, two) = (await Roster.Add("supervisor", "Greta"), await Roster.Add("agent", "Gustav"));
        await admin.Page.GotoAsync("/console/demo/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Groups" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "New group" }).ClickAsync();
        var name = Name("Night crew");
        await admin.Field("Name").FillAsync(name);
        await admin.MustLookRight("new-group");
        await admin.Click("Create group");
        await Expect(Heading(admin)).ToContainTextAsync(name);
        await admin.MustLookRight("group-empty");

        await admin.Click("Add people");
        foreach (var person in new[] { one, two })
        {
            await admin.Page.GetByLabel("Name or e-mail").FillAsync(person.Email);
            await admin.Page.GetByRole(AriaRole.Button, new() { Name = person.Name }).ClickAsync();
            await Expect(admin.Page.GetByText("In it", new() { Exact = true })).ToBeVisibleAsync();
        }

        await admin.MustLookRight("group-adding");
        await Expect(admin.Page.GetByLabel("Name or e-mail")).ToBeFocusedAsync(); // for the next one
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByLabel("Name or e-mail")).ToHaveCountAsync(0);
        await Expect(People(admin)).ToHaveCountAsync(2);

        await admin.Page.Locator("#group").GetByLabel("Roles", new() { Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Editor") }).ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Save…");
        await Expect(admin.Page.GetByText("2 people hold other roles by this, but may do the same as before.")).ToBeVisibleAsync();
        await admin.MustLookRight("group-save");
        await admin.Click("Save changes");
        await Expect(admin.Notice.Last).ToContainTextAsync($"{name} is saved");
        await admin.MustLookRight("group");

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = one.Name }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Permissions" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync(name);
        await admin.MustLookRight("person-permissions");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Profile" }).ClickAsync();
        await Expect(admin.Page.GetByText("Also, through groups: Editor.")).ToBeVisibleAsync();
        await admin.MustLookRight("person-groups");
    }

    [Fact]
    public async Task The_list_of_people_is_narrowed_to_a_group_and_a_group_is_removed_with_what_it_will_do_said_first()
    {
        var admin = await Admin();
        var person = await Roster.Add("supervisor", "Gwen");
        await admin.Page.GotoAsync("/console/demo/groups");
        var (outer, inner) = (Name("Europe"), Name("Madrid"));
        var role = (await admin.Call("POST", "/roles", new { name = Name("Helper"), permissions = new[] { "bots:update", "settings:read", "skills:update" } })).GetProperty("role").GetProperty("id").GetString();
        var innerId = (await admin.Call("POST", "/groups", new { name = inner })).GetProperty("group").GetProperty("id").GetString()!;
        var outerId = (await admin.Call("POST", "/groups", new { name = outer, description = "Everyone in Europe.", roleIds = new[] { role }, groupIds = new[] { innerId } })).GetProperty("group").GetProperty("id").GetString()!;
        await admin.Call("POST", $"/groups/{innerId}/members", new { add = new[] { person.Id } });

        await admin.Page.GotoAsync($"/console/demo/groups?group={innerId}");
        await Expect(admin.Page.GetByText("Also held by everyone in it")).ToBeVisibleAsync();
        await admin.MustLookRight("group-inner");
        await admin.Page.GotoAsync($"/console/demo/groups?group={outerId}");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Show on the Users page" }).ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(1);
        await Expect(admin.People).ToHaveAttributeAsync("data-user", person.Id);
        await Expect(admin.Page.GetByText($"Group: {outer}")).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Table options" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Groups" }).ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.People).ToContainTextAsync(inner);
        await admin.MustLookRight("users-of-group");

        await admin.Page.GotoAsync($"/console/demo/groups?group={outerId}");
        await admin.Click("Delete group");
        await Expect(admin.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("One person holds other roles by this, but may do the same as before.");
        await admin.MustLookRight("group-delete");
        await admin.Click($"Delete {outer}");
        await Expect(admin.Notice.Last).ToContainTextAsync($"{outer} is deleted");
        await Expect(admin.Page.Locator($"[data-group='{outerId}']")).ToHaveCountAsync(0);
        await Expect(admin.Page.Locator($"[data-group='{innerId}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_each_group_is_a_page_and_what_one_may_not_do_says_why()
    {
        var admin = await Admin(new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true, IsMobile = true });
        await admin.Page.GotoAsync("/console/demo/groups");
        var role = await IdOf(admin, "tenant_admin");
        var name = Name("Administrators of the night and of the weekend");
        var id = (await admin.Call("POST", "/groups", new { name, roleIds = new[] { role } })).GetProperty("group").GetProperty("id").GetString()!;
        await Expect(admin.Page.Locator($"[data-group='{id}']")).ToBeVisibleAsync();
        await admin.MustLookRight("groups-phone");
        await admin.Page.Locator($"[data-group='{id}']").ClickAsync();
        await Expect(Heading(admin)).ToContainTextAsync(name);
        await admin.MustLookRight("group-phone");

        var helper = await AddHelper(admin, "users:read", "groups:read", "groups:update", "roles:read", "roles:assign", "settings:read");
        await helper.Page.GotoAsync($"/console/demo/groups?group={id}");
        await Expect(helper.Page.GetByText("This group gives administrative permissions that you do not hold").First).ToBeVisibleAsync();
        await Expect(helper.Page.GetByRole(AriaRole.Button, new() { Name = "Add people" })).ToHaveCountAsync(0);
        await Expect(helper.Button("Delete group")).ToHaveCountAsync(0);
        await helper.MustLookRight("group-outranked");
        await helper.Page.GotoAsync("/console/demo/groups?group=01a00000-0000-7000-8000-000000000000");
        await Expect(helper.Page.GetByText("This group is not here")).ToBeVisibleAsync();
        await helper.MustLookRight("group-gone");
    }
}
