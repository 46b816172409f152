using System.Globalization;
using System.Text.Json.Nodes;
using Roster.Scim.Schemas;

namespace Roster.Scim.Filtering;

/// <summary>Whether a resource meets a filter. An attribute with several values is met by any one of them; what is not there is met by <c>ne</c> alone. Pure.</summary>
public static class FilterMatch
{
    public static bool Matches(Filter filter, JsonObject resource, ScimResource kind) => filter switch
    {
        Filter.And and => Matches(and.Left, resource, kind) && Matches(and.Right, resource, kind),
        Filter.Or or => Matches(or.Left, resource, kind) || Matches(or.Right, resource, kind),
        Filter.Not not => !Matches(not.Inner, resource, kind),
        Filter.Values values => Items(resource, values.Path, kind).OfType<JsonObject>().Any(item => MatchesValue(values.Inner, item, AttributeOf(values.Path, kind)!)),
        Filter.Present present => Leaves(resource, present.Path, kind).Any(IsThere),
        Filter.Compare compare => Compares(compare, Leaves(resource, compare.Path, kind), LeafOf(compare.Path, kind)),
        _ => false,
    };

    /// <summary>Whether one of an attribute's values meets the filter in its brackets.</summary>
    public static bool MatchesValue(Filter filter, JsonObject item, ScimAttribute attribute) => filter switch
    {
        Filter.And and => MatchesValue(and.Left, item, attribute) && MatchesValue(and.Right, item, attribute),
        Filter.Or or => MatchesValue(or.Left, item, attribute) || MatchesValue(or.Right, item, attribute),
        Filter.Not not => !MatchesValue(not.Inner, item, attribute),
        Filter.Present present => IsThere(item[attribute.Find(present.Path.Name)?.Name ?? present.Path.Name]),
        Filter.Compare compare => Compares(compare, [item[attribute.Find(compare.Path.Name)?.Name ?? compare.Path.Name]], attribute.Find(compare.Path.Name)),
        _ => false,
    };

    /// <summary>The attribute that a path names, whichever schema has it; null where there is none.</summary>
    public static ScimAttribute? AttributeOf(AttributePath path, ScimResource kind) =>
        path.Schema is { } schema && kind.Extension is { } extension && schema.Equals(extension.Id, StringComparison.OrdinalIgnoreCase) ? extension.Find(path.Name)
        : path.Schema is null || path.Schema.Equals(kind.Schema.Id, StringComparison.OrdinalIgnoreCase) ? kind.Find(path.Name) : null;

    /// <summary>What is compared in the end: the attribute, the part named, or the value of an attribute with several.</summary>
    public static ScimAttribute? LeafOf(AttributePath path, ScimResource kind) =>
        AttributeOf(path, kind) is not { } attribute ? null
        : path.Sub is { } sub ? attribute.Find(sub)
        : attribute.Type == ScimType.Complex ? attribute.Find("value") ?? attribute : attribute;

    private static IEnumerable<JsonNode?> Items(JsonObject resource, AttributePath path, ScimResource kind)
    {
        var home = path.Schema is { } schema && kind.Extension is { } extension && schema.Equals(extension.Id, StringComparison.OrdinalIgnoreCase) ? resource[extension.Id] as JsonObject : resource;
        var node = AttributeOf(path, kind) is { } attribute ? home?[attribute.Name] : null;
        return node is JsonArray many ? many : (JsonNode?[])[node];
    }

    private static IEnumerable<JsonNode?> Leaves(JsonObject resource, AttributePath path, ScimResource kind)
    {
        var attribute = AttributeOf(path, kind);
        var part = path.Sub is { } sub ? attribute?.Find(sub)?.Name : attribute is { Type: ScimType.Complex } && attribute.Find("value") is not null ? "value" : null;
        return Items(resource, path, kind).Select(item => item is JsonObject complex && part is not null ? complex[part] : item);
    }

    private static bool IsThere(JsonNode? node) => node switch
    {
        null => false,
        JsonArray many => many.Count > 0,
        JsonObject complex => complex.Count > 0,
        JsonValue value => !value.TryGetValue<string>(out var text) || text.Length > 0,
        _ => false,
    };

    private static bool Compares(Filter.Compare compare, IEnumerable<JsonNode?> leaves, ScimAttribute? leaf)
    {
        var values = leaves.Where(IsThere).OfType<JsonValue>().ToList();
        return compare.Value is null
            ? values.Count == 0 ^ compare.By == Comparison.Ne
            : compare.By == Comparison.Ne ? values.TrueForAll(v => !Holds(Comparison.Eq, v, compare, leaf)) : values.Exists(v => Holds(compare.By, v, compare, leaf));
    }

    private static bool Holds(Comparison by, JsonValue value, Filter.Compare compare, ScimAttribute? leaf)
    {
        if (value.TryGetValue<bool>(out var truth))
        {
            return by == Comparison.Eq && compare.Truth == truth;
        }

        if (!value.TryGetValue<string>(out var text) || compare.Text is not { } said)
        {
            return false;
        }

        if (leaf?.Type == ScimType.Time)
        {
            return TimeOf(text) is { } at && TimeOf(said) is { } then && Orders(by, at.CompareTo(then));
        }

        var how = leaf?.CaseExact == true ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return by switch
        {
            Comparison.Co => text.Contains(said, how),
            Comparison.Sw => text.StartsWith(said, how),
            Comparison.Ew => text.EndsWith(said, how),
            _ => Orders(by, string.Compare(text, said, how)),
        };
    }

    public static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static bool Orders(Comparison by, int order) => by switch
    {
        Comparison.Eq => order == 0,
        Comparison.Gt => order > 0,
        Comparison.Ge => order >= 0,
        Comparison.Lt => order < 0,
        Comparison.Le => order <= 0,
        _ => false,
    };
}
