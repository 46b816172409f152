namespace Roster.Platform.Kernel;

/// <summary>The kinds of refusal; each is one HTTP status.</summary>
public enum ProblemKind { Invalid, SignIn, Forbidden, NotFound, Conflict, ChangedMeanwhile, NeedsVersion, Unusable, TooMany, Busy }

/// <summary>One field at fault: where, which rule (a stable word), and a plain sentence.</summary>
public sealed record FieldProblem(string Field, string Code, string Message);

/// <summary>An expected refusal, as a value. <c>Code</c> is stable and listed in docs/api/problems.md; <c>Title</c> is fit to show.</summary>
public sealed record Problem(ProblemKind Kind, string Code, string Title)
{
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>The thing as it is now, where that helps the caller (a stale edit).</summary>
    public object? Current { get; init; }

    /// <summary>When to try again, for <see cref="ProblemKind.TooMany"/> and <see cref="ProblemKind.Busy"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Problem Invalid(IReadOnlyList<FieldProblem> fields) =>
        new(ProblemKind.Invalid, "invalid", fields.Count == 1 ? fields[0].Message : $"{fields.Count} fields need another look.") { Fields = fields };

    public static Problem Invalid(string field, string code, string message) =>
        new(ProblemKind.Invalid, code, message) { Fields = [new(field, code, message)] };

    public static Problem Forbidden(string code, string title) => new(ProblemKind.Forbidden, code, title);

    public static Problem Conflict(string code, string title, string? field = null) =>
        new(ProblemKind.Conflict, code, title) { Fields = field is null ? [] : [new(field, code, title)] };

    /// <summary>The same problem, said at a field; one that names fields already stays as it is.</summary>
    public Problem At(string field) => Fields.Count > 0 ? this : this with { Fields = [new(field, Code, Title)] };

    /// <summary>The same answer for what is not there and for what the caller may not know of.</summary>
    public static Problem NotFound { get; } = new(ProblemKind.NotFound, "not-found", "There is nothing here by that id.");

    /// <summary>An edit must say what it looked at.</summary>
    public static Problem VersionRequired { get; } =
        new(ProblemKind.NeedsVersion, "if-match-required", "Say which version you looked at: send its ETag as If-Match.");

    public static Problem NotSignedIn { get; } = new(ProblemKind.SignIn, "not-signed-in", "Sign in first.");

    public static Problem SessionEnded { get; } = new(ProblemKind.SignIn, "session-ended", "Your session has ended. Sign in again.");
}
