using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Scim.Protocol;

/// <summary>A resource, a list, or a refusal, as this protocol writes them.</summary>
internal sealed class ScimAnswer(int status, JsonNode? body, string? location = null, string? version = null, TimeSpan? retryAfter = null) : IResult
{
    public const string MediaType = "application/scim+json";

    private static readonly JsonSerializerOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What it refuses; null for any other answer.</summary>
    public Problem? Refusal { get; private init; }

    public static ScimAnswer Of(Problem problem)
    {
        var error = ScimError.Of(problem);
        var body = new JsonObject { ["schemas"] = new JsonArray(ScimError.Schema), ["status"] = error.Status.ToString(CultureInfo.InvariantCulture), ["detail"] = error.Detail };
        if (error.ScimType is { } type)
        {
            body["scimType"] = type;
        }

        return new(error.Status, body, retryAfter: problem.RetryAfter) { Refusal = problem };
    }

    public static ScimAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, null);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.StatusCode, response.Headers.CacheControl) = (status, "no-store");
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (location is not null)
        {
            response.Headers.Location = location;
            response.Headers.ContentLocation = location;
        }

        if (version is not null)
        {
            response.Headers.ETag = version;
        }

        if (retryAfter is { } after)
        {
            response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (body is not null)
        {
            response.ContentType = $"{MediaType}; charset=utf-8";
            await response.WriteAsync(body.ToJsonString(Writing), httpContext.RequestAborted);
        }
    }
}
