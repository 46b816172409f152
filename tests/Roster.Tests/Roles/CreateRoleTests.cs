using System.Text.Json;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Roles;

public sealed class CreateRoleTests : AppTests
{
    [Fact]
    public async Task A_new_role_is_as_it_was_asked_for_and_is_listed_after_the_fixed_ones()
    {
        var made = (await Here.Script.PostAsync(RoleOf.All, new { name = " Night  shift ", description = " For nights. ", permissions = new[] { "bots:read", "users:read", "bots:read" } })).IsCreated();

        var role = made["role"];
        Assert.Equal(("Night shift", "night_shift", "For nights.", false, 0), (role.Text("name"), role.Text("code"), role.Text("description"), role.GetProperty("system").GetBoolean(), role.GetProperty("people").GetInt32()));
        Assert.Equal(["users:read", "bots:read"], role.Permissions());
        var shown = (await Here.Script.GetAsync(made.Location)).IsOk();
        Assert.Equal(role.GetRawText(), shown.Text);
        Assert.Equal(made.ETag, shown.ETag);
        var listed = (await Here.Script.GetAsync(RoleOf.All)).Items;
        Assert.Equal(role.Text("id"), listed[^1].Text("id"));
        Assert.Equal(listed.OrderByDescending(r => r.GetProperty("system").GetBoolean()).Select(r => r.Text("id")), listed.Select(r => r.Text("id")));
    }

    [Fact]
    public async Task Making_a_role_leaves_one_event_that_says_what_it_gives()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);

        var happened = Assert.Single(await Here.EventsAsync(role.Id));
        Assert.Equal("role.created", happened.Name);
        Assert.Contains("users:read", happened.Payload, StringComparison.Ordinal);
        Assert.Contains("Night shift", happened.Personal, StringComparison.Ordinal);
    }

    // The same names as the console's test, which makes the code while one types.
    [Theory]
    [InlineData("Night shift (Madrid)", "night_shift_madrid")]
    [InlineData("  Équipe  de nuit ", "equipe_de_nuit")]
    [InlineData("Straße & Łódź", "strasse_lodz")]
    [InlineData("夜班", "role")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("A\u200bB\tC", "ab_c")]
    [InlineData("__x__", "x")]
    [InlineData("", "role")]
    public void A_code_is_made_from_the_name(string name, string code) => Assert.Equal(code, RoleFields.CodeOf(name));

    [Fact]
    public void A_code_ends_at_sixty_characters_and_never_with_an_underscore() => Assert.Equal(new string('a', 59), RoleFields.CodeOf(new string('a', 59) + " b"));

    [Fact]
    public async Task A_code_of_ones_own_is_taken_as_it_is()
    {
        var made = (await Here.Script.PostAsync(RoleOf.All, new { name = "Night shift", code = "nights_2" })).IsCreated();
        Assert.Equal("nights_2", made["role"].Text("code"));
    }

    [Theory]
    [InlineData("Nights")]
    [InlineData("night shift")]
    [InlineData("_nights")]
    [InlineData("nights__2")]
    [InlineData("nächte")]
    public async Task A_code_in_another_form_is_refused(string code)
    {
        var before = await Snapshot.OfAsync(Here);
        (await Here.Script.PostAsync(RoleOf.All, new { name = "Night shift", code })).IsProblem(400, "not-a-code", "code");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Of_twenty_roles_of_one_name_at_once_one_is_made()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Here.Script.PostAsync(RoleOf.All, new { name = "Night shift" })));

        Assert.Single(answers, a => a.Status == System.Net.HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != System.Net.HttpStatusCode.Created), a => a.IsProblem(409, "role-code-taken", "code"));
        Assert.Single(await Here.EventsAsync(name: "role.created"));
    }

    [Fact]
    public async Task Another_workspace_may_have_a_role_of_the_same_code()
    {
        await RoleOf.NewAsync(Here, "Night shift");
        await RoleOf.NewAsync(await Roster.NewWorkspaceAsync(), "Night shift");
    }

    [Fact]
    public async Task A_copy_starts_with_the_permissions_of_the_other_and_goes_its_own_way()
    {
        var source = await RoleOf.NewAsync(Here, "Source", UsersRead, BotsRead);
        var copy = (await Here.Script.PostAsync(RoleOf.All, new { name = "Copy", copyFrom = source.Id })).IsCreated()["role"];
        (await Here.Script.PatchAsync(source.Path, new { permissions = Array.Empty<string>() })).IsOk();

        Assert.Equal(["users:read", "bots:read"], copy.Permissions());
        Assert.Equal(["users:read", "bots:read"], (await Here.Script.GetAsync($"{RoleOf.All}/{copy.Text("id")}")).Body.Permissions());
    }

    [Fact]
    public async Task A_copy_may_leave_out_what_its_maker_must_not_give()
    {
        var helper = await RoleOf.HelperAsync(Here, RolesRead, RolesUpdate);
        var admin = Here.Role("admin");

        (await helper.PostAsync(RoleOf.All, new { name = "Copy", copyFrom = admin })).IsProblem(403, "grants-more-than-held", "permissions");
        var made = (await helper.PostAsync(RoleOf.All, new { name = "Copy", copyFrom = admin, permissions = new[] { "roles:update", "bots:update" } })).IsCreated();
        Assert.Equal(["roles:update", "bots:update"], made["role"].Permissions());
    }

    [Fact]
    public async Task A_role_is_copied_neither_from_nowhere_nor_from_another_workspace()
    {
        var theirs = (await Roster.NewWorkspaceAsync()).Role("admin");
        foreach (var copyFrom in new[] { theirs, Guid.NewGuid().ToString(), "nonsense" })
        {
            (await Here.Script.PostAsync(RoleOf.All, new { name = "Copy", copyFrom })).IsProblem(400, "unknown-role", "copyFrom");
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_each_field_and_nothing_is_made()
    {
        var before = await Snapshot.OfAsync(Here);

        var answer = await Here.Script.PostAsync(RoleOf.All, new { name = " ", description = new string('d', 501), permissions = new[] { "users:read", "users:fly" } });

        answer.IsProblem(400, "required", "name").IsProblem(400, "too-long", "description").IsProblem(400, "unknown-permission", "permissions[1]");
        (await Here.Script.PostAsync(RoleOf.All, new { name = "X", system = true })).IsProblem(400, "unknown-field", "system");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_1_nobody_makes_a_role_with_administrative_permissions_they_lack()
    {
        var helper = await RoleOf.HelperAsync(Here, RolesRead, RolesUpdate);
        var before = await Snapshot.OfAsync(Here);

        foreach (var permission in Permissions.All.Where(p => p.Administrative && p != RolesUpdate))
        {
            (await helper.PostAsync(RoleOf.All, new { name = "Mine", permissions = new[] { permission.Word } })).IsProblem(403, "grants-more-than-held", "permissions");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await helper.PostAsync(RoleOf.All, new { name = "Mine", permissions = Permissions.All.Where(p => !p.Administrative).Select(p => p.Word).Append("roles:update") })).IsCreated();
    }

    [Fact]
    public async Task Making_editing_previewing_and_deleting_each_need_the_permission()
    {
        var reader = await RoleOf.HelperAsync(Here, RolesRead);
        var stranger = await RoleOf.HelperAsync(Here, UsersRead);
        var role = await RoleOf.NewAsync(Here, "Night shift");
        var before = await Snapshot.OfAsync(Here);

        (await reader.GetAsync(role.Path)).IsOk();
        (await reader.PostAsync(RoleOf.All, new { name = "X" })).IsProblem(403, "not-permitted");
        (await reader.PatchAsync(role.Path, new { name = "X" })).IsProblem(403, "not-permitted");
        (await reader.PostAsync(role.Path + "/preview", new { permissions = Array.Empty<string>() })).IsProblem(403, "not-permitted");
        (await reader.SendAsync("DELETE", role.Path, null)).IsProblem(403, "not-permitted");
        (await stranger.GetAsync(RoleOf.All)).IsProblem(403, "not-permitted");
        (await stranger.GetAsync(role.Path)).IsProblem(403, "not-permitted");
        (await stranger.GetAsync("/api/v1/permissions")).IsProblem(403, "not-permitted");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task The_catalog_names_every_permission_once_with_the_types_that_let_it_through()
    {
        var items = (await Here.Script.GetAsync("/api/v1/permissions")).Items;
        var shown = items.SelectMany(c => c.GetProperty("permissions").EnumerateArray()).ToList();

        Assert.Equal(items.Count, items.Select(c => c.Text("name")).Distinct().Count());
        Assert.Equal(Permissions.All.Select(p => p.Word).Order(StringComparer.Ordinal), shown.Select(p => p.Text("permission")).Order(StringComparer.Ordinal));
        string[] Types(string word) => [.. shown.Single(p => p.Text("permission") == word).GetProperty("types").EnumerateArray().Select(t => t.GetString()!)];
        Assert.Equal(["tenant_admin"], Types("users:update"));
        Assert.Equal(["tenant_admin", "supervisor", "agent"], Types("conversations:handle"));
        Assert.Empty(Types("routing:read"));
        Assert.Equal(Permissions.All.Where(p => p.Administrative).Select(p => p.Word).ToHashSet(), shown.Where(p => p.GetProperty("administrative").GetBoolean()).Select(p => p.Text("permission")).ToHashSet());
    }
}
