namespace Roster.Webhooks;

/// <summary>The operator's word on where webhooks may lead.</summary>
public sealed record WebhookOptions
{
    /// <summary>Sites in the operator's own network, such as <c>http://bus.internal:8080</c>. They may speak plain http.</summary>
    public IReadOnlyCollection<string> PrivateSites { get; init; } = [];

    public bool MayBePrivate(Uri address) => PrivateSites.Contains(address.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase);
}
