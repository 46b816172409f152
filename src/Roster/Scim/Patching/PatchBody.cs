using System.Text.Json.Nodes;
using Roster.Platform.Kernel;

namespace Roster.Scim.Patching;

public enum PatchVerb { Add, Replace, Remove }

/// <summary>One step of a PATCH (RFC 7644, section 3.5.2), as sent.</summary>
/// <param name="Path">Null where the value names what it is about.</param>
public sealed record PatchStep(PatchVerb Verb, string? Path, JsonNode? Value);

/// <summary>Reads a PATCH. Names are read in any case; some directories write <c>Replace</c>.</summary>
internal static class PatchBody
{
    public const int Most = 100;

    public static Result<IReadOnlyList<PatchStep>> Read(JsonObject body)
    {
        if (Member(body, "Operations") is not JsonArray { Count: > 0 and <= Most } operations)
        {
            return ScimProblems.Syntax($"Operations has 1 to {Most} steps.");
        }

        var steps = new List<PatchStep>();
        foreach (var node in operations)
        {
            if (node is not JsonObject step || Text(Member(step, "op")) is not { } word || !word.All(char.IsAsciiLetter) || !Enum.TryParse<PatchVerb>(word, ignoreCase: true, out var verb))
            {
                return ScimProblems.Syntax("each step has an op: add, replace or remove.");
            }

            if (Member(step, "path") is { } path && Text(path) is null)
            {
                return ScimProblems.Syntax("a path is a text.");
            }

            steps.Add(new PatchStep(verb, Text(Member(step, "path")) is { Length: > 0 } said ? said : null, Member(step, "value")));
        }

        return steps;
    }

    public static JsonNode? Member(JsonObject body, string name) => body.FirstOrDefault(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
