using System.Text.Json.Nodes;

namespace Roster.Scim.Filtering;

/// <summary>The name of an attribute: <c>name.givenName</c>, with the URN of its schema where one is said.</summary>
public sealed record AttributePath(string? Schema, string Name, string? Sub)
{
    public bool Is(string name, string? sub = null) =>
        Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (sub is null ? Sub is null : sub.Equals(Sub, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{(Schema is null ? "" : Schema + ":")}{Name}{(Sub is null ? "" : "." + Sub)}";

    /// <summary>Null where it is no name. A schema's URN ends at the last colon; it has dots of its own.</summary>
    public static AttributePath? Parse(string text)
    {
        var (schema, rest) = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) && text.LastIndexOf(':') is var at ? (text[..at], text[(at + 1)..]) : (null, text);
        var parts = rest.Split('.');
        return parts.Length <= 2 && Array.TrueForAll(parts, IsName) ? new(schema, parts[0], parts.Length == 2 ? parts[1] : null) : null;
    }

    internal static bool IsName(string part) =>
        part.Length > 0 && (char.IsAsciiLetter(part[0]) || part == "$ref") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$');
}

public enum Comparison { Eq, Ne, Co, Sw, Ew, Gt, Ge, Lt, Le }

/// <summary>A filter of RFC 7644 (section 3.4.2.2), read.</summary>
public abstract record Filter
{
    private Filter() { }

    public sealed record And(Filter Left, Filter Right) : Filter;

    public sealed record Or(Filter Left, Filter Right) : Filter;

    public sealed record Not(Filter Inner) : Filter;

    /// <param name="Value">A text, a number, a truth; null for null.</param>
    public sealed record Compare(AttributePath Path, Comparison By, JsonValue? Value) : Filter
    {
        public string? Text => Value?.TryGetValue<string>(out var text) == true ? text : null;

        public bool? Truth => Value is null ? null : Value.TryGetValue<bool>(out var truth) ? truth : bool.TryParse(Text, out var said) ? said : null;
    }

    public sealed record Present(AttributePath Path) : Filter;

    /// <summary>One of an attribute's values meets all of this.</summary>
    public sealed record Values(AttributePath Path, Filter Inner) : Filter;
}
