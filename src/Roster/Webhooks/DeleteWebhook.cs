using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Webhooks.Delivery;

namespace Roster.Webhooks;

/// <summary>Tells a receiver nothing any more, and forgets what it was told.</summary>
public sealed record DeleteWebhook(WebhookId Id) : IOperation<DeleteWebhook, Done>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(TenantDb db, WebhookShelf shelf, Events events) : IHandler<DeleteWebhook, Done>
    {
        public async Task<Result<Done>> HandleAsync(DeleteWebhook operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook)
            {
                return Problem.NotFound;
            }

#pragma warning disable RS0030 // deliveries by the thousand, which follow from events that stay
            await db.Set<WebhookDelivery>().Where(d => d.WebhookId == webhook.Id).ExecuteDeleteAsync(cancellation);
#pragma warning restore RS0030
            db.Remove(webhook);
            events.Add(new WebhookDeleted(webhook.Id) { Personal = new PersonalPart { Subject = webhook.Address } });
            return default(Done);
        }
    }
}
