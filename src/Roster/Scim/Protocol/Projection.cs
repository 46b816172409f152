using System.Text.Json.Nodes;
using Roster.Scim.Filtering;
using Roster.Scim.Schemas;

namespace Roster.Scim.Protocol;

/// <summary>Which attributes are shown (RFC 7644, section 3.9): those asked for, or all but those that are not wanted. What is always shown stays.</summary>
/// <param name="Kind">The resource.</param>
/// <param name="Wanted">Empty for all.</param>
/// <param name="Unwanted">Left out.</param>
internal sealed record Projection(ScimResource Kind, IReadOnlyList<AttributePath> Wanted, IReadOnlyList<AttributePath> Unwanted)
{
    public static Projection Read(ScimResource kind, string? attributes, string? excluded) => new(kind, Paths(kind, attributes), Paths(kind, excluded));

    /// <summary>Whether an attribute is shown at all: what is not need not be read.</summary>
    public bool Shows(string name) => Wanted.Count > 0 ? Wanted.Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) : !Unwanted.Any(p => p.Is(name));

    public JsonObject Of(JsonObject resource)
    {
        if (Wanted.Count == 0 && Unwanted.Count == 0)
        {
            return resource;
        }

        var shown = new JsonObject();
        foreach (var (name, value) in resource)
        {
            if (Cut(name, value) is { } kept)
            {
                shown[name] = kept;
            }
        }

        return shown;
    }

    private JsonNode? Cut(string name, JsonNode? value)
    {
        if (name.Equals(Kind.Extension?.Id, StringComparison.OrdinalIgnoreCase))
        {
            var inner = ((JsonObject)value!).Where(p => Wanted.Count > 0 ? Wanted.Any(w => IsExtension(w) && (w.Name.Length == 0 || w.Is(p.Key))) : !Unwanted.Any(w => IsExtension(w) && (w.Name.Length == 0 || w.Is(p.Key)))).ToList();
            return inner.Count == 0 ? null : new JsonObject(inner.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        }

        if (Kind.Find(name) is { Returned: "always" })
        {
            return value?.DeepClone();
        }

        var (asked, left) = (Wanted.Where(p => IsCore(p) && p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList(), Unwanted.Where(p => IsCore(p) && p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList());
        if (Wanted.Count > 0 ? asked.Count == 0 : left.Exists(p => p.Sub is null))
        {
            return null;
        }

        bool Part(string sub) => Wanted.Count > 0 ? asked.Exists(p => p.Sub is null || p.Is(name, sub)) : !left.Exists(p => p.Is(name, sub));
        return value switch
        {
            JsonObject complex => Parts(complex, Part),
            JsonArray many => new JsonArray([.. many.Select(item => item is JsonObject complex ? Parts(complex, Part) : item?.DeepClone())]),
            _ => value?.DeepClone(),
        };
    }

    private static JsonObject Parts(JsonObject complex, Func<string, bool> shown) =>
        new(complex.Where(p => shown(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    private bool IsExtension(AttributePath path) => path.Schema is { } schema && schema.Equals(Kind.Extension?.Id, StringComparison.OrdinalIgnoreCase);

    private bool IsCore(AttributePath path) => path.Schema is null || path.Schema.Equals(Kind.Schema.Id, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<AttributePath> Paths(ScimResource kind, string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(100)
            .Select(n => n.Equals(kind.Extension?.Id, StringComparison.OrdinalIgnoreCase) ? new AttributePath(kind.Extension!.Id, "", null) : AttributePath.Parse(n)).OfType<AttributePath>()];
}
