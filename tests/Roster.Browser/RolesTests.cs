using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>The roles and one of them: finding, copying, deleting, by keyboard and on a phone.</summary>
[Collection(Demo.Name)]
public sealed class RolesTests(DemoRoster roster) : RolePageTests(roster)
{
    [Fact]
    public async Task A_system_role_is_locked_and_becomes_a_role_of_ones_own_by_copying_it()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Roles" }).ClickAsync();
        await RoleLink(admin, "Supervisor").ClickAsync();
        await Expect(admin.Page.GetByText("This role comes with Roster and can’t be changed.")).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("#role input")).ToHaveCountAsync(0);
        await admin.MustLookRight("system-role");

        await admin.Click("Copy to a new role");
        await Expect(admin.Field("Name")).ToBeFocusedAsync();
        var name = Name("Équipe de nuit");
        await admin.Type(name);
        await Expect(admin.Field("Code")).ToHaveValueAsync($"equipe_de_nuit_{Made}");
        await admin.MustLookRight("new-role");
        await admin.Page.Keyboard.PressAsync("Enter");

        await Expect(Heading(admin, name)).ToBeVisibleAsync();
        await Expect(Permission(admin, "agents:monitor")).ToBeCheckedAsync();
        await Expect(Permission(admin, "users:update")).Not.ToBeCheckedAsync();
        Assert.Equal($"equipe_de_nuit_{Made}", (await ReadRole(admin)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_role_in_use_leads_to_its_holders_and_one_that_is_not_is_deleted_and_comes_back()
    {
        var (admin, id) = await AtRoleWith("users:read");
        var people = await GiveTo(admin, "agent");
        await admin.Page.ReloadAsync();
        await Expect(admin.Button("Delete role")).ToBeDisabledAsync();
        await Expect(admin.Page.GetByText("One person holds it.")).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Show these people" }).ClickAsync();
        await Expect(admin.People).ToHaveCountAsync(1);
        await Expect(admin.People).ToHaveAttributeAsync("data-user", people[0]);

        await admin.Call("PATCH", $"/users/{people[0]}", new { roleIds = new[] { await IdOf(admin, "agent") } });
        await admin.Page.GotoAsync($"/console/demo/roles?role={id}");
        var name = (await ReadRole(admin)).GetProperty("name").GetString()!;
        await admin.Click("Delete role");
        await admin.MustLookRight("delete-role");
        await admin.Click($"Delete {name}");
        await Expect(admin.Notice).ToContainTextAsync($"{name} is deleted");
        await Expect(RoleLink(admin, name)).ToHaveCountAsync(0);
        await admin.Click("Undo");
        await RoleLink(admin, name).ClickAsync();
        await Expect(Permission(admin, "users:read")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_keyboard_walks_the_list_and_toggles_permissions()
    {
        var (admin, _) = await AtRoleWith("users:read");
        await admin.Page.Keyboard.PressAsync("j");
        await admin.Page.Keyboard.PressAsync("ArrowDown");
        await admin.Page.Keyboard.PressAsync("ArrowUp");
        var link = admin.Page.Locator("[data-role]:focus");
        var id = await link.GetAttributeAsync("data-role");
        await admin.Page.Keyboard.PressAsync("Enter");
        await admin.Page.WaitForURLAsync($"**/roles?role={id}");
        await Expect(admin.Page.Locator($"[data-role='{id}']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_list_comes_first_and_each_role_is_a_page_with_a_way_back()
    {
        var (admin, id) = await AtRoleWith("users:read");
        var phone = await Admin(new() { ViewportSize = new() { Width = 375, Height = 740 }, HasTouch = true, IsMobile = true });
        await phone.Page.GotoAsync("/console/demo/roles");
        await Expect(phone.Page.Locator("[data-role]").First).ToBeVisibleAsync();
        await Expect(phone.Page.Locator("#role")).ToHaveCountAsync(0);
        await phone.MustLookRight("roles-on-a-phone");

        await phone.Page.Locator($"[data-role='{id}']").TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = await RoleName(admin) })).ToBeVisibleAsync();
        await Permission(phone, "bots:read").CheckAsync();
        await phone.MustLookRight("role-on-a-phone");
        Assert.Equal(375, await phone.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await phone.Click("Discard");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "All roles" }).TapAsync();
        await Expect(phone.Page.Locator("[data-role]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_role_that_is_not_there_and_a_server_that_fails_each_say_so()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync($"/console/demo/roles?role={Guid.NewGuid()}");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "This role is not here" })).ToBeVisibleAsync();
        await admin.MustLookRight("role-not-here");

        await admin.Page.RouteAsync("**/api/v1/roles", route => route.FulfillAsync(new() { Status = 503, Body = "" }));
        await admin.Page.GotoAsync("/console/demo/roles");
        await Expect(admin.Alert).ToContainTextAsync("The roles could not be loaded");
        await admin.Page.UnrouteAsync("**/api/v1/roles");
        await admin.Click("Try again");
        await Expect(admin.Page.Locator("[data-role]").First).ToBeVisibleAsync();
    }
}
