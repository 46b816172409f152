using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Groups;

/// <summary>Groups in the list of people, and in what is typed about one.</summary>
public sealed class GroupFilterTests : AppTests
{
    private const string Users = "/api/v1/users";

    [Fact]
    public async Task The_list_is_narrowed_to_a_group_with_those_inside_it_or_without()
    {
        var (outer, inner) = (await GroupOf.GivingAsync(Here, "Outer", SkillsRead), await GroupOf.NewAsync(Here, "Inner"));
        var (one, two, three) = (await Here.AddAsync("supervisor", given: "One"), await Here.AddAsync("supervisor", given: "Two"), await Here.AddAsync("supervisor", given: "Three"));
        await outer.WithAsync(one);
        await inner.WithAsync(two);
        Assert.Equal(["One"], await FoundAsync($"?group={outer.Id}"));
        await outer.AroundAsync(inner);

        Assert.Equal(["One", "Two"], await FoundAsync($"?group={outer.Id}"));
        Assert.Equal(["One"], await FoundAsync($"?group={outer.Id}&direct=true"));
        Assert.Equal(["Two"], await FoundAsync($"?group={inner.Id}&search=lopez"));
        Assert.Equal(["Two", "One"], await FoundAsync($"?group={outer.Id}&sort=-createdAt"));
        Assert.Empty(await FoundAsync($"?group={inner.Id}&search=one"));
        Assert.Equal(["One", "Two"], await FoundAsync($"?group={outer.Id}&type=supervisor&role={Here.Role("supervisor")}"));
        Assert.Empty(await FoundAsync($"?group={Guid.CreateVersion7()}"));
        (await Here.Script.GetAsync($"{Users}?group=x")).IsProblem(400, "unknown-group", "group");
        Assert.NotEqual(one.Id, three.Id);

        (await outer.NestAsync(Here.Script)).IsOk();
        Assert.Equal(["One"], await FoundAsync($"?group={outer.Id}"));
        var theirs = await Roster.NewWorkspaceAsync();
        Assert.Empty((await theirs.Script.GetAsync($"{Users}?group={outer.Id}")).IsOk().Items);
    }

    [Fact]
    public async Task A_row_shows_groups_and_which_roles_come_through_them()
    {
        var (desk, person) = (await GroupOf.GivingAsync(Here, "Desk", SkillsRead), await Here.AddAsync("supervisor", given: "Zoe"));
        await (await GroupOf.NewAsync(Here, "Archive")).WithAsync(person);
        await desk.WithAsync(person);
        var row = (await Here.Script.GetAsync($"{Users}?search=zoe")).Items.Single();
        Assert.Equal(["Archive", "Desk"], row.GetProperty("groups").Names());
        Assert.Equal(["Desk/false", "Supervisor/true"], row.GetProperty("roles").EnumerateArray().Select(r => $"{r.Text("name")}/{r.GetProperty("own").GetRawText()}"));
        (await Here.Script.PatchAsync(desk.Path, new { name = "Front desk" })).IsOk();
        Assert.Equal(["Archive", "Front desk"], (await Here.Script.GetAsync($"{Users}?search=zoe")).Items.Single().GetProperty("groups").Names());
        Assert.Equal(row.GetProperty("roles").GetRawText(), (await person.ShowAsync())["roles"].GetRawText());
    }

    [Fact]
    public async Task Groups_are_chosen_when_a_person_is_added_and_when_they_are_edited()
    {
        var (desk, archive) = (await GroupOf.GivingAsync(Here, "Desk", SkillsRead), await GroupOf.NewAsync(Here, "Archive"));
        var added = (await Here.Script.PostAsync(Users, new { givenName = "Ana", familyName = "López", email = Here.NextEmail(), type = "supervisor", roleIds = new[] { Here.Role("supervisor") }, groupIds = new[] { desk.Id } })).IsCreated();
        var path = $"{Users}/{added["user"].GetProperty("id").GetGuid()}";
        Assert.Equal(["Desk"], added["user"].GetProperty("groups").Names());
        Assert.Equal(added["user"].GetRawText(), (await Here.Script.GetAsync(path)).Text);
        Assert.Contains("skills:read", await Here.MayAsync(added["user"].GetProperty("id").GetGuid()));

        var edited = (await Here.Script.PatchAsync(path, new { groupIds = new[] { archive.Id } })).IsOk();
        Assert.Equal(["Archive"], edited["groups"].Names());
        Assert.Equal(edited.Text, (await Here.Script.GetAsync(path)).Text);
        Assert.Equal(edited.ETag, (await Here.Script.GetAsync(path)).ETag);
        Assert.Single(await Here.EventsAsync(edited["id"].GetGuid(), "user.groups_changed"));
        Assert.Equal(["Supervisor"], edited["roles"].Names());
        (await Here.Script.PatchAsync(path, new { groupIds = new[] { "x" } })).IsProblem(400, "unknown-group", "groupIds[0]");
    }

    [Fact]
    public async Task Attack_1_neither_adding_nor_editing_nor_replacing_puts_anyone_where_the_actor_could_not()
    {
        var helper = await RoleOf.HelperAsync(Here, UsersRead, UsersCreate, UsersUpdate, UsersBlock, RolesAssign, RolesRead, GroupsRead, GroupsUpdate);
        var weaker = await RoleOf.HelperAsync(Here, UsersRead, UsersCreate, UsersUpdate, UsersBlock, RolesAssign, RolesRead, GroupsRead);
        var (admins, plain) = (await GroupOf.NewAsync(Here, "Admins", Here.Role("tenant_admin")), await GroupOf.NewAsync(Here, "Plain"));
        var person = await Here.AddAsync("tenant_admin", roleIds: Here.Role("viewer"));
        var before = await Snapshot.OfAsync(Here);
        object Newcomer(GroupOf group) => new { givenName = "Ana", familyName = "López", email = Here.NextEmail(), type = "tenant_admin", roleIds = new[] { Here.Role("viewer") }, groupIds = new[] { group.Id } };

        (await helper.PostAsync(Users, Newcomer(admins))).IsProblem(403, "outranked", "groupIds");
        (await helper.PatchAsync(person.Path, new { groupIds = new[] { admins.Id } })).IsProblem(403, "outranked", "groupIds");
        (await weaker.PostAsync(Users, Newcomer(plain))).IsProblem(403, "not-permitted", "groupIds");
        (await weaker.PatchAsync(person.Path, new { groupIds = new[] { plain.Id } })).IsProblem(403, "not-permitted", "groupIds");
        var seen = (await helper.GetAsync(person.Path)).ETag!;
        (await helper.PostAsync(person.Path + "/replace", new { email = Here.NextEmail(), groupIds = new[] { admins.Id } }, ("If-Match", seen))).IsProblem(403, "outranked", "groupIds");
        var me = $"{Users}/{Here.AdminId}";
        (await Here.Script.PatchAsync(me, new { groupIds = new[] { admins.Id } })).IsProblem(403, "own-roles", "groupIds");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Whoever_takes_a_persons_place_is_in_their_groups()
    {
        var (desk, person) = (await GroupOf.GivingAsync(Here, "Desk", SkillsRead), await Here.AddAsync("supervisor"));
        await desk.WithAsync(person);
        var seen = (await Here.Script.GetAsync(person.Path)).ETag!;
        var answer = (await Here.Script.PostAsync(person.Path + "/replace", new { email = Here.NextEmail() }, ("If-Match", seen))).IsCreated();
        Assert.Equal(["Desk"], answer["added"].GetProperty("user").GetProperty("groups").Names());
        Assert.Equal(["Desk", "Supervisor"], answer["added"].GetProperty("user").GetProperty("roles").Names());
    }

    [Fact]
    public async Task In_omnichannel_groups_are_what_gives_roles()
    {
        var there = await Roster.NewWorkspaceAsync("omnichannel");
        var groups = (await there.Script.GetAsync(GroupOf.All)).IsOk().Items;
        Assert.Equal(["Admin", "Client", "Maintainer"], groups.Select(g => g.Text("name")));
        Assert.All(groups, g => Assert.Equal(("system", g.Text("name")), (g.Text("source"), g.GetProperty("roles")[0].Text("name"))));
        var first = (await there.Script.GetAsync($"{Users}/{there.AdminId}")).IsOk();
        Assert.Equal(["Admin"], first["groups"].Names());
        Assert.False(first["roles"][0].GetProperty("own").GetBoolean());

        object Newcomer(params object[] more) => new { displayName = "Ana López", email = there.NextEmail(), groupIds = more };
        (await there.Script.PostAsync(Users, Newcomer())).IsProblem(400, "required", "groupIds");
        (await there.Script.PostAsync(Users, new { displayName = "Ana", email = there.NextEmail(), roleIds = new[] { there.Role("admin") }, groupIds = new[] { groups[1].Text("id") } })).IsProblem(400, "roles-through-groups", "roleIds");
        var person = (await there.Script.PostAsync(Users, Newcomer(groups[1].Text("id")))).IsCreated()["user"];
        Assert.Equal(["Client"], person.GetProperty("roles").Names());
        (await there.Script.PatchAsync($"{Users}/{person.Text("id")}", new { groupIds = Array.Empty<string>() })).IsProblem(400, "required", "groupIds");

        // Putting someone into the administrators' group promotes them at once: there is no type in the way.
        var admins = new GroupOf(there, groups[0].GetProperty("id").GetGuid());
        (await admins.AddAsync(there.Script, person.GetProperty("id").GetGuid())).IsOk();
        Assert.Contains("roles:update", await there.MayAsync(person.GetProperty("id").GetGuid()));
        (await there.Script.PatchAsync(admins.Path, new { name = "Bosses" })).IsProblem(403, "system-group");
        (await admins.CarryAsync(there.Script)).IsProblem(403, "system-group");
        (await admins.DeleteAsync(there.Script)).IsProblem(403, "system-group");
    }

    private async Task<string[]> FoundAsync(string query) =>
        [.. (await Here.Script.GetAsync(Users + query)).IsOk().Items.Select(p => p.Text("givenName"))];
}
