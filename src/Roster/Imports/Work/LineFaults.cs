using Roster.Imports.Planning;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Imports.Work;

/// <summary>What an operation refused, said at the cells of a line.</summary>
internal static class LineFaults
{
    public static readonly LineFault Overtaken = new(null, "changed-since-report", "Who is here has changed since the report. Look at it again.");

    /// <summary>The database fell over this line alone.</summary>
    public static readonly Problem Stumbled = new(ProblemKind.Busy, "failed", "Roster could not do this. Try again; the log of the server says more.");

    public static LineFault Twice(int line) => new(null, "twice-in-file", $"Line {line} is about this person already.");

    public static IReadOnlyList<LineFault> Of(Problem problem, LineCells cells) =>
        problem.Fields.Count == 0 ? [new(null, problem.Code, problem.Title)]
        : [.. problem.Fields.Select(f => FieldOf(f.Field) is var field ? new LineFault(field?.Name, f.Code, f.Message, field is null ? null : Suggestion(field, cells[field])) : null!)];

    private static ImportField? FieldOf(string at) =>
        at.StartsWith("roleIds", StringComparison.Ordinal) ? ImportField.Roles
        : at.StartsWith("groupIds", StringComparison.Ordinal) ? ImportField.Groups
        : at.StartsWith("skills", StringComparison.Ordinal) ? ImportField.Skills
        : at == "state" ? ImportField.Verb
        : ImportField.Find(at);

    private static string? Suggestion(ImportField field, string? cell) =>
        cell is null ? null
        : field == ImportField.Email ? Suggest.Email(cell)
        : field == ImportField.TimeZone ? Suggest.Nearest(cell, TimeZones.All)
        : field == ImportField.Phone || field.Name is "profile.mobileNumber" or "profile.workNumber" ? Suggest.Phone(cell)
        : null;
}
