using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Roles;

public sealed class EditRoleTests : AppTests
{
    [Fact]
    public async Task Editing_changes_what_is_given_and_keeps_the_rest_and_the_code()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);

        var answer = (await Here.Script.PatchAsync(role.Path, new { name = "Late shift", description = "After eight." })).IsOk();

        Assert.Equal(("Late shift", "night_shift", "After eight."), (answer.Body.Text("name"), answer.Body.Text("code"), answer.Body.Text("description")));
        Assert.Equal(["users:read"], answer.Body.Permissions());
        Assert.Equal(answer.Text, (await Here.Script.GetAsync(role.Path)).Text);
        (await Here.Script.PatchAsync(role.Path, new { code = "late" })).IsProblem(400, "unknown-field", "code");
    }

    [Fact]
    public async Task An_edit_leaves_one_event_with_what_was_put_in_and_taken_out()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead, BotsRead);
        (await Here.Script.PatchAsync(role.Path, new { name = "Late shift", permissions = new[] { "users:read", "queues:read" } })).IsOk();

        var happened = Assert.Single(await Here.EventsAsync(role.Id, "role.changed"));
        Assert.Contains("\"gained\":\"queues:read\",\"lost\":\"bots:read\"", happened.Payload, StringComparison.Ordinal);
        Assert.Contains("\"before\":\"Night shift\",\"after\":\"Late shift\"", happened.Personal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_event_and_the_same_version()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        var before = await Here.Script.GetAsync(role.Path);

        var answer = (await Here.Script.PatchAsync(role.Path, new { name = " Night shift ", permissions = new[] { "users:read", "users:read" } })).IsOk();

        Assert.Equal(before.ETag, answer.ETag);
        Assert.Empty(await Here.EventsAsync(role.Id, "role.changed"));
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_shows_the_role_as_it_is_now()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift");
        var seen = (await Here.Script.GetAsync(role.Path)).ETag;
        (await Here.Script.PatchAsync(role.Path, new { name = "First" })).IsOk();

        var answer = (await Here.Script.PatchAsync(role.Path, new { name = "Second" }, seen)).IsProblem(412, "changed-meanwhile");

        Assert.Equal("First", answer["current"].Text("name"));
        Assert.Equal("First", (await Here.Script.GetAsync(role.Path)).Body.Text("name"));
    }

    [Fact]
    public async Task An_edit_without_a_version_is_refused()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift");
        (await Here.Script.SendAsync("PATCH", role.Path, Client.JsonOf(new { name = "X" }))).IsProblem(428, "if-match-required");
    }

    [Fact]
    public async Task Twenty_edits_of_one_version_at_once_let_one_through()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift");
        var seen = (await Here.Script.GetAsync(role.Path)).ETag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Here.Script.PatchAsync(role.Path, new { name = $"Number {i}" }, seen)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => Assert.Equal(JsonKind.Object, a.IsProblem(412, "changed-meanwhile")["current"].ValueKind));
        Assert.Single(await Here.EventsAsync(role.Id, "role.changed"));
    }

    [Fact]
    public async Task A_role_that_comes_with_Roster_is_neither_changed_nor_removed()
    {
        var before = await Snapshot.OfAsync(Here);
        foreach (var listed in (await Here.Script.GetAsync(RoleOf.All)).Items)
        {
            var path = $"{RoleOf.All}/{listed.Text("id")}";
            (await Here.Script.PatchAsync(path, new { name = "Mine" })).IsProblem(403, "system-role");
            (await Here.Script.PatchAsync(path, new { permissions = Array.Empty<string>() })).IsProblem(403, "system-role");
            (await Here.Script.SendAsync("DELETE", path, null)).IsProblem(403, "system-role");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_1_nobody_puts_in_or_takes_out_an_administrative_permission_they_lack()
    {
        var helper = await RoleOf.HelperAsync(Here, RolesRead, RolesUpdate);
        var role = await RoleOf.NewAsync(Here, "Exporters", UsersExport, UsersRead);
        var before = await Snapshot.OfAsync(Here);

        (await helper.PatchAsync(role.Path, new { permissions = new[] { "users:export", "users:read", "users:delete" } })).IsProblem(403, "grants-more-than-held", "permissions");
        (await helper.PatchAsync(role.Path, new { permissions = new[] { "users:read" } })).IsProblem(403, "grants-more-than-held", "permissions");
        (await helper.SendAsync("DELETE", role.Path, null)).IsProblem(403, "grants-more-than-held");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        var answer = (await helper.PatchAsync(role.Path, new { name = "Export desk", permissions = new[] { "users:export", "bots:update", "roles:update" } })).IsOk();
        Assert.Equal(["users:export", "roles:update", "bots:update"], answer.Body.Permissions());
    }

    [Fact]
    public async Task Nobody_but_the_primary_admin_deals_out_handing_over()
    {
        var admin = await Here.KeyAsync("other", (await Here.AddAsync(type: "tenant_admin")).Email);
        var role = await RoleOf.NewAsync(Here, "Handing over", BotsTransfer);

        (await admin.PostAsync(RoleOf.All, new { name = "Mine", permissions = new[] { "bots:transfer" } })).IsProblem(403, "grants-more-than-held", "permissions");
        (await admin.PatchAsync(role.Path, new { permissions = Array.Empty<string>() })).IsProblem(403, "grants-more-than-held", "permissions");
    }

    [Fact]
    public async Task Holders_have_the_new_rights_at_their_next_request_in_the_session_they_have_open()
    {
        var role = await RoleOf.NewAsync(Here, "Readers", UsersRead);
        var person = await Here.AddAsync(type: "supervisor", roleIds: role.Id.ToString());
        var them = await person.ArriveAsync();
        (await them.GetAsync("/api/v1/users")).IsOk();
        (await them.GetAsync(RoleOf.All)).IsProblem(403, "not-permitted");

        (await Here.Script.PatchAsync(role.Path, new { permissions = new[] { "roles:read" } })).IsOk();

        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");
        (await them.GetAsync(RoleOf.All)).IsOk();
        Assert.Equal(["roles:read"], (await them.GetAsync("/api/v1/me"))["permissions"].EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task The_last_administrator_is_not_stripped_through_a_role()
    {
        var role = await RoleOf.NewAsync(Here, "Keepers", UsersRead, UsersUpdate, RolesRead, RolesUpdate);
        var only = await Here.AddAsync(type: "tenant_admin", roleIds: role.Id.ToString());
        var them = await only.ArriveAsync();
        // As when every other administrator has vanished.
        await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.AdminId)}");
        var before = await Snapshot.OfAsync(Here);

        foreach (var word in new[] { "users:update", "roles:update" })
        {
            (await them.PatchAsync(role.Path, new { permissions = new[] { "users:read", "roles:read", word } })).IsProblem(409, "last-administrator", "permissions");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await them.PatchAsync(role.Path, new { permissions = new[] { "users:update", "roles:update", "roles:read" } })).IsOk();
    }

    [Fact]
    public async Task Attack_29_two_administrators_who_strip_each_others_role_at_once_leave_one()
    {
        for (var round = 0; round < 5; round++)
        {
            var workspace = await Roster.NewWorkspaceAsync();
            var roles = new[] { await RoleOf.NewAsync(workspace, "One", UsersUpdate, RolesUpdate, RolesRead), await RoleOf.NewAsync(workspace, "Two", UsersUpdate, RolesUpdate, RolesRead) };
            var admins = new List<Client>();
            foreach (var role in roles)
            {
                admins.Add(await (await workspace.AddAsync(type: "tenant_admin", roleIds: role.Id.ToString())).ArriveAsync());
            }

            await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {Roster.Databases.Dialect.ToDatabase(workspace.AdminId)}");
            var seen = (await admins[0].GetAsync(roles[0].Path)).ETag!;

            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => admins[i].PatchAsync(roles[1 - i].Path, new { permissions = new[] { "roles:read" } }, seen)));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Attack_6_a_role_of_another_workspace_is_as_one_that_is_not_there()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var role = await RoleOf.NewAsync(theirs, "Theirs", UsersRead);
        var admin = await Here.AdminAsync();
        var before = await Snapshot.OfAsync(theirs);

        foreach (var id in new[] { role.Id.ToString(), theirs.Role("admin") })
        {
            async Task SameAsync(Func<string, Task<Answer>> ask)
            {
                var foreign = (await ask($"{RoleOf.All}/{id}")).IsProblem(404, "not-found");
                Assert.Equal((await ask($"{RoleOf.All}/{Guid.CreateVersion7()}")).WithoutRequestId(), foreign.WithoutRequestId());
            }

            await SameAsync(path => admin.GetAsync(path));
            await SameAsync(path => admin.PatchAsync(path, new { name = "Mine" }, "\"0\""));
            await SameAsync(path => admin.SendAsync("DELETE", path, null));
            await SameAsync(path => admin.PostAsync(path + "/preview", new { permissions = new[] { "users:read" } }));
        }

        Assert.Equal(before, await Snapshot.OfAsync(theirs));
        Assert.DoesNotContain(role.Id.ToString(), (await admin.GetAsync(RoleOf.All)).Text, StringComparison.Ordinal);
    }
}
