using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Users;

/// <summary>Rank, self, the primary and the last administrator, by the front door.</summary>
public sealed class WhoMayTests : AppTests
{
    [Theory]
    [InlineData("PATCH", "")]
    [InlineData("POST", "/suspend")]
    [InlineData("POST", "/deactivate")]
    [InlineData("POST", "/activate")]
    [InlineData("POST", "/reset-password")]
    public async Task Attack_3_nobody_touches_someone_with_more_administrative_rights(string method, string act)
    {
        var helper = await HelperAsync(UsersRead, UsersUpdate, UsersBlock, UsersResetCredentials);
        var admin = await Here.AddAsync(type: "tenant_admin");
        var before = await Snapshot.OfAsync(Here);

        var answer = await helper.SendAsync(method, admin.Path + act, Client.JsonOf(method == "PATCH" ? new { givenName = "X" } : new { }), ("If-Match", "\"0\""));

        answer.IsProblem(403, "outranked");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_1_someone_with_only_users_update_gives_neither_self_nor_others_a_role_with_more_rights()
    {
        var role = await Here.NewRoleAsync("helper", UsersRead, UsersUpdate, RolesAssign);
        var helper = await Here.AddAsync(type: "tenant_admin", roleIds: role);
        var them = await helper.ArriveAsync();
        var other = await Here.AddAsync(type: "tenant_admin", roleIds: Here.Role("viewer"));
        var before = await Snapshot.OfAsync(Here);

        (await them.PatchAsync(helper.Path, new { roleIds = new[] { role, Here.Role("admin") } })).IsProblem(403, "own-roles", "roleIds");
        (await them.PatchAsync(other.Path, new { roleIds = new[] { Here.Role("admin") } })).IsProblem(403, "grants-more-than-held", "roleIds");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_1_adding_a_person_grants_no_more_than_the_adder_holds()
    {
        var helper = await HelperAsync(UsersRead, UsersCreate, RolesAssign);
        var without = await HelperAsync(UsersRead, UsersCreate);

        (await helper.PostAsync("/api/v1/users", Here.Newcomer(type: "tenant_admin", roleIds: Here.Role("admin")))).IsProblem(403, "grants-more-than-held", "roleIds");
        (await helper.PostAsync("/api/v1/users", Here.Newcomer(type: "agent", roleIds: Here.Role("admin")))).IsCreated();
        (await without.PostAsync("/api/v1/users", Here.Newcomer())).IsProblem(403, "not-permitted", "roleIds");
    }

    [Fact]
    public async Task Taking_a_role_away_needs_what_giving_it_does()
    {
        var helper = await HelperAsync(UsersRead, UsersUpdate, RolesAssign);
        var role = await Here.NewRoleAsync("exporter", UsersExport);
        // The type's ceiling lets nothing of it through, so rank does not stand in the way.
        var agent = await Here.AddAsync(type: "agent", roleIds: [role, Here.Role("agent")]);
        (await helper.PatchAsync(agent.Path, new { roleIds = new[] { Here.Role("agent") } })).IsOk();
    }

    [Fact]
    public async Task Nobody_changes_their_own_state_or_roles()
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var them = await person.ArriveAsync();

        (await them.PostAsync(person.Path + "/suspend")).IsProblem(403, "own-state");
        (await them.PatchAsync(person.Path, new { state = "suspended" })).IsProblem(403, "own-state", "state");
        (await them.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("viewer") } })).IsProblem(403, "own-roles", "roleIds");
        (await them.PostAsync(person.Path + "/reset-password", new { })).IsProblem(403, "own-password");
        (await them.PatchAsync(person.Path, new { givenName = "Myself" })).IsOk();
    }

    [Fact]
    public async Task Nobody_changes_their_own_state_or_roles_through_a_key_of_theirs()
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var key = await Here.KeyAsync("own", owner: person.Email);

        (await key.PostAsync(person.Path + "/suspend")).IsProblem(403, "own-state");
        (await key.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("viewer") } })).IsProblem(403, "own-roles", "roleIds");
    }

    [Fact]
    public async Task The_primary_admin_is_suspended_and_stripped_by_nobody()
    {
        var admin = await (await Here.AddAsync(type: "tenant_admin")).ArriveAsync();
        var primary = $"/api/v1/users/{Here.AdminId}";
        var before = await Snapshot.OfAsync(Here);

        (await admin.PostAsync(primary + "/suspend")).IsProblem(403, "primary-admin");
        (await admin.PatchAsync(primary, new { roleIds = new[] { Here.Role("viewer") } })).Is(HttpStatusCode.Forbidden);
        (await admin.PostAsync(primary + "/reset-password", new { })).IsProblem(403, "outranked");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_29_of_two_admins_who_suspend_each_other_at_once_one_fails()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = (await Here.AddAsync(type: "tenant_admin"), await Here.AddAsync(type: "tenant_admin"));
            var (first, second) = (await one.ArriveAsync(), await two.ArriveAsync());

            var answers = await Task.WhenAll(first.PostAsync(two.Path + "/suspend"), second.PostAsync(one.Path + "/suspend"));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status == HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Attack_29_of_two_admins_who_strip_each_other_at_once_one_fails()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = (await Here.AddAsync(type: "tenant_admin"), await Here.AddAsync(type: "tenant_admin"));
            var (first, second) = (await one.ArriveAsync(), await two.ArriveAsync());
            var (v1, v2) = ((await one.ShowAsync()).ETag!, (await two.ShowAsync()).ETag!);

            var answers = await Task.WhenAll(
                first.PatchAsync(two.Path, new { roleIds = new[] { Here.Role("viewer") } }, v2), second.PatchAsync(one.Path, new { roleIds = new[] { Here.Role("viewer") } }, v1));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status == HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Attack_29_where_there_is_no_primary_admin_one_administrator_remains()
    {
        var (one, two) = (await Here.AddAsync(type: "tenant_admin"), await Here.AddAsync(type: "tenant_admin"));
        var (first, second) = (await one.ArriveAsync(), await two.ArriveAsync());
        // As when a primary admin has vanished.
        var dialect = Roster.Databases.Dialect;
        await Roster.TamperAsync($"UPDATE tenants SET primary_admin = NULL WHERE id = {dialect.ToDatabase(Here.Id.Value)}");
        await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {dialect.ToDatabase(Here.AdminId)}");

        await Task.WhenAll(first.PostAsync(two.Path + "/suspend"), second.PostAsync(one.Path + "/suspend"));

        Assert.Single(new[] { await first.GetAsync("/api/v1/me"), await second.GetAsync("/api/v1/me") }, a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_may_be_done_is_told_as_it_is_done()
    {
        var helper = await HelperAsync(UsersRead, UsersUpdate, UsersBlock, UsersResetCredentials);
        var (admin, agent) = (await Here.AddAsync(type: "tenant_admin"), await Here.AddAsync());

        string? Code(Answer shown, string act) => shown["may"].GetProperty(act).GetProperty("code").GetString();
        var outranked = await helper.GetAsync(admin.Path);
        var allowed = await helper.GetAsync(agent.Path);
        Assert.All(["edit", "editEmail", "suspend", "resetPassword", "unlock", "reactivate"], act => Assert.Equal("outranked", Code(outranked, act)));
        Assert.All(["edit", "editEmail", "suspend", "resetPassword"], act => Assert.Null(Code(allowed, act)));
        Assert.Equal("not-permitted", Code(allowed, "editRoles"));
        Assert.Equal("type-fixed", Code(allowed, "editType"));
    }

    /// <summary>A script that may do just this, in the name of someone who may do just this.</summary>
    private async Task<Client> HelperAsync(params Permission[] permissions)
    {
        var role = await Here.NewRoleAsync($"helper{Guid.NewGuid():N}", permissions);
        var owner = await Here.AddAsync(type: "tenant_admin", roleIds: role);
        return await Here.KeyAsync("helper", owner.Email);
    }
}
