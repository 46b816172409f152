using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Scim;

public sealed class ScimAttackTests : AppTests
{
    [Fact]
    public async Task Attack_32_no_door_opens_without_a_key_and_a_cookie_is_none()
    {
        var (stranger, admin) = (Roster.Stranger(), await Here.AdminAsync());
        var before = await Snapshot.OfAsync(Here);
        foreach (var (method, path) in Doors())
        {
            foreach (var by in new[] { stranger, admin })
            {
                var refused = (await by.SendAsync(method, path.Replace("{id:guid}", Here.AdminId.ToString(), StringComparison.Ordinal), Body("{}"))).IsScimError(401);
                Assert.Equal("Bearer", refused.Headers["WWW-Authenticate"]);
            }

            (await stranger.SendAsync(method, path.Replace("{id:guid}", Here.AdminId.ToString(), StringComparison.Ordinal), Body("{}"), ("Authorization", "Bearer rk_nonsense"))).IsScimError(401);
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_6_another_workspaces_id_answers_as_a_random_one_and_changes_nothing()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var (directory, other) = (ScimOf.Script(Here), ScimOf.Script(theirs));
        var (person, local) = (await other.AddAsync(theirs, externalId: "00u1"), await theirs.AddAsync());
        var group = await other.AddGroupAsync("Theirs", person.Id);
        var before = await Snapshot.OfAsync(theirs);
        foreach (var (method, path) in Doors().Where(d => d.Path.Contains("{id:guid}", StringComparison.Ordinal)))
        {
            foreach (var id in path.Contains("/Groups/", StringComparison.Ordinal) ? new[] { group } : [person.Id, local.Id])
            {
                const string body = """{"userName":"x@y.example","displayName":"X","Operations":[{"op":"replace","path":"displayName","value":"X"}]}""";
                var foreign = (await Here.Script.SendAsync(method, path.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal), Body(body))).IsScimError(404);
                Assert.Equal((await Here.Script.SendAsync(method, path.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal), Body(body))).Text, foreign.Text);
            }
        }

        // Nor by a filter, nor as a member, nor by the cursor of their list.
        Assert.Empty(await directory.FoundAsync($"id eq \"{person.Id}\" or userName eq \"{person.UserName}\" or externalId eq \"00u1\""));
        Assert.Empty((await directory.GetAsync($"/Groups?filter={Uri.EscapeDataString($"members.value eq \"{person.Id}\" or id eq \"{group}\"")}")).IsScim()["Resources"].EnumerateArray());
        (await directory.PostAsync("/Groups", new { displayName = "Mine", members = new[] { new { value = person.Id } } })).IsScimError(400, "invalidValue");
        var cursor = (await other.GetAsync("/Users?cursor=&count=1")).IsScim()["nextCursor"].GetString();
        Assert.DoesNotContain(theirs.Code, (await directory.GetAsync($"/Users?cursor={cursor}&count=50")).IsScim().Text, StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot.OfAsync(theirs));
    }

    [Theory]
    [InlineData("""{"op":"replace","path":"roles","value":[{"value":"ADMIN"}]}""", 400)]
    [InlineData("""{"op":"add","path":"roles[type eq \"direct\"].value","value":"ADMIN"}""", 400)]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:core:2.0:User:roles","value":[{"value":"ADMIN"}]}""", 400)]
    [InlineData("""{"op":"replace","value":{"roles":[{"value":"ADMIN"}]}}""", 200)]
    [InlineData("""{"op":"replace","value":{"roles[primary eq true].value":"ADMIN"}}""", 200)]
    [InlineData("""{"op":"add","value":{"entitlements":["ADMIN"],"roleIds":["ADMIN"],"permissions":["users:update"]}}""", 200)]
    [InlineData("""{"op":"add","path":"groups","value":[{"value":"GROUP"}]}""", 400)]
    [InlineData("""{"op":"add","value":{"groups":[{"value":"GROUP"}],"groupIds":["GROUP"]}}""", 200)]
    [InlineData("""{"op":"replace","path":"id","value":"OTHER"}""", 400)]
    [InlineData("""{"op":"replace","value":{"id":"OTHER","ID":"OTHER","tenantId":"OTHER","accountId":"OTHER"}}""", 200)]
    [InlineData("""{"op":"replace","path":"meta.created","value":"2020-01-01T00:00:00Z"}""", 400)]
    [InlineData("""{"op":"replace","value":{"meta":{"created":"2020-01-01T00:00:00Z"}}}""", 200)]
    [InlineData("""{"op":"replace","path":"password","value":"seven blue lanterns"}""", 400)]
    [InlineData("""{"op":"add","value":{"PASSWORD":"seven blue lanterns"}}""", 400)]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:core:2.0:User:password","value":"x"}""", 400)]
    [InlineData("""{"op":"add","path":"password[value pr]","value":"x"}""", 400)]
    [InlineData("""{"op":"replace","path":"userType","value":"tenant_admin"}""", 400)]
    [InlineData("""{"op":"replace","value":{"urn:ietf:params:scim:schemas:core:2.0:User:userType":"tenant_admin"}}""", 400)]
    [InlineData("""{"op":"replace","path":"type","value":"tenant_admin"}""", 400)]
    [InlineData("""{"op":"replace","value":{"type":"tenant_admin","state":"active","isPrimaryAdmin":true,"source":"local"}}""", 200)]
    public async Task Attack_25_roles_groups_id_password_and_type_are_nobodys_by_a_patch_in_any_form(string step, int status)
    {
        var directory = ScimOf.Script(Here);
        var (person, other, group) = (await directory.AddAsync(Here), await Here.AddAsync(), await Groups.GroupOf.NewAsync(Here, "Desk", Here.Role("agent")));
        var said = step.Replace("ADMIN", Here.Role("tenant_admin"), StringComparison.Ordinal).Replace("OTHER", other.Id.ToString(), StringComparison.Ordinal).Replace("GROUP", group.Id.ToString(), StringComparison.Ordinal);
        var before = await Snapshot.OfAsync(Here);
        (await person.PatchAsync(said)).Is((HttpStatusCode)status);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        if (status == 200)
        {
            var body = System.Text.Json.Nodes.JsonNode.Parse(said)!["value"]!.AsObject();
            body["userName"] = person.UserName;
            (await directory.PutAsync(person.Path, body.ToJsonString())).IsScim();
            Assert.Equal(before, await Snapshot.OfAsync(Here));
        }
    }

    [Fact]
    public async Task Attack_26_twenty_creates_of_one_address_in_other_case_make_one_person()
    {
        var (directory, name) = (ScimOf.Script(Here), Here.NextEmail());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => directory.PostAsync("/Users",
            new { userName = i % 2 == 0 ? name : name.ToUpperInvariant(), name = new { givenName = "Ana", familyName = "L" }, userType = "agent" })));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => a.IsScimError(409, "uniqueness"));
    }

    [Fact]
    public async Task Attack_3_nobody_who_outranks_the_key_is_changed_or_put_out()
    {
        var admin = await Here.AddAsync("tenant_admin");
        var weak = new ScimOf(await RoleOf.HelperAsync(Here, UsersRead, UsersCreate, UsersUpdate, UsersBlock, UsersDelete));
        var before = await Snapshot.OfAsync(Here);
        (await weak.PatchAsync($"/Users/{admin.Id}", """{"op":"replace","path":"active","value":false}""")).IsScimError(403);
        (await weak.PatchAsync($"/Users/{admin.Id}", """{"op":"add","path":"externalId","value":"x"}""")).IsScimError(403);
        (await weak.PutAsync($"/Users/{admin.Id}", new { userName = "mine@evil.example" })).IsScimError(403);
        (await weak.DeleteAsync($"/Users/{admin.Id}")).IsScimError(403);
        (await ScimOf.Script(Here).PatchAsync($"/Users/{Here.AdminId}", """{"op":"replace","path":"active","value":false}""")).IsScimError(403);
        (await ScimOf.Script(Here).DeleteAsync($"/Users/{Here.AdminId}")).IsScimError(403);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task A_key_does_what_it_may_and_no_more()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        var group = await directory.AddGroupAsync("Sales", person.Id);
        var before = await Snapshot.OfAsync(Here);
        foreach (var (held, acts) in new (Permission[], Func<ScimOf, Task<Answer>>[])[]
        {
            ([GroupsRead], [d => d.GetAsync("/Users"), d => d.GetAsync(person.Path), d => d.PostAsync("/Users", new { userName = Here.NextEmail() }), d => d.PutAsync(person.Path, new { userName = person.UserName })]),
            ([UsersRead], [d => d.GetAsync("/Groups"), d => d.GetAsync($"/Groups/{group}"), d => d.PostAsync("/Users", new { userName = Here.NextEmail() }), d => d.PatchAsync(person.Path, """{"op":"add","path":"externalId","value":"x"}"""), d => d.DeleteAsync(person.Path)]),
            ([UsersRead, UsersUpdate, GroupsRead], [d => d.PatchAsync(person.Path, """{"op":"replace","path":"active","value":false}"""), d => d.DeleteAsync($"/Groups/{group}"), d => d.PostAsync("/Groups", new { displayName = "X" }), d => d.PatchAsync($"/Groups/{group}", """{"op":"remove","path":"members"}""")]),
        })
        {
            var some = new ScimOf(await Here.KeyAsync($"some {Guid.NewGuid():N}", permissions: [.. held.Select(p => p.Word)]));
            before = await Snapshot.OfAsync(Here);
            foreach (var act in acts)
            {
                (await act(some)).IsScimError(403);
            }

            Assert.Equal(before, await Snapshot.OfAsync(Here));
        }
    }

    [Fact]
    public async Task Attack_5_a_hidden_field_is_neither_written_nor_read_nor_inferred()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { department = new { visible = true } } })).IsOk();
        (await person.PatchAsync($$"""{"op":"add","path":"{{ScimOf.Enterprise}}:department","value":"Sales"}""")).IsScim();
        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { department = new { visible = false } } })).IsOk();
        var before = await Snapshot.OfAsync(Here);

        Assert.DoesNotContain("Sales", (await person.ShowAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(await directory.FoundAsync($"{ScimOf.Enterprise}:department eq \"Sales\""));
        Assert.Empty(await directory.FoundAsync($"{ScimOf.Enterprise}:department pr"));
        (await person.PatchAsync($$"""{"op":"replace","path":"{{ScimOf.Enterprise}}:department","value":"Spied"},{"op":"add","path":"title","value":"Boss"}""")).IsScim();
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { department = new { visible = true } } })).IsOk();
        Assert.Equal([person.UserName], await directory.FoundAsync($"{ScimOf.Enterprise}:department eq \"sales\""));
    }

    [Fact]
    public async Task Attack_27_whoever_comes_after_someone_who_is_gone_inherits_nothing()
    {
        var there = await Roster.NewWorkspaceAsync("enterprise-console");
        var directory = ScimOf.Script(there);
        var first = await directory.AddAsync(there, "ana@there.example", externalId: "00u1");
        var group = await directory.AddGroupAsync("Sales", first.Id);
        (await directory.DeleteAsync(first.Path)).Is(HttpStatusCode.NoContent);
        var second = await directory.AddAsync(there, "ana@there.example", externalId: "00u1");
        Assert.NotEqual(first.Id, second.Id);
        Assert.Empty(await directory.MembersAsync(group));
        Assert.False((await second.ShowAsync()).Body.TryGetProperty("groups", out _));
        Assert.Equal(2, await Roster.AskAsync(db => db.Set<global::Roster.Users.User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.Id == new UserId(first.Id) || u.Id == new UserId(second.Id)).Select(u => u.AccountId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Attack_34_a_key_that_is_revoked_or_whose_owner_is_out_opens_nothing()
    {
        var owner = await Here.AddAsync("tenant_admin");
        var directory = new ScimOf(await Here.KeyAsync("okta", owner.Email));
        (await directory.GetAsync("/Users")).IsScim();
        (await Here.Script.PostAsync(owner.Path + "/suspend")).IsOk();
        (await directory.GetAsync("/Users")).IsScimError(401);
        (await directory.GetAsync("/ServiceProviderConfig")).IsScimError(401);
    }

    [Fact]
    public async Task Attack_36_each_change_is_told_of_once_in_the_keys_name()
    {
        var directory = new ScimOf(await Here.KeyAsync("okta"));
        var person = await directory.AddAsync(Here);
        (await person.PatchAsync("""{"op":"replace","path":"name.givenName","value":"Eva"},{"op":"replace","path":"active","value":false}""")).IsScim();
        (await person.ActiveAsync(true)).IsScim();
        var events = await Here.EventsAsync(person.Id);
        Assert.Equal(["user.created", "user.edited", "user.suspended", "user.reactivated"], events.Select(e => e.Name));
        Assert.All(events, e => Assert.Equal("key", e.ActorKind));
        Assert.All(events, e => Assert.Contains("key okta", e.Who, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "invalidSyntax")]
    [InlineData("[]", "invalidSyntax")]
    [InlineData("{\"userName\":", "invalidSyntax")]
    [InlineData("{\"a\":1,\"a\":2}", "invalidSyntax")]
    [InlineData("{\"userName\":{\"x\":1}}", "invalidValue")]
    [InlineData("{\"userName\":\"not an address\",\"userType\":\"agent\"}", "invalidValue")]
    [InlineData("{\"userName\":\"a@b.example\",\"userType\":\"emperor\"}", "invalidValue")]
    [InlineData("{\"userName\":\"a@b.example\",\"userType\":\"agent\",\"name\":{\"givenName\":\"a\\u0000b\",\"familyName\":\"x\"}}", "invalidValue")]
    [InlineData("{\"userName\":\"a\\u200b@b.example\",\"userType\":\"agent\"}", "invalidValue")]
    public async Task Bad_input_is_refused_in_the_protocols_words_and_changes_nothing(string body, string type)
    {
        var before = await Snapshot.OfAsync(Here);
        (await Here.Script.SendAsync("POST", ScimOf.Base + "/Users", Body(body))).IsScimError(400, type);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task A_body_of_another_kind_or_size_is_refused()
    {
        (await Here.Script.SendAsync("POST", ScimOf.Base + "/Users", new StringContent("x=1", Encoding.UTF8, "application/x-www-form-urlencoded"))).IsScimError(400, "invalidValue");
        (await Here.Script.SendAsync("POST", ScimOf.Base + "/Groups", Body($$"""{"displayName":"{{new string('x', 400)}}"}"""))).IsScimError(400, "invalidValue");
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 60);
        (await Here.Script.SendAsync("POST", ScimOf.Base + "/Users", Body(deep))).IsScimError(400, "invalidSyntax");
    }

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "application/scim+json");

    private List<(string Method, string Path)> Doors()
    {
        var doors = ((IEndpointRouteBuilder)Roster.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith(ScimOf.Base, StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (m, e.RoutePattern.RawText!))).ToList();
        Assert.Equal(17, doors.Count);
        return doors;
    }
}
