using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

/// <summary>The primary admin hands over to another administrator: in person, with a fresh password, and to nobody else's harm.</summary>
public sealed class HandOverTests : AppTests
{
    [Fact]
    public async Task The_primary_admin_hands_over_and_is_an_administrator_like_the_others_afterwards()
    {
        var (next, third) = (await Here.AddAsync("tenant_admin"), await (await Here.AddAsync("tenant_admin")).ArriveAsync());
        var (first, them) = (await Here.AdminAsync(), await next.ArriveAsync());
        var old = $"/api/v1/users/{Here.AdminId}";
        Assert.True((await first.GetAsync(next.Path))["may"].GetProperty("handOver").GetProperty("allowed").GetBoolean());

        var answer = (await first.PostAsync(next.Path + "/make-primary-admin")).IsOk();

        Assert.True(answer["isPrimaryAdmin"].GetBoolean());
        Assert.Equal(answer.ETag, (await third.GetAsync(next.Path)).ETag);
        Assert.Contains("bots:transfer", await PermissionsAsync(them));
        var now = await PermissionsAsync(first);
        Assert.DoesNotContain("bots:transfer", now);
        Assert.Contains("roles:update", now);
        var happened = Assert.Single(await Here.EventsAsync(next.Id, "user.became_primary_admin"));
        Assert.Equal(Here.AdminId, happened.ActorId);
        Assert.DoesNotContain(next.Email, happened.Payload, StringComparison.Ordinal);

        (await third.PostAsync(next.Path + "/suspend")).IsProblem(403, "primary-admin");
        (await first.PostAsync(next.Path + "/make-primary-admin")).IsProblem(403, "not-primary-admin");
        (await third.PostAsync(old + "/suspend")).IsOk();
    }

    [Fact]
    public async Task In_the_enterprise_console_the_two_change_roles()
    {
        var here = await Roster.NewWorkspaceAsync("enterprise-console");
        (await here.Script.PatchAsync("/api/v1/settings", new { activation = new[] { "copy_link" } }, (await here.Script.GetAsync("/api/v1/settings")).ETag)).IsOk();
        var (next, link) = await here.AddByAsync((await here.Script.PostAsync("/api/v1/users", new { email = here.NextEmail(), roleIds = new[] { here.Role("master_admin") } })).IsCreated());
        var (first, them) = (await here.AdminAsync(), Roster.Stranger());
        (await first.PostAsync(next.Path + "/make-primary-admin")).IsProblem(409, "heir-not-active");
        (await them.SubmitAsync("/link/password", ("token", link!), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);

        (await first.PostAsync(next.Path + "/make-primary-admin")).IsOk();

        Assert.Equal(["master_admin"], await RolesAsync(here, here.AdminId));
        Assert.Equal(["master_admin", "primary_master_admin"], await RolesAsync(here, next.Id));
        Assert.Contains("bots:transfer", await PermissionsAsync(them));
    }

    [Fact]
    public async Task Nobody_but_the_primary_admin_hands_over_and_no_key_of_theirs()
    {
        var next = await Here.AddAsync("tenant_admin");
        var admin = await next.ArriveAsync();

        foreach (var client in new[] { admin, Here.Script, await Here.KeyAsync("another", next.Email) })
        {
            (await client.PostAsync(next.Path + "/make-primary-admin")).IsProblem(403, "not-primary-admin");
            Assert.Equal("not-primary-admin", (await client.GetAsync(next.Path))["may"].GetProperty("handOver").GetProperty("code").GetString());
        }

        (await (await (await Here.AddAsync()).ArriveAsync()).PostAsync(next.Path + "/make-primary-admin")).IsProblem(403, "not-permitted");
        Assert.False((await next.ShowAsync())["isPrimaryAdmin"].GetBoolean());
        Assert.Empty(await Here.EventsAsync(null, "user.became_primary_admin"));
    }

    [Fact]
    public async Task Only_an_administrator_who_is_here_becomes_the_primary_admin()
    {
        var (agent, blocked) = (await Here.AddAsync(), await Here.AddAsync("tenant_admin"));
        (await Here.Script.PostAsync(blocked.Path + "/suspend")).IsOk();
        var first = await Here.AdminAsync();
        var before = await Snapshot.OfAsync(Here);

        (await first.PostAsync(agent.Path + "/make-primary-admin")).IsProblem(409, "not-an-administrator");
        (await first.PostAsync(blocked.Path + "/make-primary-admin")).IsProblem(409, "heir-not-active");
        (await first.PostAsync($"/api/v1/users/{Here.AdminId}/make-primary-admin")).IsProblem(409, "already-primary-admin");
        (await first.PostAsync($"/api/v1/users/{Guid.CreateVersion7()}/make-primary-admin")).IsProblem(404, "not-found");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task It_asks_for_the_password_once_more()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var (first, next) = (await here.AdminAsync(), await here.AddAsync("tenant_admin"));
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        (await first.PostAsync(next.Path + "/make-primary-admin")).IsProblem(403, "fresh-sign-in-required");
        Assert.False((await next.ShowAsync())["isPrimaryAdmin"].GetBoolean());
        (await first.SubmitAsync("/account/prove", ("password", Workspace.AdminPassword))).Is(HttpStatusCode.NoContent);
        (await first.PostAsync(next.Path + "/make-primary-admin")).IsOk();
    }

    [Fact]
    public async Task Attack_29_of_two_hand_overs_at_once_one_happens()
    {
        var heirs = new[] { await Here.AddAsync("tenant_admin"), await Here.AddAsync("tenant_admin"), await Here.AddAsync("tenant_admin") };
        var first = await Here.AdminAsync();

        var answers = await Task.WhenAll(heirs.Select(heir => first.PostAsync(heir.Path + "/make-primary-admin")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.IsProblem(403, "not-primary-admin"));
        var shown = await Task.WhenAll(heirs.Select(heir => heir.ShowAsync()));
        Assert.Single(shown, s => s["isPrimaryAdmin"].GetBoolean());
        Assert.Equal(Here.AdminId, Assert.Single(await Here.EventsAsync(null, "user.became_primary_admin")).ActorId);
    }

    [Fact]
    public async Task Attack_29_whoever_is_suspended_at_that_moment_is_no_primary_admin()
    {
        var first = await Here.AdminAsync();
        var third = await (await Here.AddAsync("tenant_admin")).ArriveAsync();
        for (var i = 0; i < 5; i++)
        {
            var next = await Here.AddAsync("tenant_admin");

            var (handed, suspended) = (first.PostAsync(next.Path + "/make-primary-admin"), third.PostAsync(next.Path + "/suspend"));
            await Task.WhenAll(handed, suspended);

            var shown = await next.ShowAsync();
            Assert.True((await handed).Status == HttpStatusCode.OK ^ (await suspended).Status == HttpStatusCode.OK, $"{await handed} {await suspended}");
            Assert.Equal((shown["isPrimaryAdmin"].GetBoolean(), shown["state"].GetString()), (await handed).Status == HttpStatusCode.OK ? (true, "active") : (false, "suspended"));
            if ((await handed).Status == HttpStatusCode.OK)
            {
                (await suspended).IsProblem(403, "primary-admin");
                return;
            }

            (await handed).IsProblem(409, "heir-not-active");
        }
    }

    private static async Task<List<string?>> PermissionsAsync(Client client) =>
        [.. (await client.GetAsync("/api/v1/me")).IsOk()["permissions"].EnumerateArray().Select(p => p.GetString())];

    private static async Task<IEnumerable<string?>> RolesAsync(Workspace here, Guid id) =>
        (await here.Script.GetAsync($"/api/v1/users/{id}")).IsOk()["roles"].EnumerateArray().Select(r => r.GetProperty("code").GetString()).Order(StringComparer.Ordinal);
}
