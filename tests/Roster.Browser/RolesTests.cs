using System.Text.Json;
using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class RolesTests(DemoRoster roster) : DemoTests(roster)
{
    private static int made;

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
        await Expect(admin.Field("Code")).ToHaveValueAsync($"equipe_de_nuit_{made}");
        await admin.MustLookRight("new-role");
        await admin.Page.Keyboard.PressAsync("Enter");

        await Expect(Heading(admin, name)).ToBeVisibleAsync();
        await Expect(Permission(admin, "agents:monitor")).ToBeCheckedAsync();
        await Expect(Permission(admin, "users:update")).Not.ToBeCheckedAsync();
        Assert.Equal($"equipe_de_nuit_{made}", (await ReadRole(admin)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_saving_will_change_is_shown_before_it_is_saved_and_not_a_moment_sooner()
    {
        var (admin, _) = await AtRoleWith("users:read", "queues:read");
        await GiveTo(admin, "supervisor", "supervisor", "agent");
        await admin.Page.ReloadAsync();

        await Permission(admin, "queues:read").UncheckAsync();
        await Permission(admin, "bots:create").CheckAsync();
        await Permission(admin, "settings:update").CheckAsync();
        await Expect(admin.Page.GetByText("3 changes")).ToBeVisibleAsync();
        await admin.MustLookRight("role-unsaved");
        await admin.Click("Save…");

        // Supervisors have queues by their other role, and neither type lets the others through.
        await Expect(admin.Dialog).ToContainTextAsync("3 people hold this role. The rights of none of them change.");
        await Expect(admin.Dialog).ToContainTextAsync("Create bots, Change settings, See queues");
        await admin.Click("Cancel");
        await admin.Click("Discard");
        await Expect(Permission(admin, "queues:read")).ToBeCheckedAsync();

        await GiveTo(admin, "bot_admin", "viewer");
        await Permission(admin, "bots:create").CheckAsync();
        await Permission(admin, "settings:read").CheckAsync();
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("5 people hold this role");
        await admin.MustLookRight("role-preview");
        await admin.Click("Cancel");
        Assert.Equal(["users:read", "queues:read"], Words(await ReadRole(admin)));

        await admin.Click("Save…");
        await admin.Click("Save changes");
        await Expect(admin.Notice).ToContainTextAsync("is saved");
        await Expect(admin.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);
        Assert.Equal(["users:read", "queues:read", "settings:read", "bots:create"], Words(await ReadRole(admin)));
    }

    [Fact]
    public async Task Gains_and_losses_are_counted_in_people()
    {
        var (admin, id) = await AtRoleWith("statistics:read");
        var people = await GiveTo(admin, "supervisor", "supervisor");
        foreach (var person in people)
        {
            await Call(admin, "PATCH", $"/users/{person}", new { roleIds = new[] { id } });
        }

        await admin.Page.ReloadAsync();
        await Permission(admin, "statistics:read").UncheckAsync();
        await Permission(admin, "agents:monitor").CheckAsync();
        await admin.Click("Save…");

        await Expect(admin.Dialog).ToContainTextAsync("2 people hold this role: 2 gain by this, 2 lose.");
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Watch agents live2 people", "Read statistics2 people"]);
        await admin.MustLookRight("role-gains-and-losses");
    }

    [Fact]
    public async Task Of_two_admins_at_one_role_the_second_is_told_and_loses_nothing()
    {
        var (first, id) = await AtRoleWith("users:read", "bots:read");
        var second = await Admin();
        await second.Page.GotoAsync($"/console/demo/roles?role={id}");

        await Text(second, "Description").FillAsync("Typed by the second.");
        await Permission(second, "bots:read").UncheckAsync();
        await Text(second, "Name").FillAsync("The second’s name");
        await Text(first, "Name").FillAsync("The first’s name");
        await first.Click("Save");
        await Expect(first.Notice).ToContainTextAsync("is saved");
        await Permission(first, "queues:read").CheckAsync();
        await first.Click("Save…");
        await first.Click("Save changes");
        await Expect(first.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);

        await Expect(second.Alert).ToContainTextAsync("Changed by someone else");
        await Expect(second.Alert).ToContainTextAsync("See queues");
        await Expect(Text(second, "Description")).ToHaveValueAsync("Typed by the second.");
        await second.MustLookRight("role-conflict");
        await second.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Theirs") }).CheckAsync();
        await second.Click("Save…");
        await second.Click("Save changes");
        await Expect(second.Notice).ToContainTextAsync("is saved");

        var role = await ReadRole(second);
        Assert.Equal(("The first’s name", "Typed by the second."), (role.GetProperty("name").GetString(), role.GetProperty("description").GetString()));
        Assert.Equal(["users:read", "queues:read"], Words(role));
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

        await Call(admin, "PATCH", $"/users/{people[0]}", new { roleIds = new[] { await IdOf(admin, "agent") } });
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
    public async Task Administrative_permissions_one_lacks_are_locked_with_the_reason_beside_them()
    {
        var (admin, id) = await AtRoleWith("users:export", "users:read");
        var helper = await AddHelper(admin, "roles:read", "roles:update", "users:read");
        await helper.Page.GotoAsync($"/console/demo/roles?role={id}");

        foreach (var word in new[] { "users:export", "users:delete", "bots:transfer" })
        {
            await Expect(Permission(helper, word)).ToBeDisabledAsync();
        }

        await Expect(helper.Page.GetByText("You do not hold this permission, so you can’t put it in or take it out.").First).ToBeVisibleAsync();
        await Expect(helper.Button("Delete role")).ToBeDisabledAsync();
        await Expect(helper.Page.GetByText("It gives administrative permissions that you do not hold (Export people), so you can’t delete it.")).ToBeVisibleAsync();
        await helper.MustLookRight("role-locked-permissions");
        await helper.Page.GetByLabel("All of People").ClickAsync();
        await Expect(helper.Page.GetByText("1 change", new() { Exact = true })).ToBeVisibleAsync();
        await helper.Click("Discard");

        await helper.Click("Copy to a new role");
        await Expect(helper.Dialog).ToContainTextAsync("Left out, because you do not hold them: Export people.");
        await helper.Type(Name("What is left"));
        await helper.Click("Create role");
        await Expect(Permission(helper, "users:read")).ToBeCheckedAsync();
        Assert.Equal(["users:read"], Words(await ReadRole(helper)));
    }

    [Fact]
    public async Task Someone_who_only_reads_roles_is_offered_nothing_else()
    {
        var (admin, id) = await AtRoleWith("users:read");
        var reader = await AddHelper(admin, "roles:read", "users:read");
        await reader.Page.GotoAsync($"/console/demo/roles?role={id}");

        await Expect(Heading(reader, await RoleName(reader))).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#role input")).ToHaveCountAsync(0);
        foreach (var button in new[] { "New role", "Copy to a new role", "Delete role" })
        {
            await Expect(reader.Button(button)).ToHaveCountAsync(0);
        }

        var nobody = await AddHelper(admin, "users:read");
        await nobody.Page.GotoAsync("/console/demo/users");
        await Expect(nobody.People.First).ToBeVisibleAsync();
        await Expect(nobody.Page.GetByRole(AriaRole.Link, new() { Name = "Roles" })).ToHaveCountAsync(0);
        await nobody.Page.GotoAsync("/console/demo/roles");
        await Expect(nobody.Page.GetByRole(AriaRole.Heading, new() { Name = "Your access does not include this page" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Unsaved_changes_are_not_lost_by_leaving_nor_by_an_ended_session()
    {
        var (admin, id) = await AtRoleWith("users:read");
        await Permission(admin, "bots:read").CheckAsync();

        await RoleLink(admin, "Supervisor").ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Leave without saving?");
        await admin.MustLookRight("role-leave");
        await admin.Click("Keep editing");
        await Expect(Permission(admin, "bots:read")).ToBeCheckedAsync();

        // As after signing in again in this tab: the page is loaded anew, and the draft is still there.
        admin.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByText("Your unsaved changes are back.")).ToBeVisibleAsync();
        await Expect(Permission(admin, "bots:read")).ToBeCheckedAsync();

        await RoleLink(admin, "Supervisor").ClickAsync();
        await admin.Click("Discard changes");
        await Expect(Heading(admin, "Supervisor")).ToBeVisibleAsync();
        await admin.Page.GotoAsync($"/console/demo/roles?role={id}");
        await Expect(Permission(admin, "bots:read")).Not.ToBeCheckedAsync();
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

    private static string Name(string name) => $"{name} {Interlocked.Increment(ref made)}";

    private static ILocator RoleLink(Visit visit, string name) => visit.Page.Locator("[data-role]").Filter(new() { HasTextRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(name)}\\d") });

    private static ILocator Heading(Visit visit, string name) => visit.Page.Locator("#role").GetByRole(AriaRole.Heading, new() { Name = name });

    private static ILocator Permission(Visit visit, string word) => visit.Page.Locator($"[data-permission='{word}']");

    private static ILocator Text(Visit visit, string label) => visit.Page.Locator("#role").GetByRole(AriaRole.Textbox, new() { Name = label });

    private static string[] Words(JsonElement role) => [.. role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!)];

    /// <summary>The role on show, as the API has it.</summary>
    private static Task<JsonElement> ReadRole(Visit visit) => Call(visit, "GET", $"/roles/{new Uri(visit.Page.Url).Query["?role=".Length..]}");

    private static async Task<string> RoleName(Visit visit) => (await ReadRole(visit)).GetProperty("name").GetString()!;

    private static async Task<string> IdOf(Visit visit, string code) =>
        (await Call(visit, "GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("id").GetString()!;

    /// <summary>The admin at a role of the test's own.</summary>
    private async Task<(Visit Admin, string Id)> AtRoleWith(params string[] permissions)
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/roles");
        var id = (await Call(admin, "POST", "/roles", new { name = Name("Role"), permissions })).GetProperty("role").GetProperty("id").GetString()!;
        await admin.Page.GotoAsync($"/console/demo/roles?role={id}");
        await Expect(Permission(admin, permissions[0])).ToBeCheckedAsync();
        return (admin, id);
    }

    /// <summary>New people of these types who hold the role on show beside their type's own.</summary>
    private async Task<List<string>> GiveTo(Visit admin, params string[] types)
    {
        var id = (await ReadRole(admin)).GetProperty("id").GetString()!;
        var people = new List<string>();
        foreach (var type in types)
        {
            var person = await Roster.Add(type);
            await Call(admin, "PATCH", $"/users/{person.Id}", new { roleIds = new[] { id, await IdOf(admin, type) } });
            people.Add(person.Id);
        }

        return people;
    }

    /// <summary>Someone signed in who may do just this.</summary>
    private async Task<Visit> AddHelper(Visit admin, params string[] permissions)
    {
        var role = (await Call(admin, "POST", "/roles", new { name = Name("Helper"), permissions })).GetProperty("role").GetProperty("id").GetString()!;
        var person = await Roster.Add("tenant_admin");
        await Call(admin, "PATCH", $"/users/{person.Id}", new { roleIds = new[] { role } });
        return await SignedIn(person);
    }

    /// <summary>Asks the API in the name of whoever sits there; a change is made against the newest version.</summary>
    private static async Task<JsonElement> Call(Visit visit, string method, string path, object? body = null)
    {
        var text = await visit.Page.EvaluateAsync<string>(
            """
            async ([method, path, body]) => {
              const at = `/api/v1${path}`;
              const headers = { 'Content-Type': 'application/json' };
              if (method === 'PATCH') headers['If-Match'] = (await fetch(at)).headers.get('ETag');
              const answer = await fetch(at, { method, headers, body: body ?? undefined });
              const text = await answer.text();
              if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${text}`);
              return text;
            }
            """,
            new[] { method, path, body is null ? null : JsonSerializer.Serialize(body) });
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
