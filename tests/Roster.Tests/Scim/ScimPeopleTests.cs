using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using Roster.Users;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Scim;

public sealed class ScimPeopleTests : AppTests
{
    [Fact]
    public async Task A_directory_adds_someone_and_reads_them_again()
    {
        var (directory, email) = (ScimOf.Script(Here), Here.NextEmail());
        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { company = new { visible = true }, department = new { visible = true }, title = new { visible = true }, workNumber = new { visible = true }, addressStreet = new { visible = true }, addressSuite = new { visible = true }, city = new { visible = true }, country = new { visible = true } } })).IsOk();
        var made = (await directory.PostAsync("/Users", $$"""
            { "schemas": ["{{ScimOf.Core}}", "{{ScimOf.Enterprise}}"], "externalId": "00u1", "userName": "{{email}}", "name": { "givenName": "Ana", "familyName": "López", "formatted": "x" },
              "userType": "agent", "title": "Lead", "timezone": "Europe/Madrid", "active": true, "nickName": "Annie", "preferredLanguage": "es",
              "emails": [{ "primary": true, "value": "{{email}}", "type": "work" }], "phoneNumbers": [{ "value": "+34 600 111 222", "type": "work" }, { "value": "+34 700 111 222", "type": "mobile" }, { "value": "+34 900 111 222" }],
              "addresses": [{ "type": "work", "streetAddress": "Gran Vía 1\n2º B", "locality": "Madrid", "country": "Spain" }],
              "{{ScimOf.Enterprise}}": { "department": "Sales", "organization": "Acme", "employeeNumber": "7" }, "groups": [], "roles": [{ "value": "admin" }] }
            """)).IsScim(HttpStatusCode.Created);

        var id = made["id"].GetGuid();
        Assert.EndsWith($"/scim/v2/Users/{id}", made.Location, StringComparison.Ordinal);
        Assert.Equal(made["meta"].GetProperty("location").GetString(), made.Location);
        Assert.Equal(("W/\"0\"", "W/\"0\""), (made.ETag, made["meta"].Text("version")));
        Assert.Equal(("00u1", email, "Ana López", "agent", "Lead", "Europe/Madrid", true),
            (made["externalId"].GetString(), made["userName"].GetString(), made["displayName"].GetString(), made["userType"].GetString(), made["title"].GetString(), made["timezone"].GetString(), made["active"].GetBoolean()));
        Assert.Equal("Ana López", made["name"].Text("formatted"));
        Assert.Equal(email, made["emails"][0].Text("value"));
        // The mobile number is hidden here, so that it is neither kept nor shown.
        Assert.Equal(["work/+34600111222", "other/+34900111222"], made["phoneNumbers"].EnumerateArray().Select(p => $"{p.Text("type")}/{p.Text("value")}"));
        Assert.Equal(("Gran Vía 1\n2º B", "Madrid", "ES"), (made["addresses"][0].Text("streetAddress"), made["addresses"][0].Text("locality"), made["addresses"][0].Text("country")));
        Assert.Equal("Sales", made[ScimOf.Enterprise].Text("department"));
        Assert.Equal(["Agent"], made["roles"].EnumerateArray().Select(r => r.Text("display")));
        Assert.Equal(made.Text, (await directory.GetAsync($"/Users/{id}")).IsScim().Text);

        var shown = (await Here.Script.GetAsync($"/api/v1/users/{id}")).IsOk();
        Assert.Equal(("scim", "agent", "00u1", "+34900111222"), (shown["source"].GetString(), shown["type"].GetString(), shown["externalId"].GetString(), shown["phone"].GetString()));
        Assert.Equal(("key", "script"), (Assert.Single(await Here.EventsAsync(id)).ActorKind, "script"));
    }

    [Fact]
    public async Task Whom_a_directory_adds_comes_in_as_the_workspace_says()
    {
        // Nobody is there to be shown a password: an administrator resets it, or the identity provider lets them in.
        var (directory, there) = (ScimOf.Script(Here), await Roster.NewWorkspaceAsync("enterprise-console"));
        var shownOnce = await directory.AddAsync(Here);
        Assert.Equal(("active", "none"), ((await Here.Script.GetAsync(shownOnce.ApiPath))["state"].GetString(), (await Here.Script.GetAsync(shownOnce.ApiPath))["passwordState"].GetString()));
        (await Here.Script.PostAsync(shownOnce.ApiPath + "/reset-password", new { })).IsOk();

        var mailed = await ScimOf.Script(there).AddAsync(there);
        var state = (await there.Script.GetAsync(mailed.ApiPath)).IsOk();
        Assert.Equal("invited", state["state"].GetString());
        Assert.True((await mailed.ShowAsync())["active"].GetBoolean());
        Assert.Contains("\"mail_link\"", Assert.Single(await there.EventsAsync(mailed.Id)).Payload, StringComparison.Ordinal);

        (await there.Script.SendAsync("PUT", "/api/v1/sso", Client.JsonOf(new { issuer = "https://login.example", clientId = "roster" }), ("If-Match", "\"0\""))).IsOk();
        (await there.Script.PostAsync("/api/v1/sso/mode", new { mode = "optional" })).IsOk();
        var byProvider = await ScimOf.Script(there).AddAsync(there);
        Assert.Equal("active", (await there.Script.GetAsync(byProvider.ApiPath))["state"].GetString());
        Assert.Contains("\"directory\"", Assert.Single(await there.EventsAsync(byProvider.Id)).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_or_an_external_id_is_one_persons_and_the_entry_can_be_taken_over()
    {
        var (directory, here) = (ScimOf.Script(Here), await Here.AddAsync());
        var refused = (await directory.PostAsync("/Users", new { userName = here.Email.ToUpperInvariant(), name = new { givenName = "A", familyName = "B" }, userType = "agent" })).IsScimError(409, "uniqueness");
        Assert.DoesNotContain(here.Id.ToString(), refused.Text, StringComparison.Ordinal);

        var found = (await directory.GetAsync($"/Users?filter={Uri.EscapeDataString($"userName eq \"{here.Email}\"")}")).IsScim();
        Assert.Equal(here.Id, found["Resources"][0].GetProperty("id").GetGuid());
        Assert.Equal("local", (await here.ShowAsync())["source"].GetString());
        (await directory.PatchAsync($"/Users/{here.Id}", """{"op":"add","path":"externalId","value":"00u9"}""")).IsScim();
        Assert.Equal(("scim", "00u9"), ((await here.ShowAsync())["source"].GetString(), (await here.ShowAsync())["externalId"].GetString()));
        Assert.Equal(["externalId", "source"], System.Text.Json.JsonDocument.Parse((await Here.EventsAsync(here.Id, "user.edited"))[^1].Payload).RootElement.GetProperty("fields").EnumerateArray().Select(f => f.GetString()!));
        (await directory.PostAsync("/Users", new { userName = Here.NextEmail(), externalId = "00u9", name = new { givenName = "A", familyName = "B" }, userType = "agent" })).IsScimError(409, "uniqueness");
    }

    [Theory]
    [InlineData("bot-platform", "suspended")]
    [InlineData("call-center", "deactivated")]
    [InlineData("enterprise-console", "suspended")]
    [InlineData("omnichannel", "deleted")]
    public async Task Inactive_is_the_workspaces_own_verb_and_active_brings_back_all_they_had(string preset, string state)
    {
        var there = await Roster.NewWorkspaceAsync(preset);
        var directory = ScimOf.Script(there);
        await SettleAsync(there, preset);
        var person = await directory.AddAsync(there, externalId: "00u1", type: preset == "bot-platform" ? "agent" : "Employee");
        var before = (await there.Script.GetAsync(person.ApiPath)).IsOk();

        var put = (await person.ActiveAsync(false)).IsScim();
        Assert.False(put["active"].GetBoolean());
        Assert.Equal(state, Words<UserState>.Of(await Roster.AskAsync(async db => (await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).SingleAsync(u => u.TenantId == there.Id && u.Id == new UserId(person.Id))).State)));
        Assert.Equal([person.UserName], await directory.FoundAsync($"userName eq \"{person.UserName}\""));
        Assert.Equal([person.UserName], await directory.FoundAsync("externalId eq \"00u1\" and active eq false"));
        Assert.Equal([person.UserName], await directory.FoundAsync("active eq false"));
        Assert.DoesNotContain(person.UserName, await directory.FoundAsync("active eq true"));
        Assert.Contains(person.UserName, (await directory.GetAsync("/Users")).IsScim().Text, StringComparison.Ordinal);
        (await person.ActiveAsync(false)).IsScim();

        (await person.ActiveAsync(true)).IsScim();
        var after = (await there.Script.GetAsync(person.ApiPath)).IsOk();
        Assert.Equal(before["state"].GetString(), after["state"].GetString());
        Assert.Equal(before["roles"].GetRawText(), after["roles"].GetRawText());
        Assert.Equal(before["groups"].GetRawText(), after["groups"].GetRawText());
        Assert.True((await person.ShowAsync())["active"].GetBoolean());
    }

    [Fact]
    public async Task A_deletion_deletes_where_people_are_deleted_and_puts_out_where_they_are_not()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        (await directory.DeleteAsync(person.Path)).Is(HttpStatusCode.NoContent);
        Assert.False((await person.ShowAsync())["active"].GetBoolean());
        Assert.Equal(("suspended", "local"), ((await Here.Script.GetAsync(person.ApiPath))["state"].GetString(), (await Here.Script.GetAsync(person.ApiPath))["source"].GetString()));
        (await directory.DeleteAsync(person.Path)).Is(HttpStatusCode.NoContent);

        foreach (var preset in new[] { "enterprise-console", "omnichannel" })
        {
            var there = await Roster.NewWorkspaceAsync(preset);
            await SettleAsync(there, preset);
            var other = ScimOf.Script(there);
            foreach (var inactive in new[] { false, true })
            {
                var gone = await other.AddAsync(there, "gone@there.example");
                if (inactive)
                {
                    (await gone.ActiveAsync(false)).IsScim();
                }

                (await other.DeleteAsync(gone.Path)).Is(HttpStatusCode.NoContent);
                (await other.GetAsync(gone.Path)).IsScimError(404);
                (await other.DeleteAsync(gone.Path)).IsScimError(404);
                (await gone.ActiveAsync(true)).IsScimError(404);
                Assert.Empty(await other.FoundAsync("userName eq \"gone@there.example\""));
            }
        }
    }

    [Fact]
    public async Task What_a_put_leaves_out_stays_and_the_address_follows_the_policy()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here, externalId: "00u1");
        (await person.PatchAsync("""{"op":"add","path":"timezone","value":"Europe/Madrid"}""")).IsScim();
        var moved = Here.NextEmail();
        var put = (await directory.PutAsync(person.Path, new { userName = moved, name = new { givenName = "Eva" }, active = true })).IsScim();
        Assert.Equal((moved, "Eva López", "Europe/Madrid", "00u1"), (put["userName"].GetString(), put["displayName"].GetString(), put["timezone"].GetString(), put["externalId"].GetString()));
        var same = (await directory.PutAsync(person.Path, put.Text)).IsScim();
        Assert.Equal(put.Text, same.Text);
        var listed = Here.NextEmail();
        Assert.Equal(listed, (await person.PatchAsync($$"""{"op":"replace","path":"emails[type eq \"work\"].value","value":"{{listed}}"}""")).IsScim()["userName"].GetString());

        var there = await Roster.NewWorkspaceAsync("enterprise-console");
        var fixedOne = await ScimOf.Script(there).AddAsync(there);
        (await fixedOne.PatchAsync($$"""{"op":"replace","path":"userName","value":"{{there.NextEmail()}}"}""")).IsScimError(400, "mutability", "does not let an admin change an e-mail");
        (await directory.PatchAsync(person.Path, """{"op":"replace","path":"userType","value":"viewer"}""")).IsScimError(400, "mutability");
        (await directory.PatchAsync(person.Path, """{"op":"replace","path":"userType","value":"Agent"}""")).IsScim();
        (await directory.PutAsync(person.Path, new { userName = "" })).IsScimError(400, "invalidValue");
    }

    [Fact]
    public async Task A_version_that_was_looked_at_is_held_to_and_without_one_the_newest_is_meant()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        var seen = (await person.ShowAsync()).ETag!;
        (await directory.PatchAsync(person.Path, """{"op":"replace","path":"name.givenName","value":"Eva"}""", ("If-Match", seen))).IsScim();
        (await directory.PatchAsync(person.Path, """{"op":"replace","path":"name.givenName","value":"Bea"}""", ("If-Match", seen))).IsScimError(412);
        (await directory.DeleteAsync(person.Path, ("If-Match", seen))).IsScimError(412);
        (await directory.PutAsync(person.Path, new { userName = person.UserName }, ("If-Match", "*"))).IsScim();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => directory.PatchAsync(person.Path, $$"""{"op":"replace","path":"timezone","value":"{{(i % 2 == 0 ? "Europe/Madrid" : "Europe/Paris")}}"}""")));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.OK or HttpStatusCode.PreconditionFailed, a.ToString()));
        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Attributes_are_shown_as_asked()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        var few = (await directory.GetAsync(person.Path + "?attributes=userName,name.givenName,emails.value")).IsScim();
        Assert.Equal(["emails", "id", "name", "schemas", "userName"], few.Body.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal("""{"givenName":"Ana"}""", few["name"].GetRawText());
        var most = (await directory.GetAsync(person.Path + "?excludedAttributes=name,emails.type,id,roles")).IsScim();
        Assert.False(most.Body.TryGetProperty("name", out _) || most.Body.TryGetProperty("roles", out _));
        Assert.True(most.Body.TryGetProperty("id", out _) && most.Body.TryGetProperty("meta", out _));
        Assert.False(most["emails"][0].TryGetProperty("type", out _));
        Assert.Equal("""["id","schemas","userName"]""", System.Text.Json.JsonSerializer.Serialize((await directory.GetAsync("/Users?attributes=userName")).IsScim()["Resources"][0].EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_request_that_changes_nothing_tells_of_nothing()
    {
        var directory = ScimOf.Script(Here);
        var person = await directory.AddAsync(Here);
        var before = await Snapshot.OfAsync(Here);
        (await directory.PutAsync(person.Path, (await person.ShowAsync()).Text)).IsScim();
        (await person.ActiveAsync(true)).IsScim();
        (await person.PatchAsync("""{"op":"add","path":"nickName","value":"Annie"}""")).IsScim();
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task What_newcomers_have_is_settled_and_given_in_the_keys_name()
    {
        var (directory, desk) = (ScimOf.Script(Here), await Groups.GroupOf.GivingAsync(Here, "Desk", SkillsRead));
        (await directory.PostAsync("/Users", new { userName = Here.NextEmail(), name = new { givenName = "A", familyName = "B" } })).IsScimError(400, "invalidValue", "type");
        var view = (await Here.Script.GetAsync("/api/v1/scim")).IsOk();
        Assert.Equal(("suspended", "nothing", "\"0\""), (view["inactive"].GetString(), view["activation"].GetString(), view.ETag));
        Assert.EndsWith("/scim/v2", view["address"].GetString(), StringComparison.Ordinal);
        var settled = (await Here.Script.SendAsync("PUT", "/api/v1/scim", Client.JsonOf(new { type = "supervisor", roleIds = new[] { Here.Role("viewer_role") }, groupIds = new[] { desk.Id } }), ("If-Match", "\"0\""))).IsOk();
        Assert.Equal("\"1\"", settled.ETag);
        (await Here.Script.SendAsync("PUT", "/api/v1/scim", Client.JsonOf(new { type = "agent" }), ("If-Match", "\"0\""))).IsProblem(412, "changed-meanwhile");

        var made = (await directory.PostAsync("/Users", new { userName = Here.NextEmail(), name = new { givenName = "A", familyName = "B" } })).IsScim(HttpStatusCode.Created);
        Assert.Equal("supervisor", made["userType"].GetString());
        Assert.Equal(["Desk"], made["groups"].EnumerateArray().Select(g => g.Text("display")));

        var weak = await RoleOf.HelperAsync(Here, UsersRead, UsersCreate);
        (await new ScimOf(weak).PostAsync("/Users", new { userName = Here.NextEmail(), name = new { givenName = "A", familyName = "B" } })).IsScimError(403);
        Assert.Single(await Here.EventsAsync(name: "tenant.scim_settled"));
    }

    /// <summary>What newcomers need in a preset.</summary>
    internal static async Task SettleAsync(Workspace there, string preset)
    {
        var groups = preset == "omnichannel" ? (await there.Script.GetAsync("/api/v1/groups")).IsOk().Items.Where(g => g.Text("name") == "Client").Select(g => g.Text("id")).ToArray() : null;
        var roles = preset == "call-center" ? new[] { there.Role("agent") } : null;
        (await there.Script.SendAsync("PUT", "/api/v1/scim", Client.JsonOf(new { roleIds = roles, groupIds = groups }), ("If-Match", "\"0\""))).IsOk();
    }
}
