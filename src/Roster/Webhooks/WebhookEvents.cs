using Roster.Platform.Kernel;

namespace Roster.Webhooks;

public sealed record WebhookCreated(WebhookId Id, IReadOnlyList<string> Types) : Event("webhook.created", Id.Value);

/// <summary>Where it leads, what it is told of or what it is called changed; the values are personal.</summary>
public sealed record WebhookEdited(WebhookId Id, IReadOnlyList<string> Fields) : Event("webhook.edited", Id.Value);

public sealed record WebhookPaused(WebhookId Id) : Event("webhook.paused", Id.Value);

/// <summary>Nothing is sent any more, by nobody's hand.</summary>
/// <param name="Owner">Who is to hear of it.</param>
/// <param name="Because">Why, as <see cref="WebhookPause"/> has it.</param>
public sealed record WebhookStopped(WebhookId Id, UserId Owner, string Because) : Event(Word, Id.Value)
{
    public const string Word = "webhook.stopped";
}

public sealed record WebhookResumed(WebhookId Id) : Event("webhook.resumed", Id.Value);

public sealed record WebhookSecretReplaced(WebhookId Id) : Event("webhook.secret_replaced", Id.Value);

/// <summary>What happened since then is sent once more.</summary>
public sealed record WebhookReplayed(WebhookId Id, DateTimeOffset Since, int Events) : Event("webhook.replayed", Id.Value);

public sealed record WebhookDeleted(WebhookId Id) : Event("webhook.deleted", Id.Value);
