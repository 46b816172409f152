using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Presence.States;

/// <summary>Some agents with their lines, of any tenants, as they will be: what is written of one is seen by the next step.</summary>
internal sealed class PresenceBook(EveryTenantDb db, Events events)
{
    private readonly Dictionary<(TenantId Tenant, UserId User), Page> _pages = [];
    private readonly HashSet<Page> _moved = [];

    public async Task OpenAsync(IReadOnlyList<(TenantId Tenant, UserId User)> agents, CancellationToken cancellation)
    {
        // With their tenants, with which the keys begin.
        var (tenants, users) = (agents.Select(a => a.Tenant).Distinct().ToList(), agents.Select(a => a.User).ToList());
        var presences = await db.Set<AgentPresence>().Where(p => tenants.Contains(p.TenantId) && users.Contains(p.UserId)).ToListAsync(cancellation);
        var lines = await db.Set<AgentLine>().Where(l => tenants.Contains(l.TenantId) && users.Contains(l.UserId)).ToListAsync(cancellation);
        foreach (var presence in presences)
        {
            _pages[(presence.TenantId, presence.UserId)] = new Page(presence, [.. lines.Where(l => l.UserId == presence.UserId && l.TenantId == presence.TenantId)]);
        }
    }

    /// <param name="tenant">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="make">Whether one who has never been here begins a page.</param>
    public Page? Find(TenantId tenant, UserId user, bool make)
    {
        if (!_pages.TryGetValue((tenant, user), out var page) && make)
        {
            page = _pages[(tenant, user)] = new Page(new AgentPresence(tenant, user), []);
            db.Add(page.Presence);
        }

        return page;
    }

    public void Hold(Page agent, Guid node, bool isOpen)
    {
        var held = agent.Lines.Find(l => l.Node == node);
        if (isOpen && held is null)
        {
            agent.Lines.Add(new AgentLine(agent.Presence.TenantId, agent.Presence.UserId, node));
            db.Add(agent.Lines[^1]);
        }
        else if (!isOpen && held is not null)
        {
            agent.Lines.Remove(held);
            db.Remove(held);
        }
    }

    public void Move(Page agent, PresenceState to, Cause cause, DateTimeOffset now)
    {
        var presence = agent.Presence;
        if (to == presence.State)
        {
            return;
        }

        presence.Become(to);
        db.Add(new PresenceChange(presence, cause, now));
        events.Stir(presence.TenantId, PresenceNews.Changed, presence.UserId.Value);
        _moved.Add(agent);
    }

    public async Task<Turn[]> TurnsAsync(CancellationToken cancellation)
    {
        var lost = _moved.Where(p => p.Presence.Connection == Connection.Lost).Select(p => p.Presence).ToList();
        var tenants = lost.Select(p => p.TenantId).Distinct().ToList();
        var policies = tenants.Count == 0 ? [] : await db.Set<Tenant>().AsNoTracking().Where(t => tenants.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Policy, cancellation);
        return [.. lost.SelectMany(p => p.State.Turns(policies[p.TenantId]).Select(at => new Turn(at, p.TenantId, p.UserId)))];
    }

    internal sealed record Page(AgentPresence Presence, List<AgentLine> Lines);
}

internal static class PresenceNews
{
    /// <summary>Where an agent stands has changed.</summary>
    public const string Changed = "presence.changed";
}
