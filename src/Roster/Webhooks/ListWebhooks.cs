using Roster.Platform.Kernel;

namespace Roster.Webhooks;

/// <summary>The workspace's receivers, the oldest first, and what they can be told of.</summary>
public sealed record ListWebhooks : IQuery<ListWebhooks, WebhookList>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(WebhookShelf shelf) : IHandler<ListWebhooks, WebhookList>
    {
        public async Task<Result<WebhookList>> HandleAsync(ListWebhooks operation, CancellationToken cancellation) =>
            new WebhookList(await shelf.AllAsync(cancellation), [.. WebhookTypes.All.Select(t => new WebhookTypeView(t.Name, t.Needs.Word, t.Members))]);
    }
}

/// <summary>One receiver.</summary>
public sealed record ReadWebhook(WebhookId Id) : IQuery<ReadWebhook, WebhookView>
{
    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public sealed class Handler(WebhookShelf shelf) : IHandler<ReadWebhook, WebhookView>
    {
        public async Task<Result<WebhookView>> HandleAsync(ReadWebhook operation, CancellationToken cancellation) =>
            await shelf.FindAsync(operation.Id, cancellation) is { } webhook ? await shelf.ShowAsync(webhook, cancellation) : Problem.NotFound;
    }
}
