using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Webhooks.Delivery;

/// <summary>Sends one thing once more, under the id it had, with all its tries.</summary>
public sealed record SendAgain(WebhookId Id, DeliveryId Delivery) : IOperation<SendAgain, DeliveryView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    internal static readonly Problem IsPaused = Problem.Conflict("webhook-paused", "Nothing is sent while it is paused. Resume it first.");

    public sealed class Handler(TenantDb db, WebhookShelf shelf, TimeProvider clock) : IHandler<SendAgain, DeliveryView>
    {
        public async Task<Result<DeliveryView>> HandleAsync(SendAgain operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook
                || await db.Set<WebhookDelivery>().SingleOrDefaultAsync(d => d.WebhookId == webhook.Id && d.Id == operation.Delivery, cancellation) is not { } delivery)
            {
                return Problem.NotFound;
            }

            if (webhook.Paused is not null)
            {
                return IsPaused;
            }

            delivery.SendAgain(clock.GetUtcNow());
            return DeliveryView.Of(delivery);
        }
    }
}

/// <summary>Sends something that nothing happened for, to see whether it arrives.</summary>
public sealed record SendTest(WebhookId Id) : IOperation<SendTest, DeliveryView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(TenantDb db, WebhookShelf shelf, TimeProvider clock) : IHandler<SendTest, DeliveryView>
    {
        public async Task<Result<DeliveryView>> HandleAsync(SendTest operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook)
            {
                return Problem.NotFound;
            }

            if (webhook.Paused is not null)
            {
                return SendAgain.IsPaused;
            }

            var delivery = new WebhookDelivery(db.Tenant, webhook.Id, null, WebhookTypes.Test, clock.GetUtcNow());
            db.Add(delivery);
            return DeliveryView.Of(delivery);
        }
    }
}
