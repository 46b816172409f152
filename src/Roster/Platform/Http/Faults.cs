using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>
/// What goes wrong outside operations, in the same form: a body that is no JSON, a member nobody knows, a body too large,
/// an address that is not there, and at last the fault nobody expected.
/// </summary>
public static partial class Faults
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A caller's bad request is answered, not logged as our fault.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            ExceptionHandler = async http =>
            {
                var fault = http.Features.Get<IExceptionHandlerFeature>()!.Error;
                await new ProblemResult(ProblemOf(fault)) { Status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError }.ExecuteAsync(http);
            },
        });
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/openapi"))
            {
                await new ProblemResult(ProblemOf(http.Response.StatusCode)) { Status = http.Response.StatusCode }.ExecuteAsync(http);
            }
        });
    }

    private static Problem ProblemOf(Exception fault)
    {
        if (fault is not BadHttpRequestException bad)
        {
            return new Problem(ProblemKind.Busy, "unexpected", "Something went wrong on our side, and nothing was changed. Try again; if it stays, tell your operator the request id.");
        }

        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }

        return bad.InnerException is JsonException json ? OfJson(json) : new Problem(ProblemKind.Invalid, "bad-request", "This request can't be read.");
    }

    /// <summary>A status that came without a body.</summary>
    private static Problem ProblemOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => Problem.NotFound,
        StatusCodes.Status405MethodNotAllowed => new Problem(ProblemKind.Invalid, "method-not-allowed", "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => new Problem(ProblemKind.Invalid, "not-json", "Send the body as application/json."),
        _ => new Problem(ProblemKind.Invalid, "bad-request", "This request can't be read."),
    };

    private static readonly Problem TooLarge = new(ProblemKind.Invalid, "body-too-large", "The body is larger than this address takes.");

    private static Problem OfJson(JsonException json)
    {
        var path = json.Path is { Length: > 2 } full && full.StartsWith("$.", StringComparison.Ordinal) ? full[2..] : null;
        if (UnknownMember().Match(json.Message) is { Success: true } unknown)
        {
            var field = path ?? unknown.Groups[1].Value;
            return Problem.Invalid(field, "unknown-field", $"There is no field “{field}” that can be set here.");
        }

        return path is not null && json.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? Problem.Invalid(path, "wrong-type", "This value is not of the kind this field takes.")
            : new Problem(ProblemKind.Invalid, "malformed-json", "The body is not well-formed JSON.");
    }

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex UnknownMember();
}
