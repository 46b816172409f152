using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Webhooks;

/// <summary>Gives a receiver another secret. The one before it signs too for a day, so that nothing is missed meanwhile.</summary>
public sealed record ReplaceWebhookSecret(WebhookId Id) : IOperation<ReplaceWebhookSecret, WebhookSecretAnswer>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(OperationScope scope, WebhookShelf shelf, KeySafe safe, Events events, TimeProvider clock) : IHandler<ReplaceWebhookSecret, WebhookSecretAnswer>
    {
        public async Task<Result<WebhookSecretAnswer>> HandleAsync(ReplaceWebhookSecret operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook)
            {
                return Problem.NotFound;
            }

            // Where it leads, and as whose, is not for an open page alone, nor for a key.
            if (!scope.Actor.IsFresh)
            {
                return Access.FreshSignInRequired;
            }

            var secret = webhook.GiveSecret(safe, clock.GetUtcNow());
            events.Add(new WebhookSecretReplaced(webhook.Id) { Personal = new PersonalPart { Subject = webhook.Address } });
            return new WebhookSecretAnswer(await shelf.ShowChangedAsync(webhook, cancellation), secret);
        }
    }
}
