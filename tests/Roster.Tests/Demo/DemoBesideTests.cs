using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Demo;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Demo;

/// <summary>The demo's small workspaces, one for each other preset: whole, consistent, and with something of everything.</summary>
[Trait("Needs", "App")]
public sealed class DemoBesideTests : IAsyncLifetime
{
    private RosterHost roster = null!;

    public async Task InitializeAsync()
    {
        roster = await RosterHost.StartAsync();
        using var output = new StringWriter();
        await DemoTenant.AddAsync(roster.Services, 60, "https://localhost", output, CancellationToken.None);
        Assert.Equal(DemoWorkspaces.All.Count, DemoWorkspaces.All.Count(w => output.ToString().Contains($"{w.Name} ({w.AdminEmail}): https://localhost/link#", StringComparison.Ordinal)));
    }

    public async Task DisposeAsync() => await roster.DisposeAsync();

    [Fact]
    public async Task There_is_one_for_each_preset_and_all_that_triggers_and_holdings_keep_is_right()
    {
        Assert.Equal(Enum.GetValues<Preset>().Order(), (await roster.AskAsync(db => db.Set<Tenant>().Where(t => t.Code.StartsWith("demo")).Select(t => t.Preset).ToListAsync())).Order());
        var verified = await roster.TypeHereAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output);
        foreach (var workspace in DemoWorkspaces.All)
        {
            var script = await ScriptAsync(workspace);
            var summary = (await script.GetAsync("/api/v1/users/summary")).IsOk();
            Assert.InRange(summary["total"].GetInt64(), 25, 45);
            Assert.Equal(6, summary["byState"].GetProperty("invited").GetInt64());
            Assert.Equal(1, summary["locked"].GetInt64());
            Assert.Equal(workspace.Preset is Preset.EnterpriseConsole or Preset.Balanced ? 2 : 0, summary["byState"].GetProperty("suspended").GetInt64());
            Assert.Equal(workspace.Preset is Preset.CallCenter or Preset.Balanced ? 2 : 0, summary["byState"].GetProperty("deactivated").GetInt64());
            Assert.True((await script.GetAsync("/api/v1/sessions")).IsOk().Items.Count >= 4);
            Assert.NotEmpty((await script.GetAsync("/api/v1/groups")).IsOk().Items);
            Assert.Equal(workspace.HasBots, (await script.GetAsync("/api/v1/bots")).IsOk().Items.Count > 0);
        }
    }

    [Fact]
    public async Task Its_invitations_stand_in_every_way_and_none_is_mailed()
    {
        var states = new HashSet<string?>();
        foreach (var workspace in DemoWorkspaces.All)
        {
            states.UnionWith((await (await ScriptAsync(workspace)).GetAsync("/api/v1/invites")).IsOk().Items.Select(i => i.GetProperty("state").GetString()));
        }

        Assert.Superset(new HashSet<string?> { "sent", "failed", "expired", "handed_over" }, states);
        Assert.DoesNotContain("waiting", states);
    }

    [Fact]
    public async Task Some_people_belong_to_the_first_workspace_too_and_are_seen_at_work_in_both()
    {
        var bank = DemoWorkspaces.All.Single(w => w.Preset == Preset.EnterpriseConsole);
        var shared = await roster.AskAsync(db => (from a in db.Set<User>() join b in db.Set<User>() on a.AccountId equals b.AccountId
                                                  join one in db.Set<Tenant>() on a.TenantId equals one.Id join other in db.Set<Tenant>() on b.TenantId equals other.Id
                                                  where one.Code == DemoTenant.Code && other.Code == bank.Code select a.Id).CountAsync());
        Assert.InRange(shared, 3, bank.Shared);
        Assert.True(await roster.AskAsync(db => (from s in db.Set<SeenSession>() group s by s.SessionId into g where g.Count() > 1 select g.Key).CountAsync()) > 0);
    }

    [Fact]
    public async Task Whoever_is_deleted_is_out_and_their_address_is_free_and_another_start_adds_nothing()
    {
        var before = await roster.AskAsync(db => db.Set<User>().IgnoreQueryFilters(new[] { Filters.Deleted }).CountAsync());
        using var again = new StringWriter();
        await DemoTenant.AddAsync(roster.Services, 60, "https://localhost", again, CancellationToken.None);
        Assert.Equal(before, await roster.AskAsync(db => db.Set<User>().IgnoreQueryFilters(new[] { Filters.Deleted }).CountAsync()));

        var kestrel = await ScriptAsync(DemoWorkspaces.All.Single(w => w.Preset == Preset.Balanced));
        var deleted = (await kestrel.GetAsync("/api/v1/users/deleted")).IsOk().Items;
        Assert.Equal(2, deleted.Count);
        Assert.All(deleted, d => Assert.NotNull(d.GetProperty("restorableUntil").GetString()));
        var key = deleted[0].GetProperty("email").GetString()!;
        Assert.False(await roster.AskAsync(db => db.Set<Account>().AnyAsync(a => a.AddressKey == key)));
    }

    private async Task<Client> ScriptAsync(DemoWorkspace workspace) =>
        new(roster, (await roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(workspace.Code, $"test {Guid.NewGuid():N}", null, [], null))).Token);
}
