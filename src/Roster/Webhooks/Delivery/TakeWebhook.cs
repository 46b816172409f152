using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Webhooks.Delivery;

/// <summary>What is to be sent now, complete. It lives in memory only.</summary>
public sealed record TakenWebhook(TenantId Tenant, DeliveryId Id, WebhookId Webhook, Uri Address, string MessageId, DateTimeOffset At, string Body, string Signature)
{
    public override string ToString() => nameof(TakenWebhook);
}

/// <param name="Any">Whether one was due at all.</param>
/// <param name="Load">What is to be sent; null when it is not told after all.</param>
public sealed record TakenWebhookAnswer(bool Any, TakenWebhook? Load);

/// <summary>
/// Takes what is due for one receiver, whichever, so that one with much waiting comes no more often than one with little. Whether its
/// owner is still in and may still have it is asked here, each time.
/// </summary>
/// <param name="Busy">Receivers that are being told as much at a time as they may be.</param>
internal sealed record TakeWebhook(IReadOnlyCollection<WebhookId> Busy) : IOperation<TakeWebhook, TakenWebhookAnswer>
{
    private const int Look = 100;

    public static Access Access => Access.Itself;

    /// <summary>The receivers for which something is due; those of a suspended workspace wait with it.</summary>
    public static IQueryable<Webhook> Due(EveryTenantDb db, IReadOnlyCollection<WebhookId> busy, DateTimeOffset now) => db.Set<Webhook>().Where(w =>
        w.Paused == null && !busy.Contains(w.Id) && db.Set<Tenant>().Any(t => t.Id == w.TenantId && t.State == TenantState.Active)
        && db.Set<WebhookDelivery>().Any(d => d.TenantId == w.TenantId && d.WebhookId == w.Id && d.State == DeliveryState.Waiting && d.NextTryAt <= now));

    internal sealed class Handler(EveryTenantDb db, WebhookMessages messages, KeySafe safe, Events events, TimeProvider clock) : IHandler<TakeWebhook, TakenWebhookAnswer>
    {
        public async Task<Result<TakenWebhookAnswer>> HandleAsync(TakeWebhook operation, CancellationToken cancellation)
        {
            // One taker at a time, so that two nodes never take the same.
            await db.Dialect.LockNameAsync(db, "webhook:take", cancellation);
            var now = clock.GetUtcNow();
            var due = await Due(db, operation.Busy, now).Take(Look).ToListAsync(cancellation);
            if (due.Count == 0)
            {
                return new TakenWebhookAnswer(false, null);
            }

            var webhook = due[Random.Shared.Next(due.Count)];
            var owner = (await Owners.FindAsync(db, webhook.TenantId, [webhook.OwnerId], cancellation))[webhook.OwnerId];
            if (!owner.IsIn || !owner.Effective.Has(Permissions.WebhooksUpdate))
            {
                WebhookStops.Stop(webhook, owner.IsIn ? WebhookPause.OwnerMayNot : WebhookPause.OwnerOut, events);
                return new TakenWebhookAnswer(true, null);
            }

            var delivery = await db.Set<WebhookDelivery>()
                .Where(d => d.TenantId == webhook.TenantId && d.WebhookId == webhook.Id && d.State == DeliveryState.Waiting && d.NextTryAt <= now)
                .OrderBy(d => d.NextTryAt).FirstAsync(cancellation);
            var message = await messages.WriteAsync(db, delivery, owner, cancellation);
            if (message.Body is not { } body)
            {
                delivery.Withhold(message.Withheld!);
                return new TakenWebhookAnswer(true, null);
            }

            delivery.BeginTry(now);
            return new TakenWebhookAnswer(true, new TakenWebhook(
                webhook.TenantId, delivery.Id, webhook.Id, new Uri(webhook.Address), delivery.MessageId, now, body, WebhookSignature.Of(webhook.Secrets(safe, now), delivery.MessageId, now, body)));
        }
    }
}
