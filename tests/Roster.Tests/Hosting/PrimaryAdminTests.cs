using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>The operator puts another in the place of a primary admin who has vanished.</summary>
public sealed class PrimaryAdminTests : AppTests
{
    [Fact]
    public async Task The_operator_makes_another_the_primary_admin_and_what_goes_with_it_goes_over_at_once()
    {
        var next = await Here.AddAsync("tenant_admin");
        var (them, helper) = (await next.ArriveAsync(), await Here.AddAsync("tenant_admin"));
        var admin = await helper.ArriveAsync();
        var first = $"/api/v1/users/{Here.AdminId}";
        (await admin.PostAsync(first + "/suspend")).IsProblem(403, "primary-admin");
        Assert.DoesNotContain("bots:transfer", await PermissionsAsync(them));

        var set = await Roster.TypeHereAsync("primary-admin", "set", "--tenant", Here.Code, "--email", next.Email.ToUpperInvariant());

        Assert.Equal((0, "The primary admin is replaced."), (set.ExitCode, set.Output.Trim()));
        Assert.Contains($"<{next.Email}>", (await Roster.TypeHereAsync("primary-admin", "show", "--tenant", Here.Code)).Output, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await PermissionsAsync(them)).Contains("bots:transfer"), "the open session has the new rights", TimeSpan.FromSeconds(10));
        Assert.True((await next.ShowAsync())["isPrimaryAdmin"].GetBoolean());
        (await admin.PostAsync(next.Path + "/suspend")).IsProblem(403, "primary-admin");

        var before = (await Here.Script.GetAsync(first)).IsOk();
        Assert.False(before["isPrimaryAdmin"].GetBoolean());
        Assert.Contains(before["roles"].EnumerateArray(), r => r.GetProperty("code").GetString() == "tenant_admin");
        var replaced = Assert.Single(await Here.EventsAsync(Here.Id.Value, "tenant.primary_admin_replaced"));
        Assert.Equal("operator", replaced.ActorKind);
        Assert.All([Here.AdminId, next.Id], id => Assert.Contains(id.ToString(), replaced.Payload, StringComparison.Ordinal));
        (await admin.PostAsync(first + "/suspend")).IsOk();
    }

    [Fact]
    public async Task Whoever_may_not_administer_the_workspace_does_not_become_its_primary_admin()
    {
        var (agent, blocked) = (await Here.AddAsync(), await Here.AddAsync("tenant_admin"));
        (await Here.Script.PostAsync(blocked.Path + "/suspend")).IsOk();
        var stranger = await (await Roster.NewWorkspaceAsync()).AddAsync("tenant_admin");
        var before = await Snapshot.OfAsync(Here);

        foreach (var email in new[] { agent.Email, blocked.Email, stranger.Email, $"nobody@{Here.Code}.example", "no address" })
        {
            var refused = await Roster.TypeHereAsync("primary-admin", "set", "--tenant", Here.Code, "--email", email);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("No active person there who may administer it has that e-mail.", refused.Output, StringComparison.Ordinal);
        }

        Assert.Contains("There is no workspace with that code.", (await Roster.TypeHereAsync("primary-admin", "set", "--tenant", "nowhere", "--email", agent.Email)).Output, StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    private static async Task<List<string?>> PermissionsAsync(Client client) =>
        [.. (await client.GetAsync("/api/v1/me")).Is(HttpStatusCode.OK)["permissions"].EnumerateArray().Select(p => p.GetString())];
}
