using System.Net;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Groups;

public sealed class GroupAttackTests : AppTests
{
    [Fact]
    public async Task Attack_1_editing_people_puts_nobody_into_a_group()
    {
        var helper = await RoleOf.HelperAsync(Here, UsersRead, UsersUpdate, RolesAssign, RolesUpdate, GroupsRead);
        var (group, person) = (await GroupOf.GivingAsync(Here, "Readers", UsersRead), await Here.AddAsync());
        await RefusedAsync(403, "not-permitted", () => group.AddAsync(helper, person.Id), () => group.DeleteAsync(helper), () => group.CarryAsync(helper), () => group.NestAsync(helper),
            () => helper.PostAsync(GroupOf.All, new { name = "Mine" }), () => helper.PostAsync(group.Path + "/preview", new { delete = true }));
    }

    [Fact]
    public async Task Attack_1_nobody_puts_themselves_or_another_into_a_group_that_gives_more_than_they_hold()
    {
        var (helper, own) = await HelperAsync();
        var admins = await GroupOf.NewAsync(Here, "Admins", Here.Role("tenant_admin"));
        var (person, agent) = (await Here.AddAsync("tenant_admin", roleIds: Here.Role("viewer")), await Here.AddAsync());
        await admins.WithAsync(await Here.AddAsync("tenant_admin"));
        await RefusedAsync(403, "outranked", [.. new[] { own.Id, person.Id, agent.Id }.Select(id => (Func<Task<Answer>>)(() => admins.AddAsync(helper, id))),
            () => admins.DeleteAsync(helper), () => admins.CarryAsync(helper), () => helper.PatchAsync(admins.Path, new { name = "Everyone" }, "\"0\"")]);
    }

    [Fact]
    public async Task Attack_2_no_group_with_more_rights_is_put_in_or_around_ones_own()
    {
        var (helper, own) = await HelperAsync();
        var (admins, mine) = (await GroupOf.NewAsync(Here, "Admins", Here.Role("tenant_admin")), await GroupOf.NewAsync(Here, "Mine"));
        await admins.WithAsync(await Here.AddAsync("tenant_admin"));
        await mine.WithAsync(own);
        await RefusedAsync(403, "outranked", () => mine.NestAsync(helper, admins), () => admins.NestAsync(helper, mine),
            () => helper.PostAsync(GroupOf.All, new { name = "Around", groupIds = new[] { admins.Id, mine.Id } }));
        await RefusedAsync(403, "grants-more-than-held", () => mine.CarryAsync(helper, Here.Role("tenant_admin")),
            () => helper.PostAsync(GroupOf.All, new { name = "Around", groupIds = new[] { mine.Id }, roleIds = new[] { Here.Role("tenant_admin") } }));
    }

    [Fact]
    public async Task Attack_1_nobody_changes_their_own_roles_through_a_group_however_far_around()
    {
        var (helper, own) = await HelperAsync();
        var (desk, outer, mine) = (await GroupOf.GivingAsync(Here, "Desk", BotsRead), await GroupOf.GivingAsync(Here, "Outer", QueuesRead), await GroupOf.NewAsync(Here, "Mine"));
        var given = (await RoleOf.NewAsync(Here, "Given", SkillsRead)).Id.ToString();
        (await mine.AddAsync(helper, own.Id)).IsOk();
        await desk.WithAsync(own);
        await RefusedAsync(403, "own-roles", () => outer.AddAsync(helper, own.Id), () => desk.RemoveAsync(helper, own.Id), () => desk.DeleteAsync(helper), () => desk.CarryAsync(helper),
            () => mine.CarryAsync(helper, given), () => outer.NestAsync(helper, mine), () => outer.NestAsync(helper, desk),
            () => helper.PostAsync(GroupOf.All, new { name = "Around", roleIds = new[] { given }, groupIds = new[] { mine.Id } }));

        // Out of a group that gives nothing they may go by themselves.
        (await mine.RemoveAsync(helper, own.Id)).IsOk();
    }

    [Fact]
    public async Task Attack_3_nobody_alters_one_who_holds_an_administrative_permission_they_lack()
    {
        var (helper, _) = await HelperAsync();
        var (plain, giving) = (await GroupOf.NewAsync(Here, "Plain"), await GroupOf.GivingAsync(Here, "Giving", RolesRead));
        var exporter = await Here.AddAsync("tenant_admin", roleIds: (await RoleOf.NewAsync(Here, "Exporter", UsersExport)).Id.ToString());
        await RefusedAsync(403, "outranked", () => plain.AddAsync(helper, exporter.Id), () => giving.AddAsync(helper, exporter.Id));

        await plain.WithAsync(exporter);
        await RefusedAsync(403, "outranked", () => plain.RemoveAsync(helper, exporter.Id), () => giving.NestAsync(helper, plain),
            () => helper.PostAsync(GroupOf.All, new { name = "Around", roleIds = new[] { Here.Role("viewer") }, groupIds = new[] { plain.Id } }));
        await giving.WithAsync(exporter);
        await RefusedAsync(403, "outranked", () => giving.RemoveAsync(helper, exporter.Id), () => giving.DeleteAsync(helper), () => giving.CarryAsync(helper));
    }

    [Fact]
    public async Task Giving_roles_by_way_of_a_group_needs_the_right_to_give_roles()
    {
        var helper = await RoleOf.HelperAsync(Here, GroupsRead, GroupsUpdate, UsersRead);
        var (giving, plain, person) = (await GroupOf.GivingAsync(Here, "Giving", BotsRead), await GroupOf.NewAsync(Here, "Plain"), await Here.AddAsync());
        await RefusedAsync(403, "not-permitted", () => giving.AddAsync(helper, person.Id), () => giving.CarryAsync(helper), () => giving.NestAsync(helper, plain), () => giving.DeleteAsync(helper));
        (await plain.AddAsync(helper, person.Id)).IsOk();
        (await plain.DeleteAsync(helper)).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_last_administrator_and_the_primary_admin_are_not_stripped_through_a_group()
    {
        var keepers = await GroupOf.NewAsync(Here, "Keepers", Here.Role("tenant_admin"));
        var inner = await GroupOf.NewAsync(Here, "Inner");
        var (only, little) = (await Here.AddAsync("tenant_admin", roleIds: (await RoleOf.NewAsync(Here, "Little", UsersRead)).Id.ToString()), await Here.KeyAsync("first"));
        await keepers.AroundAsync(inner);
        await inner.WithAsync(only);
        var them = await Here.KeyAsync("only", only.Email);
        await RefusedAsync(403, "own-roles", () => keepers.AddAsync(little, Here.AdminId), () => inner.AddAsync(little, Here.AdminId));
        await RefusedAsync(403, "outranked", () => inner.AddAsync(them, Here.AdminId), () => keepers.AddAsync(them, Here.AdminId));

        // As when every other administrator has vanished.
        await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.AdminId)}");
        await RefusedAsync(403, "own-roles", () => keepers.NestAsync(them), () => keepers.DeleteAsync(them), () => keepers.CarryAsync(them), () => inner.RemoveAsync(them, only.Id), () => inner.DeleteAsync(them));
    }

    [Fact]
    public async Task Attack_29_two_administrators_who_take_each_other_out_of_their_groups_at_once_leave_one()
    {
        for (var round = 0; round < 5; round++)
        {
            var workspace = await Roster.NewWorkspaceAsync();
            var groups = new[] { await GroupOf.NewAsync(workspace, "One", workspace.Role("tenant_admin")), await GroupOf.NewAsync(workspace, "Two", workspace.Role("tenant_admin")) };
            var people = new[] { await workspace.AddAsync("tenant_admin", roleIds: workspace.Role("viewer")), await workspace.AddAsync("tenant_admin", roleIds: workspace.Role("viewer")) };
            var keys = new List<Client>();
            for (var i = 0; i < 2; i++)
            {
                await groups[i].WithAsync(people[i]);
                keys.Add(await workspace.KeyAsync($"key {i}", people[i].Email));
            }

            await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {Roster.Databases.Dialect.ToDatabase(workspace.AdminId)}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => groups[1 - i].RemoveAsync(keys[i], people[1 - i].Id)));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.Forbidden);
        }
    }

    /// <summary>Someone with rights over groups and roles but over nothing else, as a script.</summary>
    private async Task<(Client Script, Person Person)> HelperAsync()
    {
        var role = await RoleOf.NewAsync(Here, "Group keepers", GroupsRead, GroupsUpdate, RolesRead, RolesAssign, UsersRead);
        var person = await Here.AddAsync("tenant_admin", roleIds: role.Id.ToString());
        return (await Here.KeyAsync("keeper", person.Email), person);
    }

    private async Task RefusedAsync(int status, string code, params Func<Task<Answer>>[] acts)
    {
        var before = await Snapshot.OfAsync(Here);
        foreach (var act in acts)
        {
            (await act()).IsProblem(status, code);
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }
}
