using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Webhooks.Delivery;

namespace Roster.Webhooks;

/// <param name="IsYou">It is the reader.</param>
public sealed record WebhookOwner(Guid Id, string DisplayName, bool IsYou);

/// <summary>A receiver of what happens here.</summary>
/// <param name="Types">The types it is told of; empty for all.</param>
/// <param name="Owner">Whoever changed it last: it is told what they may read.</param>
/// <param name="Paused">Why nothing is sent; null while it is told.</param>
/// <param name="SecretBeforeUntil">Until when the secret before the last one signs too.</param>
/// <param name="Waiting">What is to be sent still, at most 1,000 counted.</param>
/// <param name="DeliveredAt">When it last took something.</param>
/// <param name="Version">Rises with each change; the ETag.</param>
public sealed record WebhookView(
    Guid Id, string Address, string Description, IReadOnlyList<string> Types, WebhookOwner Owner, [property: WordOf<WebhookPause>] string? Paused, DateTimeOffset CreatedAt,
    DateTimeOffset? SecretBeforeUntil, int Waiting, DateTimeOffset? DeliveredAt, int Version) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Needs">What its receiver's owner must hold to be told.</param>
/// <param name="Members">What is told beside ids and who did it.</param>
public sealed record WebhookTypeView(string Type, string Needs, IReadOnlyList<string> Members);

/// <param name="Types">What a receiver can be told of.</param>
public sealed record WebhookList(IReadOnlyList<WebhookView> Items, IReadOnlyList<WebhookTypeView> Types);

/// <param name="Address">Where it is told: a whole https address.</param>
/// <param name="Types">The types it is told of; none for all.</param>
public sealed record CreateWebhookBody(string? Address, string? Description, IReadOnlyList<string>? Types);

/// <param name="Secret">Shown here and never again.</param>
public sealed record WebhookCreatedAnswer(WebhookView Webhook, string Secret) : ICreated
{
    string ICreated.Location => $"/api/v1/webhooks/{Webhook.Id}";

    public override string ToString() => nameof(WebhookCreatedAnswer);
}

/// <param name="Secret">Shown here and never again. The one before it signs too for 24 hours.</param>
public sealed record WebhookSecretAnswer(WebhookView Webhook, string Secret)
{
    public override string ToString() => nameof(WebhookSecretAnswer);
}

/// <summary>One thing told to a receiver, or to be told.</summary>
/// <param name="MessageId">As the receiver sees it, the same however often it is sent.</param>
/// <param name="NextTryAt">When it is tried next; null when it is not.</param>
/// <param name="Status">What the receiver answered last; null when it did not.</param>
/// <param name="Answer">The first characters of its answer.</param>
/// <param name="Fault">What went wrong last, in words.</param>
public sealed record DeliveryView(
    Guid Id, string MessageId, string Type, [property: WordOf<DeliveryState>] string State, int Tries, DateTimeOffset CreatedAt, DateTimeOffset? TriedAt, DateTimeOffset? NextTryAt,
    int? Status, string? Answer, string? Fault)
{
    internal static DeliveryView Of(WebhookDelivery d) => new(
        d.Id.Value, d.MessageId, d.Type, Words<DeliveryState>.Of(d.State), d.Tries, d.CreatedAt, d.TriedAt, d.State == DeliveryState.Waiting ? d.NextTryAt : null, d.Status, d.Answer, d.Fault);
}

/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryView> Items, string? Next);

/// <param name="Since">From when on: at most 30 days ago.</param>
public sealed record ReplayBody(DateTimeOffset? Since);

/// <param name="Events">How many are sent.</param>
public sealed record ReplayAnswer(int Events);
