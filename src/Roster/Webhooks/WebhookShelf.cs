using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;
using Roster.Webhooks.Delivery;

namespace Roster.Webhooks;

/// <summary>Webhooks as the API shows them.</summary>
public sealed class WebhookShelf(OperationScope scope)
{
    private const int CountedMost = 1_000;

    public Task<Webhook?> FindAsync(WebhookId id, CancellationToken cancellation) => scope.Tenant.Set<Webhook>().SingleOrDefaultAsync(w => w.Id == id, cancellation);

    public async Task<IReadOnlyList<WebhookView>> AllAsync(CancellationToken cancellation) =>
        await ShowAsync(await scope.Tenant.Set<Webhook>().AsNoTracking().OrderBy(w => w.CreatedAt).ToListAsync(cancellation), cancellation);

    public async Task<WebhookView> ShowAsync(Webhook webhook, CancellationToken cancellation) => (await ShowAsync([webhook], cancellation))[0];

    /// <summary>The same after a change that is about to be saved.</summary>
    public async Task<WebhookView> ShowChangedAsync(Webhook webhook, CancellationToken cancellation)
    {
        scope.Tenant.MarkChanged(webhook);
        return await ShowAsync(webhook, cancellation);
    }

    private async Task<IReadOnlyList<WebhookView>> ShowAsync(IReadOnlyList<Webhook> webhooks, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var owners = await Owners.FindAsync(db, db.Tenant, [.. webhooks.Select(w => w.OwnerId).Distinct()], cancellation);
        var shown = new List<WebhookView>();
        foreach (var webhook in webhooks)
        {
            var (theirs, owner) = (db.Set<WebhookDelivery>().Where(d => d.WebhookId == webhook.Id), owners[webhook.OwnerId]);
            var waiting = await theirs.Where(d => d.State == DeliveryState.Waiting).Take(CountedMost).CountAsync(cancellation);
            var delivered = await theirs.Where(d => d.State == DeliveryState.Delivered).OrderByDescending(d => d.TriedAt).Select(d => d.TriedAt).FirstOrDefaultAsync(cancellation);
            shown.Add(new WebhookView(
                webhook.Id.Value, webhook.Address, webhook.Description, webhook.TypeList, new WebhookOwner(owner.Id.Value, owner.Name, scope.Actor.User == owner.Id),
                webhook.Paused is { } why ? Words<WebhookPause>.Of(why) : null, webhook.CreatedAt, webhook.SecretBeforeUntil, waiting, delivered, webhook.Version));
        }

        return shown;
    }
}
