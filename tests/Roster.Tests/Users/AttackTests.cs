using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Users;

/// <summary>Attacks on people and their rights, each by a key and in a session. docs/security/attack-cases.md says which test stands for which case.</summary>
public sealed class AttackTests : AppTests
{
    public static TheoryData<string, string> Acts
    {
        get
        {
            var acts = new TheoryData<string, string>();
            foreach (var act in new[] { "", "/suspend", "/reactivate", "/reset-password", "/unlock" })
            {
                acts.Add("key", act);
                acts.Add("session", act);
            }

            return acts;
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Attack_3_whoever_holds_less_changes_nothing_about_who_holds_more(string way, string act)
    {
        var helper = await HelperAsync(way, UsersRead, UsersUpdate, UsersBlock, UsersResetCredentials);
        var admin = await Here.AddAsync(type: "tenant_admin");
        if (act == "/reactivate")
        {
            (await Here.Script.PostAsync(admin.Path + "/suspend")).IsOk();
        }

        var before = await Snapshot.OfAsync(Here);
        var answer = act.Length == 0
            ? await helper.PatchAsync(admin.Path, new { givenName = "X" })
            : await helper.PostAsync(admin.Path + act, act == "/unlock" ? null : new { });

        answer.IsProblem(403, "outranked");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [InlineData("role", "\"admin\"")]
    [InlineData("roleId", "\"x\"")]
    [InlineData("role_ids", "[]")]
    [InlineData("type", "\"tenant_admin\"")]
    [InlineData("status", "\"active\"")]
    [InlineData("tenantId", "\"x\"")]
    [InlineData("email_verified", "true")]
    [InlineData("verified", "true")]
    [InlineData("updatedAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("isPrimaryAdmin", "true")]
    [InlineData("user", "{\"type\":\"tenant_admin\"}")]
    [InlineData("may", "{\"edit\":{\"allowed\":true}}")]
    public async Task Attack_4_a_member_that_can_not_be_set_is_refused_when_a_key_edits_its_owner(string member, string value)
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var key = await Here.KeyAsync("own", owner: person.Email);
        var before = await Snapshot.OfAsync(Here);
        (await key.PatchAsync(person.Path, $$"""{"givenName":"Changed","{{member}}":{{value}}}""")).IsProblem(400, "unknown-field", member);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("session")]
    public async Task Attack_5_a_field_that_the_workspace_fixes_is_not_written(string way)
    {
        var fixedHere = await Roster.NewWorkspaceAsync("omnichannel");
        var client = way == "key" ? fixedHere.Script : await fixedHere.AdminAsync();
        var path = $"/api/v1/users/{fixedHere.AdminId}";
        var before = await Snapshot.OfAsync(fixedHere);

        (await client.PatchAsync(path, new { email = "other@acme.example" })).Is(HttpStatusCode.Forbidden);
        (await client.PatchAsync(path, new { givenName = "Other" })).Is(HttpStatusCode.Forbidden);

        Assert.Equal(before, await Snapshot.OfAsync(fixedHere));
    }

    [Theory]
    [InlineData("sort=passwordHash")]
    [InlineData("sort=phone")]
    [InlineData("sort=-externalId")]
    [InlineData("sort=version")]
    public async Task Attack_5_the_list_is_sorted_by_nothing_that_could_tell_a_hidden_value(string query) =>
        (await Here.Script.GetAsync("/api/v1/users?" + query)).Is(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Attack_16_changing_an_address_never_tells_whether_an_account_has_it()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var stranger = await elsewhere.AddAsync();
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        await one.ArriveAsync();
        await two.ArriveAsync();
        var free = Here.NextEmail();

        var taken = (await Here.Script.PatchAsync(one.Path, new { email = stranger.Email })).IsOk();
        var untaken = (await Here.Script.PatchAsync(two.Path, new { email = free })).IsOk();

        string Shape(Answer answer, Person person, string email) =>
            string.Join(' ', answer.Body.EnumerateObject().Where(m => m.Name is not ("createdAt" or "lastSignInAt")).Select(m => $"{m.Name}={m.Value}"))
                .Replace(person.Id.ToString(), "id", StringComparison.Ordinal).Replace(email, "email", StringComparison.Ordinal);
        Assert.Equal(Shape(untaken, two, free), Shape(taken, one, stranger.Email));
    }

    [Theory]
    [InlineData("Adm\u200Bin", "invisible-character")]
    [InlineData("\u202Enimda", "invisible-character")]
    [InlineData("Аdmin", "mixed-alphabets")]
    public async Task Attack_17_a_role_does_not_pass_for_another(string name, string code)
    {
        var before = await Snapshot.OfAsync(Here);
        (await Here.Script.PostAsync("/api/v1/roles", new { name, permissions = new[] { "users:read" } })).IsProblem(400, code, "name");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_27_an_address_that_is_used_again_inherits_nothing()
    {
        var leaver = await Here.AddAsync(type: "tenant_admin");
        var session = await leaver.ArriveAsync();
        var key = await Here.KeyAsync("theirs", owner: leaver.Email);
        var address = leaver.Email;
        for (var i = 0; i < 3; i++)
        {
            await leaver.TryAsync("not it at all");
        }

        (await Here.Script.PatchAsync(leaver.Path, new { email = Here.NextEmail() })).IsOk();
        var newcomer = await Here.AddAsync(email: address);

        (await newcomer.TryAsync(Person.OwnPassword, session)).Is(HttpStatusCode.UnprocessableEntity);
        (await newcomer.TryAsync(leaver.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        var shown = await newcomer.ShowAsync();
        Assert.Equal("agent", Assert.Single(shown["roles"].EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal("temporary", shown["passwordState"].GetString());
        Assert.NotEqual((await Here.UserAsync(leaver.Id)).AccountId, (await Here.UserAsync(newcomer.Id)).AccountId);
        Assert.All(await Here.EventsAsync(newcomer.Id), e => Assert.NotEqual("sign_in.succeeded", e.Name));
        // What the leaver has open and their key stay theirs: they changed their address, not their person.
        Assert.NotEqual(newcomer.Id, (await Here.Script.GetAsync(leaver.Path))["id"].GetGuid());
        (await key.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Attack_31_a_role_counts_the_holders_of_its_own_workspace_alone()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        await theirs.AddAsync();
        await theirs.AddAsync();
        var agents = (await Here.Script.GetAsync("/api/v1/roles")).Items.Single(r => r.GetProperty("code").GetString() == "agent");
        Assert.Equal(0, agents.GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task Attack_36_each_change_leaves_exactly_one_event_and_a_refused_one_none()
    {
        var person = await Here.AddAsync();
        var role = $"/api/v1/roles/{await Here.NewRoleAsync("spare", UsersRead)}";
        Func<Client, Task<Answer>>[] changes =
        [
            c => c.PatchAsync(person.Path, new { givenName = "Anna" }),
            c => c.PostAsync(person.Path + "/suspend"),
            c => c.PostAsync(person.Path + "/reactivate"),
            c => c.PostAsync(person.Path + "/reset-password", new { }),
            c => c.PostAsync("/api/v1/users", Here.Newcomer()),
            c => c.PostAsync("/api/v1/roles", new { name = "Another", permissions = new[] { "users:read" } }),
            c => c.PatchAsync(role, new { name = "Renamed" }),
            c => c.SendAsync("DELETE", role, null),
        ];
        var powerless = await HelperAsync("key", UsersRead, RolesRead);
        foreach (var (i, change) in changes.Index())
        {
            var before = await Here.EventsAsync();
            (await change(powerless)).Is(HttpStatusCode.Forbidden);
            Assert.Equal(before.Count, (await Here.EventsAsync()).Count);

            Assert.True((int)(await change(Here.Script)).Status < 300, $"change {i}");
            Assert.True((await Here.EventsAsync()).Count == before.Count + 1, $"change {i} left {(await Here.EventsAsync()).Count - before.Count} events");
        }
    }

    /// <summary>Someone who may do just this, by a key of theirs or at their browser.</summary>
    private async Task<Client> HelperAsync(string way, params Permission[] permissions)
    {
        var role = await Here.NewRoleAsync($"helper{Guid.NewGuid():N}", permissions);
        var owner = await Here.AddAsync(type: "tenant_admin", roleIds: role);
        return way == "key" ? await Here.KeyAsync("helper", owner.Email) : await owner.ArriveAsync();
    }
}
