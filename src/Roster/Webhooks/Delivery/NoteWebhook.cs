using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Webhooks.Delivery;

/// <summary>Notes how a try went, and stops a receiver that says it is gone, or that took nothing for as long as one thing was tried.</summary>
internal sealed record NoteWebhook(TenantId Tenant, DeliveryId Id, Outcome Outcome) : IOperation<NoteWebhook, Done>
{
    private const int Gone = 410;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<NoteWebhook, Done>
    {
        public async Task<Result<Done>> HandleAsync(NoteWebhook operation, CancellationToken cancellation)
        {
            if (await db.Set<WebhookDelivery>().SingleOrDefaultAsync(d => d.TenantId == operation.Tenant && d.Id == operation.Id, cancellation) is not { } delivery)
            {
                // Deleted while it was on its way.
                return default(Done);
            }

            delivery.Note(operation.Outcome, Random.Shared.NextDouble(), clock.GetUtcNow());
            var gone = operation.Outcome.Status == Gone;
            if (gone)
            {
                delivery.GiveUp();
            }

            if (delivery.State == DeliveryState.Failed && (gone || !await TookAnyAsync(delivery, cancellation)))
            {
                var webhook = await db.Set<Webhook>().SingleAsync(w => w.TenantId == delivery.TenantId && w.Id == delivery.WebhookId, cancellation);
                WebhookStops.Stop(webhook, gone ? WebhookPause.Gone : WebhookPause.Failing, events);
            }

            events.Stir(delivery.TenantId, "webhook.delivery_noted", delivery.WebhookId.Value);
            return default(Done);
        }

        private Task<bool> TookAnyAsync(WebhookDelivery since, CancellationToken cancellation) => db.Set<WebhookDelivery>().AnyAsync(
            d => d.TenantId == since.TenantId && d.WebhookId == since.WebhookId && d.State == DeliveryState.Delivered && d.TriedAt >= since.CreatedAt, cancellation);
    }
}

internal static class WebhookStops
{
    /// <summary>By nobody's hand; its owner hears of it.</summary>
    public static void Stop(Webhook webhook, WebhookPause because, Events events)
    {
        if (webhook.Paused is null)
        {
            webhook.Pause(because);
            events.AddIn(webhook.TenantId, new WebhookStopped(webhook.Id, webhook.OwnerId, Words<WebhookPause>.Of(because)) { Personal = new PersonalPart { Subject = webhook.Address } });
        }
    }
}
