using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Webhooks;

/// <summary>Sends a receiver nothing. What waits goes on waiting; what happens meanwhile is noted for nobody, and can be replayed.</summary>
public sealed record PauseWebhook(WebhookId Id) : IOperation<PauseWebhook, WebhookView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(WebhookShelf shelf, Events events) : IHandler<PauseWebhook, WebhookView>
    {
        public async Task<Result<WebhookView>> HandleAsync(PauseWebhook operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook)
            {
                return Problem.NotFound;
            }

            if (webhook.Paused is not null)
            {
                return await shelf.ShowAsync(webhook, cancellation);
            }

            webhook.Pause(WebhookPause.ByHand);
            events.Add(new WebhookPaused(webhook.Id) { Personal = new PersonalPart { Subject = webhook.Address } });
            return await shelf.ShowChangedAsync(webhook, cancellation);
        }
    }
}

/// <summary>Goes on. It is told what whoever resumes it may read.</summary>
public sealed record ResumeWebhook(WebhookId Id) : IOperation<ResumeWebhook, WebhookView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(OperationScope scope, WebhookShelf shelf, Events events) : IHandler<ResumeWebhook, WebhookView>
    {
        public async Task<Result<WebhookView>> HandleAsync(ResumeWebhook operation, CancellationToken cancellation)
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

            if (webhook.Paused is null)
            {
                return await shelf.ShowAsync(webhook, cancellation);
            }

            webhook.Resume();
            webhook.BelongsTo(scope.Actor.User!.Value);
            events.Add(new WebhookResumed(webhook.Id) { Personal = new PersonalPart { Subject = webhook.Address } });
            return await shelf.ShowChangedAsync(webhook, cancellation);
        }
    }
}
