using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Scim.Schemas;

namespace Roster.Scim.Patching;

/// <summary>Reads one value as its attribute has it. Some directories write truths as texts: <c>"False"</c>.</summary>
internal static class ValueReader
{
    private const int MostCharacters = 2_000;
    private const int MostValues = 50;

    public static Result<JsonNode?> Read(ScimAttribute attribute, JsonNode? value)
    {
        if (value is null || value is JsonValue empty && empty.TryGetValue<string>(out var none) && none.Length == 0)
        {
            return Result(null);
        }

        if (attribute.Type == ScimType.Truth)
        {
            return value is JsonValue said && (said.TryGetValue<bool>(out var truth) || said.TryGetValue<string>(out var word) && bool.TryParse(word, out truth))
                ? Result(JsonValue.Create(truth)) : ScimProblems.Value(attribute.Name, "it is true or false.");
        }

        return value is JsonValue text && text.TryGetValue<string>(out var read) ? read.Length > MostCharacters ? ScimProblems.Value(attribute.Name, $"it has more than {MostCharacters:N0} characters.") : Result(JsonValue.Create(read))
            : ScimProblems.Value(attribute.Name, "it is a text.");
    }

    /// <summary>The values of an attribute that may have several: a list, one alone, or a plain text for one.</summary>
    public static Result<IReadOnlyList<JsonObject>> ReadMany(ScimAttribute attribute, JsonNode? value)
    {
        var items = value switch { null => [], JsonArray many => many.ToList(), var one => [one] };
        if (items.Count > MostValues)
        {
            return ScimProblems.Value(attribute.Name, $"it has more than {MostValues} values.");
        }

        var read = new List<JsonObject>();
        foreach (var item in items)
        {
            var one = ReadParts(attribute, item is JsonValue plain && attribute.Find("value") is not null ? new JsonObject { ["value"] = plain.DeepClone() } : item);
            if (one.Problem is { } refused)
            {
                return refused;
            }

            read.Add(one.Value);
        }

        return read;
    }

    private static Result<JsonObject> ReadParts(ScimAttribute attribute, JsonNode? item)
    {
        if (item is not JsonObject said)
        {
            return ScimProblems.Value(attribute.Name, "each of its values is an object.");
        }

        var parts = new JsonObject();
        foreach (var (name, value) in said)
        {
            if (attribute.Find(name) is not { } part)
            {
                continue;
            }

            var read = Read(part, value);
            if (read.Problem is { } refused)
            {
                return refused;
            }

            parts[part.Name] = read.Value?.DeepClone();
        }

        return parts;
    }

    // Null has no conversion of its own.
    private static Result<JsonNode?> Result(JsonNode? node) => node!;
}
