using System.Globalization;
using System.Text.Json.Serialization;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>A problem as RFC 9457 has it: the one switch from kinds of refusal to statuses.</summary>
public sealed record ProblemResult(Problem Problem) : IResult
{
    /// <summary>Where HTTP has a narrower word than the kind.</summary>
    public int Status { get; init; } = StatusOf(Problem.Kind);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Problem.RetryAfter is { } after)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.StatusCode = Status;
        var body = new ProblemBody(
            $"https://roster.invalid/problems/{Problem.Code}", Problem.Title, Status, Problem.Code, CallerOf.RequestId(httpContext),
            Problem.Fields.Count > 0 ? [.. Problem.Fields.Select(f => new ProblemField(f.Field, f.Code, f.Message))] : null, Problem.Current);
        return httpContext.Response.WriteAsJsonAsync(body, options: null, contentType: "application/problem+json");
    }

    public static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.SignIn => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.ChangedMeanwhile => StatusCodes.Status412PreconditionFailed,
        ProblemKind.NeedsVersion => StatusCodes.Status428PreconditionRequired,
        ProblemKind.Unusable => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}

/// <summary>An error, as sent (RFC 9457).</summary>
/// <param name="Code">The stable word for it.</param>
/// <param name="Title">A plain sentence, fit to show.</param>
/// <param name="RequestId">Finds this request in the log.</param>
/// <param name="Errors">The fields at fault.</param>
/// <param name="Current">The thing as it is now, when a stale edit was refused.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Code, string RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemField>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Current);

public sealed record ProblemField(string Field, string Code, string Message);
