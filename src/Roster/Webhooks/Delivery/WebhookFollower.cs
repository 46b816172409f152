using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Outbox;

namespace Roster.Webhooks.Delivery;

/// <summary>Wakes whoever sends to receivers.</summary>
internal sealed class WebhookBell(TimeProvider clock)
{
    public Bell Bell { get; } = new(clock);
}

/// <summary>Notes for each receiver that wants an event that it is to be told.</summary>
internal sealed class WebhookFollower(WebhookBell bell, TimeProvider clock) : IEventFollower
{
    public string Name => "webhooks";

    public IReadOnlyCollection<string> Follows { get; } = WebhookTypes.All.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>A batch at a time: most workspaces have no receiver, and that is one look for all of it.</summary>
    public async Task FollowAsync(EveryTenantDb db, IReadOnlyList<EventRow> happened, CancellationToken cancellation)
    {
        var tenants = happened.Select(e => e.TenantId).Distinct().ToList();
        var webhooks = (await db.Set<Webhook>().AsNoTracking().Where(w => tenants.Contains(w.TenantId) && w.Paused == null).ToListAsync(cancellation)).ToLookup(w => w.TenantId);
        // What happened before it was there is for a replay.
        var wanted = happened.SelectMany(e => webhooks[e.TenantId].Where(w => w.Wants(e.Name) && e.At >= w.CreatedAt).Select(w => (Webhook: w, Event: e))).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var (events, now) = (wanted.Select(w => (Platform.Kernel.HappenedId?)w.Event.Id).Distinct().ToList(), clock.GetUtcNow());
        var there = (await db.Set<WebhookDelivery>().Where(d => tenants.Contains(d.TenantId) && events.Contains(d.EventId)).Select(d => new { d.WebhookId, d.EventId }).ToListAsync(cancellation))
            .Select(d => (d.WebhookId, d.EventId)).ToHashSet();
        db.AddRange(wanted.Where(w => !there.Contains((w.Webhook.Id, w.Event.Id))).Select(w => new WebhookDelivery(w.Event.TenantId, w.Webhook.Id, w.Event.Id, w.Event.Name, now)));
    }

    public void Followed() => bell.Bell.Ring();
}
