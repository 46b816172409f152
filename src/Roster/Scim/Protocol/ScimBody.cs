using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Roster.Platform.Kernel;

namespace Roster.Scim.Protocol;

/// <summary>Reads what a directory sends.</summary>
internal static class ScimBody
{
    /// <summary>A group with some thousands of people is sent whole.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private static readonly Problem NotJson = new(ProblemKind.Invalid, "not-json", "Send the body as application/scim+json or application/json.");

    public static async Task<Result<JsonObject>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (type is not null && !type.Equals(ScimAnswer.MediaType, StringComparison.OrdinalIgnoreCase) && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return NotJson;
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body, new JsonNodeOptions(), Strict, cancellation) is JsonObject body ? body : ScimProblems.Syntax("the body is a JSON object.");
        }
        catch (JsonException)
        {
            return ScimProblems.Syntax("the body is not well-formed JSON, or says the same thing twice.");
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ScimProblems.TooMany($"a body has at most {MostBytes / 1024} KiB.");
        }
    }

    /// <summary>Which part of a list is asked for.</summary>
    public static Result<PageAsked> ReadPage(IQueryCollection query)
    {
        var (start, count) = (Number(query, "startIndex"), Number(query, "count"));
        return start.Problem is { } bad ? bad : count.Problem is { } worse ? worse
            : new PageAsked(start.Value, count.Value, query.TryGetValue("cursor", out var cursor) ? cursor.ToString() : null);
    }

    /// <summary>The version that was looked at: null where none is said, or any will do; one that nothing has where it is not ours.</summary>
    public static int? Seen(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        text = text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text;
        return text.Length == 0 || text == "*" ? null : int.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }

    private static Result<int?> Number(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        return text.Length == 0 ? (int?)null : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int?)Math.Clamp(number, int.MinValue, int.MaxValue) : ScimProblems.Value(name, "it is a whole number.");
    }
}
