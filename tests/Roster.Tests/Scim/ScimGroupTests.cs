using System.Net;
using Roster.Tests.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Scim;

public sealed class ScimGroupTests : AppTests
{
    [Fact]
    public async Task A_directory_makes_a_group_fills_it_renames_it_and_takes_it_away()
    {
        var directory = ScimOf.Script(Here);
        var (ana, eva, bea) = (await directory.AddAsync(Here), await directory.AddAsync(Here), await directory.AddAsync(Here));
        var made = (await directory.PostAsync("/Groups", new { displayName = "Sales", externalId = "g-1", members = new[] { new { value = ana.Id, display = "whoever" } } })).IsScim(HttpStatusCode.Created);
        var id = made["id"].GetGuid();
        Assert.Equal(("Sales", "g-1", ana.Id, "User"), (made["displayName"].GetString(), made["externalId"].GetString(), made["members"][0].GetProperty("value").GetGuid(), made["members"][0].Text("type")));
        Assert.InRange(DateTimeOffset.Parse(made["meta"].Text("created"), null), DateTimeOffset.UtcNow.AddHours(-2), DateTimeOffset.UtcNow.AddHours(2));
        Assert.Equal("scim", (await Here.Script.GetAsync($"/api/v1/groups/{id}")).IsOk()["source"].GetString());
        Assert.Equal(["Sales"], (await ana.ShowAsync())["groups"].EnumerateArray().Select(g => g.Text("display")));

        (await directory.PatchAsync($"/Groups/{id}", $$"""{"op":"add","path":"members","value":[{"value":"{{eva.Id}}"},{"value":"{{bea.Id}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal(new[] { ana.Id, eva.Id, bea.Id }.Order(), await directory.MembersAsync(id));
        (await directory.PatchAsync($"/Groups/{id}", $$"""{"op":"remove","path":"members[value eq \"{{eva.Id}}\"]"},{"op":"replace","value":{"id":"{{id}}","displayName":"Sales EMEA"} }""")).Is(HttpStatusCode.NoContent);
        // As one directory takes people out: by the values beside the path.
        (await directory.PatchAsync($"/Groups/{id}", $$"""{"op":"Remove","path":"members","value":[{"value":"{{bea.Id}}"},{"value":"{{Guid.CreateVersion7()}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal([ana.Id], await directory.MembersAsync(id));
        Assert.Equal("Sales EMEA", (await directory.GetAsync($"/Groups/{id}?excludedAttributes=members")).IsScim()["displayName"].GetString());

        var put = (await directory.PutAsync($"/Groups/{id}", new { displayName = "Sales EMEA", members = new[] { new { value = bea.Id } } })).IsScim();
        Assert.Equal([bea.Id], put["members"].EnumerateArray().Select(m => m.GetProperty("value").GetGuid()));
        (await directory.PatchAsync($"/Groups/{id}", $$"""{"op":"replace","path":"members","value":[{"value":"{{ana.Id}}"},{"value":"{{eva.Id}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal(new[] { ana.Id, eva.Id }.Order(), await directory.MembersAsync(id));
        Assert.Equal(4, (await Here.EventsAsync(bea.Id, "user.groups_changed")).Count);
        (await directory.PatchAsync($"/Groups/{id}", """{"op":"remove","path":"members"}""")).Is(HttpStatusCode.NoContent);
        Assert.Empty(await directory.MembersAsync(id));
        (await directory.DeleteAsync($"/Groups/{id}")).Is(HttpStatusCode.NoContent);
        (await directory.GetAsync($"/Groups/{id}")).IsScimError(404);
        Assert.All(await Here.EventsAsync(id), e => Assert.Equal("key", e.ActorKind));
    }

    [Fact]
    public async Task Groups_are_found_by_name_id_external_id_and_who_is_in_them()
    {
        var directory = ScimOf.Script(Here);
        var (ana, eva) = (await directory.AddAsync(Here), await directory.AddAsync(Here));
        var (sales, other) = (await directory.AddGroupAsync("Sales", ana.Id), await directory.AddGroupAsync("Support", ana.Id, eva.Id));
        (await directory.PatchAsync($"/Groups/{sales}", """{"op":"add","path":"externalId","value":"g-1"}""")).Is(HttpStatusCode.NoContent);
        async Task<string[]> Found(string filter, string more = "") =>
            [.. (await directory.GetAsync($"/Groups?filter={Uri.EscapeDataString(filter)}{more}")).IsScim()["Resources"].EnumerateArray().Select(g => g.Text("displayName"))];

        Assert.Equal(["Sales"], await Found("displayName eq \"sales\"", "&excludedAttributes=members"));
        Assert.Equal(["Sales"], await Found("externalId eq \"g-1\""));
        Assert.Equal(["Sales", "Support"], await Found($"members.value eq \"{ana.Id}\""));
        Assert.Equal(["Support"], await Found($"members[value eq \"{eva.Id}\"]"));
        Assert.Equal(["Support"], await Found($"id eq \"{other}\" and members eq \"{eva.Id}\""));
        Assert.Empty(await Found($"id eq \"{sales}\" and members eq \"{eva.Id}\""));
        Assert.Equal(["Sales"], await Found($"not (members eq \"{eva.Id}\")"));
        (await directory.GetAsync("/Groups?filter=members.display%20sw%20%22A%22")).IsScimError(400, "invalidFilter");
        var page = (await directory.GetAsync("/Groups?startIndex=2&count=1")).IsScim();
        Assert.Equal((2, 2, 1, "Support"), (page["totalResults"].GetInt32(), page["startIndex"].GetInt32(), page["itemsPerPage"].GetInt32(), page["Resources"][0].Text("displayName")));
        Assert.Equal(2, page["Resources"][0].GetProperty("members").GetArrayLength());
        Assert.False((await directory.GetAsync("/Groups?attributes=displayName")).IsScim()["Resources"][0].TryGetProperty("members", out _));
    }

    [Fact]
    public async Task A_group_has_one_keeper()
    {
        var directory = ScimOf.Script(Here);
        var (person, local) = (await directory.AddAsync(Here), await GroupOf.NewAsync(Here, "Madrid desk"));
        var theirs = await directory.AddGroupAsync("Sales", person.Id);
        (await directory.PostAsync("/Groups", new { displayName = "MADRID DESK" })).IsScimError(409, "uniqueness", "name");
        (await directory.PostAsync("/Groups", new { displayName = "" })).IsScimError(400, "invalidValue");
        var before = await Snapshot.OfAsync(Here);

        // What was made here is changed here.
        (await directory.PatchAsync($"/Groups/{local.Id}", $$"""{"op":"add","path":"members","value":[{"value":"{{person.Id}}"}]}""")).IsScimError(403, null, "made here");
        (await directory.PutAsync($"/Groups/{local.Id}", new { displayName = "Mine", externalId = "x" })).IsScimError(403);
        (await directory.DeleteAsync($"/Groups/{local.Id}")).IsScimError(403);

        // What the directory keeps is changed there, from whichever side it is tried.
        var path = $"/api/v1/groups/{theirs}";
        (await Here.Script.PostAsync(path + "/members", new { remove = new[] { person.Id } })).IsProblem(409, "directory-group");
        (await Here.Script.PatchAsync(path, new { name = "Mine" })).IsProblem(409, "directory-group");
        (await Here.Script.PatchAsync(person.ApiPath, new { groupIds = Array.Empty<string>() })).IsProblem(409, "directory-group", "groupIds");
        (await Here.Script.PostAsync("/api/v1/users", new { givenName = "A", familyName = "B", email = Here.NextEmail(), type = "agent", roleIds = new[] { Here.Role("agent") }, groupIds = new[] { theirs } })).IsProblem(409, "directory-group", "groupIds");
        (await Here.Script.SendAsync("PUT", "/api/v1/scim", Client.JsonOf(new { groupIds = new[] { theirs } }), ("If-Match", "\"0\""))).IsProblem(409, "directory-group", "groupIds");
        Assert.Equal("directory-group", (await Here.Script.GetAsync(path)).IsOk()["may"].GetProperty("members").Text("code"));
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        // Its roles are an administrator's, and so is taking it away when the directory is gone.
        (await Here.Script.PatchAsync(path, new { roleIds = new[] { Here.Role("agent") }, description = "From the directory" })).IsOk();
        (await Here.Script.PatchAsync(person.ApiPath, new { groupIds = new[] { theirs.ToString(), local.Id.ToString() } })).IsOk();
        (await Here.Script.SendAsync("DELETE", path, null)).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_one_request_asks_for_is_done_whole_or_not_at_all()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        var group = await directory.AddGroupAsync("Sales");
        var before = await Snapshot.OfAsync(Here);
        var nobody = Guid.CreateVersion7();
        (await directory.PostAsync("/Groups", new { displayName = "Other", members = new[] { new { value = person.Id }, new { value = nobody } } })).IsScimError(400, "invalidValue");
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"replace","path":"displayName","value":"Renamed"},{"op":"add","path":"members","value":[{"value":"{{nobody}}"}]}""")).IsScimError(400, "invalidValue");
        (await directory.PatchAsync($"/Groups/{group}", """{"op":"replace","path":"displayName","value":"Renamed"},{"op":"add","path":"members","value":[{"value":"x"}]}""")).IsScimError(400, "invalidValue");
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"add","path":"members","value":[{"value":"{{person.Id}}"}]},{"op":"add","path":"nosuch","value":"x"}""")).IsScimError(400, "invalidPath");
        (await directory.PatchAsync($"/Groups/{group}", """{"op":"remove","path":"displayName"}""")).IsScimError(400, "invalidValue");
        (await directory.PatchAsync($"/Groups/{group}", """{"op":"replace","path":"displayName","value":"Renamed"}""", ("If-Match", "W/\"1\""))).IsScimError(412);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Many_people_come_into_a_group_at_once()
    {
        var directory = ScimOf.Script(Here);
        var people = await Demo.ManyAsync(Here, 1_200);
        var group = await directory.AddGroupAsync("Everyone");
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"Add","path":"members","value":[{{string.Join(',', people.Select(p => $$"""{"value":"{{p}}"}"""))}}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal(people.Order(), await directory.MembersAsync(group));
        (await directory.PutAsync($"/Groups/{group}?excludedAttributes=members", new { displayName = "Everyone", members = people.Take(100).Select(p => new { value = p }) })).IsScim();
        Assert.Equal(people.Take(100).Order(), await directory.MembersAsync(group));
    }

    [Fact]
    public async Task Attack_1_membership_in_a_group_that_gives_more_than_the_key_may_is_refused()
    {
        var directory = ScimOf.Script(Here);
        var person = await Here.AddAsync("tenant_admin", roleIds: Here.Role("viewer"));
        var group = await directory.AddGroupAsync("Admins");
        (await Here.Script.PatchAsync($"/api/v1/groups/{group}", new { roleIds = new[] { Here.Role("tenant_admin") } })).IsOk();
        var weak = new ScimOf(await RoleOf.HelperAsync(Here, UsersRead, UsersUpdate, GroupsRead, GroupsUpdate, RolesAssign));
        var before = await Snapshot.OfAsync(Here);
        (await weak.PatchAsync($"/Groups/{group}", $$"""{"op":"add","path":"members","value":[{"value":"{{person.Id}}"}]}""")).IsScimError(403);
        (await weak.DeleteAsync($"/Groups/{group}")).IsScimError(403);
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"add","path":"members","value":[{"value":"{{Here.AdminId}}"}]}""")).IsScimError(403, null, "own roles");
        (await directory.PostAsync("/Groups", new { displayName = "Sneaky", roles = new[] { new { value = Here.Role("tenant_admin") } }, roleIds = new[] { Here.Role("tenant_admin") } })).IsScim(HttpStatusCode.Created);
        Assert.Empty((await Here.Script.GetAsync("/api/v1/groups")).IsOk().Items.Single(g => g.Text("name") == "Sneaky").GetProperty("roles").EnumerateArray());
        (await directory.DeleteAsync($"/Groups/{(await directory.GetAsync("/Groups?filter=displayName%20eq%20%22Sneaky%22"))["Resources"][0].Text("id")}")).Is(HttpStatusCode.NoContent);
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"add","path":"members","value":[{"value":"{{person.Id}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Contains("roles:update", await Here.MayAsync(person.Id));
    }

    [Fact]
    public async Task Attack_29_the_last_administrator_is_not_stripped_through_a_group()
    {
        var there = await Roster.NewWorkspaceAsync("enterprise-console");
        var directory = ScimOf.Script(there);
        var group = await directory.AddGroupAsync("Admins");
        (await there.Script.PatchAsync($"/api/v1/groups/{group}", new { roleIds = new[] { there.Role("master_admin") } })).IsOk();
        var only = await directory.AddAsync(there);
        (await directory.PatchAsync($"/Groups/{group}", $$"""{"op":"add","path":"members","value":[{"value":"{{only.Id}}"}]}""")).Is(HttpStatusCode.NoContent);
        await Roster.TamperAsync($"UPDATE users SET state = 'active' WHERE id = {Roster.Databases.Dialect.ToDatabase(only.Id)}");
        var them = new ScimOf(await there.KeyAsync("only", only.UserName));
        (await them.PatchAsync($"/Groups/{group}", """{"op":"remove","path":"members"}""")).IsScimError(403);
        (await them.DeleteAsync($"/Groups/{group}")).IsScimError(403);
        (await them.PatchAsync(only.Path, """{"op":"replace","path":"active","value":false}""")).IsScimError(403);
        (await directory.PatchAsync($"/Users/{there.AdminId}", """{"op":"replace","path":"active","value":false}""")).IsScimError(403);
        (await them.DeleteAsync($"/Users/{there.AdminId}")).IsScimError(403);
    }

    private static class Demo
    {
        /// <summary>People by the API, a thousand in some seconds.</summary>
        public static async Task<IReadOnlyList<Guid>> ManyAsync(Workspace workspace, int count)
        {
            var ids = new List<Guid>();
            foreach (var some in Enumerable.Range(0, count).Chunk(50))
            {
                ids.AddRange(await Task.WhenAll(some.Select(async _ => (await workspace.AddAsync()).Id)));
            }

            return ids;
        }
    }
}
