using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence;
using Roster.Presence.Desktop;
using Roster.Presence.Online;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Demo;

/// <summary>
/// The agents of the demo come and go, so that its live boards live: by what agents do, opening and losing the lines of their desktops and
/// choosing their availability. Whoever was given a password to try, and whoever runs a workspace, is left alone. It ends with the server.
/// </summary>
internal sealed class DemoLife(OperationRunner runner, Databases databases, AgentLines lines, OpenPages pages, TimeProvider clock, TimeSpan between)
{
    /// <summary>Of one workspace: a board shows what happens, and the machine hardly notices.</summary>
    private const int Most = 14;

    /// <summary>Kept from the first on: whoever has arrived leaves again, however early it ends.</summary>
    private readonly List<DemoAgent> _agents = [];

    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(IServiceProvider services, TimeSpan between, CancellationToken stopping)
    {
        var life = new DemoLife(
            services.GetRequiredService<OperationRunner>(), services.GetRequiredService<Databases>(), services.GetRequiredService<AgentLines>(), services.GetRequiredService<OpenPages>(),
            services.GetRequiredService<TimeProvider>(), between);
        await life.LiveAsync(stopping);
    }

    private async Task LiveAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (_agents.Count == 0)
                {
                    await BeginAsync(stopping);
                }

                if (_agents.Count > 0)
                {
                    await StepAsync(_agents[Pick(_agents.Count)], stopping);
                }
            }
            catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException or OperationCanceledException)
            {
                // It is only a demo: the next one may have more luck.
            }

            await Task.Delay(between, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _agents.ForEach(Leave);
    }

    /// <summary>A morning: most are at their desks.</summary>
    private async Task BeginAsync(CancellationToken stopping)
    {
        foreach (var code in DemoWorkspaces.All.Select(w => w.Code).Append(DemoTenant.Code))
        {
            _agents.AddRange(await FindAsync(code, stopping));
        }

        foreach (var agent in _agents.Where(_ => Pick(4) > 0))
        {
            await ArriveAsync(agent, stopping);
        }
    }

    private async Task<IReadOnlyList<DemoAgent>> FindAsync(string code, CancellationToken stopping)
    {
        if (await DemoTenant.FindAsync(databases, code, stopping) is not { } id)
        {
            return [];
        }

        await using var db = databases.OpenTenant(id);
        var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == id, stopping);
        var handling = Agents.Roles(await db.Set<Role>().AsNoTracking().ToListAsync(stopping));
        var tried = db.Set<Account>().Where(a => a.TemporaryUntil != null).Select(a => a.Id);
        var found = await Agents.In(db, tenant.Preset.ServeByDefault(), handling).Where(u => u.Id != tenant.PrimaryAdmin && u.AccountId != null && !tried.Contains(u.AccountId.Value))
            .OrderBy(u => u.Id).Take(Most).Select(u => u.Id).ToListAsync(stopping);
        return [.. found.Select(user => new DemoAgent(id, user, PresenceWords.Choices(tenant.Preset)))];
    }

    private async Task StepAsync(DemoAgent agent, CancellationToken stopping)
    {
        if (agent.At is null)
        {
            await ArriveAsync(agent, stopping);
            return;
        }

        switch (Pick(12))
        {
            case 0:
                await ChooseAsync(agent, Availability.Offline, stopping);
                Leave(agent);
                break;
            case 1:
                // The line breaks off: they come back when it is their turn again.
                Leave(agent);
                break;
            case < 6:
                await ChooseAsync(agent, Availability.Available, stopping);
                break;
            case < 10:
                await ChooseAsync(agent, Availability.Busy, stopping);
                break;
            default:
                await ChooseAsync(agent, agent.Choices.Contains(Availability.Away) ? Availability.Away : Availability.Available, stopping);
                break;
        }
    }

    private async Task ArriveAsync(DemoAgent agent, CancellationToken stopping)
    {
        agent.At = Id.New<SessionId>();
        lines.Opened(agent.Tenant, agent.User, agent.At.Value);
        pages.Opened(agent.Tenant, agent.User);
        await ChooseAsync(agent, Pick(3) == 0 ? Availability.Busy : Availability.Available, stopping);
    }

    private void Leave(DemoAgent agent)
    {
        if (agent.At is { } session)
        {
            agent.At = null;
            lines.Closed(agent.Tenant, agent.User, session);
            pages.Closed(agent.Tenant, agent.User);
        }
    }

    /// <summary>Whoever may not any more has left.</summary>
    private async Task ChooseAsync(DemoAgent agent, Availability to, CancellationToken stopping)
    {
        var chosen = await runner.RunAsync<ChooseAvailability, DesktopView>(
            new ChooseAvailability(new ChooseAvailabilityBody(Words<Availability>.Of(to))), new Caller(new Credential.OnBehalf(agent.Tenant, agent.User, null)) { RequestId = "demo" }, stopping);
        if (chosen.IsRefused)
        {
            Leave(agent);
        }
    }

#pragma warning disable CA5394 // who does what next in a demo is no secret
    private static int Pick(int of) => Random.Shared.Next(of);
#pragma warning restore CA5394

    /// <summary>An agent of the demo, and the desk they are at.</summary>
    private sealed record DemoAgent(TenantId Tenant, UserId User, IReadOnlyList<Availability> Choices)
    {
        public SessionId? At { get; set; }
    }
}
