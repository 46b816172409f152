using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Scim.Protocol;

/// <summary>A problem as RFC 7644 (section 3.12) has it: the one place that knows both.</summary>
internal sealed record ScimError(int Status, string? ScimType, string Detail)
{
    public const string Schema = "urn:ietf:params:scim:api:messages:2.0:Error";

    public static ScimError Of(Problem problem)
    {
        var codes = problem.Fields.Select(f => f.Code).Prepend(problem.Code);
        var type = codes.Select(TypeOf).FirstOrDefault(t => t is not null) ?? (problem.Kind == ProblemKind.Invalid ? "invalidValue" : null);
        return new(StatusOf(problem.Kind, type), type, DetailOf(problem));
    }

    private static string? TypeOf(string code) => code switch
    {
        "scim-filter" => "invalidFilter",
        "scim-too-many" => "tooMany",
        "scim-path" => "invalidPath",
        "scim-no-target" => "noTarget",
        "scim-syntax" => "invalidSyntax",
        "scim-cursor" => "invalidCursor",
        "scim-read-only" or "email-fixed" or "name-fixed" or "type-fixed" => "mutability",
        "email-taken" or "email-signs-in-another" or "external-id-taken" or "group-name-taken" or "group-external-id-taken" or "added-again" => "uniqueness",
        _ => null,
    };

    /// <summary>The standard ties some of its words to a status, whatever kind of refusal is behind them.</summary>
    private static int StatusOf(ProblemKind kind, string? type) => type switch
    {
        "uniqueness" => StatusCodes.Status409Conflict,
        null => kind == ProblemKind.Unusable ? StatusCodes.Status400BadRequest : ProblemResult.StatusOf(kind),
        _ => StatusCodes.Status400BadRequest,
    };

    private static string DetailOf(Problem problem) =>
        problem.Kind != ProblemKind.Invalid || problem.Fields.Count == 0 || problem.Code.StartsWith("scim-", StringComparison.Ordinal) ? problem.Title
            : string.Join(' ', problem.Fields.Select(f => $"{f.Field}: {f.Message}"));
}
