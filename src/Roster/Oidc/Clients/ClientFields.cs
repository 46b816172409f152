using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Outbound;
using Roster.Platform.Text;
using Roster.Roles;

namespace Roster.Oidc.Clients;

/// <summary>What a portal's description may say. Pure.</summary>
internal static class ClientFields
{
    public const int MostCharacters = OutboundAddress.MostCharacters;

    private const int MostAddresses = 20;

    /// <summary>The portals that are clients; the admin console is built in.</summary>
    public static IReadOnlyList<string> Portals { get; } = [.. Portal.All.Where(p => p != Portal.Console).Select(p => p.Id)];

    /// <summary>The description, or its faults, each at its field.</summary>
    public static ClientDescription Read(ClientBody body, List<FieldProblem> faults)
    {
        var name = NameRule.Tidy(body.Name ?? "");
        if (name.Length == 0 || NameRule.Fault(name) is not null)
        {
            faults.Add(new("name", "required", "A portal needs a name of at most 100 characters."));
        }

        if (!Portals.Contains(body.Portal))
        {
            faults.Add(new("portal", "unknown-portal", $"It is one of {string.Join(", ", Portals)}."));
        }

        var redirects = Addresses("redirectAddresses", body.RedirectAddresses, faults);
        if (redirects.Count == 0 && !faults.Exists(f => f.Field == "redirectAddresses"))
        {
            faults.Add(new("redirectAddresses", "required", "Say at least one address that people come back to."));
        }

        var logout = Address("logoutAddress", body.LogoutAddress, faults);
        if (logout is not null && body.LogoutIsPrivate != true && PrivateNetwork.IsLiteral(new Uri(logout).Host))
        {
            faults.Add(new("logoutAddress", "private-address", "This address is in a private network. Say that it is your own if it is meant."));
        }

        return new ClientDescription(
            name, body.Portal ?? "", redirects, Addresses("postLogoutAddresses", body.PostLogoutAddresses, faults),
            Address("startAddress", body.StartAddress, faults), logout, logout is not null && body.LogoutIsPrivate == true);
    }

    public static ClientKind Kind(string? word, List<FieldProblem> faults)
    {
        if (Words<ClientKind>.Parse(word) is { } kind)
        {
            return kind;
        }

        faults.Add(new("kind", "unknown-kind", "A portal is confidential, where it can keep a secret, or public."));
        return default;
    }

    private static IReadOnlyList<string> Addresses(string field, IReadOnlyList<string>? said, List<FieldProblem> faults)
    {
        if (said?.Count > MostAddresses)
        {
            faults.Add(new(field, "too-many-addresses", $"A portal has at most {MostAddresses} of them."));
            return [];
        }

        return [.. (said ?? []).Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Address(field, s, faults)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Address(string field, string? said, List<FieldProblem> faults)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        var text = said.Trim();
        if (OutboundAddress.IsFit(text, uri => uri.IsLoopback))
        {
            return text;
        }

        faults.Add(new(field, "bad-address", $"“{(text.Length > 80 ? text[..80] + "…" : text)}” must be a whole https address without a #, or http on localhost."));
        return null;
    }
}
