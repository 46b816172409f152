using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Webhooks;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditWebhookBody
{
    public Patch<string> Address { get; init; }

    public Patch<string> Description { get; init; }

    /// <summary>None for all.</summary>
    public Patch<IReadOnlyList<string>> Types { get; init; }
}

/// <summary>
/// Says anew where a receiver is or what it is told of, against the version that was looked at. It is told what the editor may read from
/// then on: nobody can turn another's to an address of their own.
/// </summary>
public sealed record EditWebhook(WebhookId Id, int? Version, EditWebhookBody Body) : IOperation<EditWebhook, WebhookView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(OperationScope scope, WebhookFields fields, WebhookShelf shelf, Events events) : IHandler<EditWebhook, WebhookView>
    {
        public async Task<Result<WebhookView>> HandleAsync(EditWebhook operation, CancellationToken cancellation)
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

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != webhook.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this webhook while you were editing.") { Current = await shelf.ShowAsync(webhook, cancellation) };
            }

            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var said = fields.Read(body.Address.Or(webhook.Address), body.Description.Or(webhook.Description), body.Types.Or(webhook.TypeList), faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = new[]
            {
                new FieldChange("address", webhook.Address, said.Address), new FieldChange("description", webhook.Description, said.Description),
                new FieldChange("types", webhook.Types, string.Join(' ', said.Types)),
            }.Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return await shelf.ShowAsync(webhook, cancellation);
            }

            webhook.Describe(said);
            webhook.BelongsTo(scope.Actor.User!.Value);
            events.Add(new WebhookEdited(webhook.Id, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = webhook.Address, Changes = changes } });
            return await shelf.ShowChangedAsync(webhook, cancellation);
        }
    }
}
