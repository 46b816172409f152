using System.Globalization;
using System.Text.Json;

namespace Roster.Sso.Provider;

/// <summary>What a provider says of someone: texts, numbers and lists, by name.</summary>
public sealed class ClaimSet
{
    private const int LongestText = 1_000;
    private const int LongestList = 500;

    private readonly IReadOnlyDictionary<string, JsonElement> _claims;

    private ClaimSet(IReadOnlyDictionary<string, JsonElement> claims) => _claims = claims;

    public static ClaimSet Empty { get; } = new(new Dictionary<string, JsonElement>());

    public IEnumerable<string> Names => _claims.Keys;

    /// <summary>A claim as text, also a number or a truth; null where there is none, or it is something else.</summary>
    public string? this[string name] => _claims.TryGetValue(name, out var claim) ? Text(claim) : null;

    /// <summary>A claim as a list: of many, of the one there is, or empty.</summary>
    public IReadOnlyList<string> List(string name) => !_claims.TryGetValue(name, out var claim) ? []
        : claim.ValueKind == JsonValueKind.Array ? [.. claim.EnumerateArray().Select(Text).OfType<string>().Take(LongestList)]
        : Text(claim) is { } one ? [one] : [];

    public DateTimeOffset? Time(string name) =>
        _claims.TryGetValue(name, out var claim) && claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds) && seconds is > 0 and < 32_503_680_000
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;

    public bool IsTrue(string name) => this[name] is "true" or "True" or "1";

    /// <summary>These, and of the other those that are missing here.</summary>
    public ClaimSet And(ClaimSet other) => new(_claims.Concat(other._claims.Where(c => !_claims.ContainsKey(c.Key))).ToDictionary(StringComparer.Ordinal));

    /// <summary>As they are shown to whoever settles the provider: one line each.</summary>
    public IReadOnlyList<(string Name, string Value)> Shown() =>
        [.. _claims.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value.ValueKind == JsonValueKind.String ? c.Value.GetString()! : c.Value.GetRawText()))];

    /// <summary>Empty for what is no object.</summary>
    public static ClaimSet Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind != JsonValueKind.Object ? Empty
                : new(document.RootElement.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Last().Value.Clone(), StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    private static string? Text(JsonElement claim) => claim.ValueKind switch
    {
        JsonValueKind.String when claim.GetString() is { Length: > 0 and <= LongestText } text => text,
        JsonValueKind.Number => claim.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
