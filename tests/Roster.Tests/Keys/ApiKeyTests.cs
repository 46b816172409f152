using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Keys;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Keys;

/// <summary>Keys as an administrator makes, sees and ends them.</summary>
public sealed class ApiKeyTests : AppTests
{
    [Fact]
    public async Task An_administrator_makes_a_key_that_does_what_it_names_and_its_secret_is_shown_once()
    {
        var admin = await Here.AdminAsync();
        var made = (await MakeAsync(admin, ["users:read"])).IsCreated();

        Assert.Equal($"/api/v1/keys/{IdOf(made)}", made.Location);
        var script = ClientOf(made);
        (await script.GetAsync("/api/v1/users")).IsOk();
        (await script.GetAsync("/api/v1/roles")).IsProblem(403, "not-permitted");

        var shown = (await admin.GetAsync(made.Location)).IsOk();
        Assert.Equal(("nightly", "active", Here.AdminId, true), (
            shown["name"].GetString(), shown["state"].GetString(), shown["owner"].GetProperty("id").GetGuid(), shown["owner"].GetProperty("isYou").GetBoolean()));
        Assert.Equal(TimeSpan.FromDays(90), shown["expiresAt"].GetDateTimeOffset() - shown["createdAt"].GetDateTimeOffset());
        Assert.DoesNotContain(made["token"].GetString()!, shown.Text + (await admin.GetAsync("/api/v1/keys")).Text, StringComparison.Ordinal);
        var told = Assert.Single(await Here.EventsAsync(IdOf(made), "key.created"));
        Assert.Equal(Here.AdminId, told.ActorId);
    }

    [Fact]
    public async Task A_repeated_request_makes_no_second_key_and_shows_no_secret()
    {
        var admin = await Here.AdminAsync();
        var body = new { name = "nightly", permissions = new[] { "users:read" }, days = 30 };
        var first = (await admin.PostAsync("/api/v1/keys", body, ("Idempotency-Key", "once"))).IsCreated();
        var again = (await admin.PostAsync("/api/v1/keys", body, ("Idempotency-Key", "once"))).IsCreated();

        Assert.Equal(IdOf(first), IdOf(again));
        Assert.Equal(JsonKind.Null, again["token"].ValueKind);
        Assert.NotEqual(JsonKind.Null, first["token"].ValueKind);
        Assert.Single(await Here.EventsAsync(name: "key.created"), e => e.SubjectId == IdOf(first));
    }

    [Fact]
    public async Task Attack_28_whose_key_it_is_is_not_writable()
    {
        var (admin, other) = (await Here.AdminAsync(), await Here.AddAsync());
        foreach (var member in new[] { "owner", "ownerId", "userId", "tenantId", "expiresAt", "token" })
        {
            (await admin.PostAsync("/api/v1/keys", $$"""{"name":"theirs","permissions":["users:read"],"{{member}}":"{{other.Id}}"}""")).IsProblem(400, "unknown-field", member);
        }
    }

    [Fact]
    public async Task Attack_1_nobody_makes_a_key_that_is_stronger_than_they_are()
    {
        var custom = await Here.NewRoleAsync("keys", Permissions.KeysUpdate, Permissions.UsersRead);
        var limited = await (await Here.AddAsync("tenant_admin", roleIds: custom)).ArriveAsync();

        (await MakeAsync(limited, ["users:read", "users:update"])).IsProblem(403, "grants-more-than-held", "permissions");
        (await MakeAsync(limited, ["users:read"])).IsCreated();
    }

    [Fact]
    public async Task What_is_for_services_is_given_by_name()
    {
        var made = (await MakeAsync(await Here.AdminAsync(), ["routing:read"])).IsCreated();
        (await ClientOf(made).GetAsync("/api/v1/routing/eligible?channel=voice")).IsOk();
var offered = (await (await Here.AdminAsync()).GetAsync("/api/v1/keys"))["offered"].EnumerateArray().SelectMany(c => c.GetProperty("permissions").EnumerateArray()).Select(p => p.GetProperty("permission").GetString()!);
        Assert.Equal(Permissions.All.Select(p => p.Word).Order(), offered.Order());
    }

    [Theory]
    [InlineData("""{"permissions":["users:read"]}""", "required", "name")]
    [InlineData("""{"name":"  ","permissions":["users:read"]}""", "required", "name")]
    [InlineData("""{"name":"x"}""", "required", "permissions")]
    [InlineData("""{"name":"x","permissions":[]}""", "required", "permissions")]
    [InlineData("""{"name":"x","permissions":["users:fly"]}""", "unknown-permission", "permissions")]
    [InlineData("""{"name":"x","permissions":["users:read"],"days":0}""", "out-of-range", "days")]
    [InlineData("""{"name":"x","permissions":["users:read"],"days":366}""", "out-of-range", "days")]
    public async Task What_a_key_needs_is_said_at_its_field(string body, string code, string field) =>
        (await (await Here.AdminAsync()).PostAsync("/api/v1/keys", body)).IsProblem(400, code, field);

    [Fact]
    public async Task Making_one_takes_the_permission_and_a_person_who_has_just_signed_in()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var (admin, supervisor) = (await here.AdminAsync(), await (await here.AddAsync("supervisor")).ArriveAsync());
        (await MakeAsync(supervisor, ["users:read"])).IsProblem(403, "not-permitted");
        (await supervisor.GetAsync("/api/v1/keys")).IsProblem(403, "not-permitted");
        (await MakeAsync(here.Script, ["users:read"])).IsProblem(403, "fresh-sign-in-required");
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        (await MakeAsync(admin, ["users:read"])).IsProblem(403, "fresh-sign-in-required");
        Assert.Equal(["script"], await host.AskAsync(db => db.Set<ApiKey>().Where(k => k.TenantId == here.Id).Select(k => k.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_revoked_key_is_dead_at_once_and_is_listed_only_among_the_ended()
    {
        var admin = await Here.AdminAsync();
        var made = (await MakeAsync(admin, ["users:read"])).IsCreated();
        var script = ClientOf(made);
        (await script.GetAsync("/api/v1/users")).IsOk();

        Assert.Equal("revoked", (await admin.PostAsync(made.Location + "/revoke")).IsOk()["state"].GetString());
        (await script.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
        (await admin.PostAsync(made.Location + "/revoke")).IsOk();

        Assert.Single(await Here.EventsAsync(IdOf(made), "key.revoked"));
        Assert.DoesNotContain((await admin.GetAsync("/api/v1/keys")).Items, k => k.GetProperty("id").GetGuid() == IdOf(made));
        Assert.Contains((await admin.GetAsync("/api/v1/keys?ended=true")).Items, k => k.GetProperty("id").GetGuid() == IdOf(made));
    }

    [Fact]
    public async Task Attack_3_a_key_of_someone_with_more_rights_is_not_ended_by_one_with_fewer()
    {
        var theirs = (await MakeAsync(await Here.AdminAsync(), ["users:read"])).IsCreated();
        var custom = await Here.NewRoleAsync("only-keys", Permissions.KeysUpdate, Permissions.UsersRead);
        var limited = await (await Here.AddAsync("tenant_admin", roleIds: custom)).ArriveAsync();

        var seen = (await limited.GetAsync(theirs.Location)).IsOk();
        Assert.Equal("outranked", seen["may"].GetProperty("revoke").GetProperty("code").GetString());
        (await limited.PostAsync(theirs.Location + "/revoke")).IsProblem(403, "outranked");
        (await ClientOf(theirs).GetAsync("/api/v1/users")).IsOk();

        var own = (await MakeAsync(limited, ["users:read"])).IsCreated();
        Assert.Equal("revoked", (await (await Here.AdminAsync()).PostAsync(own.Location + "/revoke")).IsOk()["state"].GetString());
    }

    [Fact]
    public async Task Attack_45_a_key_is_shown_as_what_is_left_of_it_when_its_owner_loses_rights_or_access()
    {
        var admin = await Here.AdminAsync();
        var owner = await Here.AddAsync("tenant_admin");
        var made = (await MakeAsync(await owner.ArriveAsync(), ["users:read", "users:create"])).IsCreated();

        (await admin.PatchAsync(owner.Path, new { roleIds = new[] { Here.Role("viewer") } })).IsOk();
        Assert.Equal(["users:create"], (await admin.GetAsync(made.Location))["missing"].EnumerateArray().Select(m => m.GetString()!));
        (await ClientOf(made).PostAsync("/api/v1/users", Here.Newcomer())).IsProblem(403, "not-permitted");

        (await admin.PostAsync(owner.Path + "/suspend")).IsOk();
        Assert.Equal("owner_out", (await admin.GetAsync(made.Location))["state"].GetString());
        (await ClientOf(made).GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
    }

    [Fact]
    public async Task A_key_that_was_used_says_when_and_no_request_writes_for_it()
    {
        var admin = await Here.AdminAsync();
        var made = (await MakeAsync(admin, ["users:read"])).IsCreated();
        Assert.Equal(JsonKind.Null, (await admin.GetAsync(made.Location))["lastUsedAt"].ValueKind);

        (await ClientOf(made).GetAsync("/api/v1/users")).IsOk();
        await Roster.Services.GetRequiredService<KeyUse>().WriteAsync(CancellationToken.None);

        Assert.True((await admin.GetAsync(made.Location))["lastUsedAt"].GetDateTimeOffset() >= made["key"].GetProperty("createdAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_page_of_keys_is_read_on_from_where_it_ended()
    {
        var admin = await Here.AdminAsync();
        for (var i = 0; i < 51; i++)
        {
            await Here.KeyAsync($"key {i}");
        }

        var first = (await admin.GetAsync("/api/v1/keys")).IsOk();
        var second = (await admin.GetAsync($"/api/v1/keys?cursor={first["next"].GetString()}")).IsOk();
        Assert.Equal((50, 2), (first.Items.Count, second.Items.Count));
        Assert.Equal("script", second.Items[^1].GetProperty("name").GetString());
        Assert.Equal(JsonKind.Null, second["next"].ValueKind);
        Assert.Equal(JsonKind.Null, first.Items[0].GetProperty("permissions").ValueKind);
        (await admin.GetAsync("/api/v1/keys?cursor=here")).IsProblem(400, "bad-cursor", "cursor");
    }

    private static Task<Answer> MakeAsync(Client by, string[] permissions, string name = "nightly") => by.PostAsync("/api/v1/keys", new { name, permissions });

    private static Guid IdOf(Answer made) => made["key"].GetProperty("id").GetGuid();

    private Client ClientOf(Answer made)
    {
        var token = made["token"].GetString()!;
        Roster.Secrets.Add(token);
        return new Client(Roster, token);
    }
}
