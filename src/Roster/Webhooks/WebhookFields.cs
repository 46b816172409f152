using Roster.Platform.Kernel;
using Roster.Platform.Outbound;

namespace Roster.Webhooks;

/// <param name="Types">None for all.</param>
public sealed record WebhookDescription(string Address, string Description, IReadOnlyList<string> Types);

/// <summary>What may be said of a webhook.</summary>
public sealed class WebhookFields(WebhookOptions options)
{
    public const int DescriptionMost = 200;

    /// <summary>The description, or its faults, each at its field.</summary>
    public WebhookDescription Read(string? address, string? description, IReadOnlyList<string>? types, List<FieldProblem> faults)
    {
        var said = new WebhookDescription((address ?? "").Trim(), (description ?? "").Trim(), [.. (types ?? []).Distinct().Order(StringComparer.Ordinal)]);
        if (!OutboundAddress.IsFit(said.Address, options.MayBePrivate))
        {
            faults.Add(new("address", "bad-address", "This must be a whole https address without a #."));
        }
        else if (new Uri(said.Address) is var uri && PrivateNetwork.IsLiteral(uri.Host) && !options.MayBePrivate(uri))
        {
            faults.Add(new("address", "private-address", "This address is in a private network, which only whoever runs this installation can open to webhooks."));
        }

        if (said.Description.Length > DescriptionMost)
        {
            faults.Add(new("description", "too-long", $"At most {DescriptionMost} characters."));
        }

        if (said.Types.FirstOrDefault(t => WebhookTypes.Find(t) is null) is { } unknown)
        {
            faults.Add(new("types", "unknown-type", $"There is no type {unknown}."));
        }

        return said;
    }
}
