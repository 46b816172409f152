using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Webhooks;

/// <summary>Has a receiver told of what happens from now on.</summary>
public sealed record CreateWebhook(CreateWebhookBody Body) : IOperation<CreateWebhook, WebhookCreatedAnswer>
{
    public const int Most = 20;

    public static Access Access => Access.Needs(Permissions.WebhooksUpdate).AfterFreshSignIn("what happens here goes there from then on");

    public sealed class Handler(OperationScope scope, TenantDb db, WebhookFields fields, WebhookShelf shelf, KeySafe safe, Events events, TimeProvider clock)
        : IHandler<CreateWebhook, WebhookCreatedAnswer>
    {
        public async Task<Result<WebhookCreatedAnswer>> HandleAsync(CreateWebhook operation, CancellationToken cancellation)
        {
            var (body, faults, now) = (operation.Body, new List<FieldProblem>(), clock.GetUtcNow());
            var said = fields.Read(body.Address, body.Description, body.Types, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (await db.Set<Webhook>().CountAsync(cancellation) >= Most)
            {
                return Problem.Conflict("too-many-webhooks", $"A workspace has at most {Most} webhooks. Delete one that nobody needs.");
            }

            var webhook = new Webhook(db.Tenant, scope.Actor.User!.Value, now);
            webhook.Describe(said);
            var secret = webhook.GiveSecret(safe, now);
            db.Add(webhook);
            events.Add(new WebhookCreated(webhook.Id, said.Types) { Personal = new PersonalPart { Subject = said.Address } });
            return new WebhookCreatedAnswer(await shelf.ShowAsync(webhook, cancellation), secret);
        }
    }
}
