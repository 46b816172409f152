using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Imports;

/// <summary>An import, and how far it is.</summary>
/// <param name="FileName">As it was sent.</param>
/// <param name="StartedBy">Who sent the file, or said that it is to be done.</param>
/// <param name="Lines">How many people the file has.</param>
/// <param name="LooksAt">How many lines the phase at hand has been through.</param>
/// <param name="Counts">How many lines stand where.</param>
/// <param name="Encoding">How the file's characters were written.</param>
/// <param name="EncodingGuessed">The encoding is a guess: look at the accents.</param>
/// <param name="Delimiter">What stands between its cells.</param>
/// <param name="Fields">What a column can be here.</param>
/// <param name="HandOut">How people it added are let in by hand, of those whom no mail reaches: shown_once or copy_link; null where mails do.</param>
/// <param name="HasLines">Whether its lines are still kept; they are for thirty days.</param>
/// <param name="StoppedBy">Why it stopped by itself, as a problem's code.</param>
/// <param name="StoppedText">The same in words.</param>
public sealed record ImportView(
    Guid Id, string FileName, ImportPerson StartedBy, DateTimeOffset StartedAt, DateTimeOffset? AppliedAt, DateTimeOffset? EndedAt, [WordOf<ImportState>] string State,
    int Lines, int LooksAt, ImportCounts Counts, string Encoding, bool EncodingGuessed, string Delimiter, IReadOnlyList<ImportColumn> Columns, ImportChoices Choices,
    IReadOnlyList<ImportFieldView> Fields, [WordOf<Delivery>] string? HandOut, bool HasLines, string? StoppedBy, string? StoppedText) : IAccepted
{
    string IAccepted.Location => $"/api/v1/imports/{Id}";
}

/// <param name="IsYou">Whether it is the caller.</param>
public sealed record ImportPerson(Guid Id, string DisplayName, bool IsYou);

/// <param name="CanClear">Whether its empty cells may empty it.</param>
public sealed record ImportFieldView(string Name, string Label, bool CanClear);

/// <param name="Items">Last started first.</param>
/// <param name="Next">Goes into <c>cursor</c> for the next page; null on the last.</param>
public sealed record ImportList(IReadOnlyList<ImportView> Items, string? Next);

/// <summary>One line of the file.</summary>
/// <param name="Number">As an editor counts.</param>
/// <param name="Cells">As the file has them, or as they were mended.</param>
/// <param name="Verb">What it will do or has done.</param>
/// <param name="UserId">Whom it is about, if they are here.</param>
/// <param name="Faults">Why it can't be done, or why it was refused.</param>
/// <param name="Changes">What of the person it changes.</param>
public sealed record ImportLineView(
    int Number, IReadOnlyList<string> Cells, [WordOf<LineState>] string State, [WordOf<ImportVerb>] string? Verb, Guid? UserId, IReadOnlyList<LineFault> Faults, IReadOnlyList<FieldChange> Changes)
{
    public static ImportLineView Of(ImportLine line) => new(
        line.Number, line.Cells, Words<LineState>.Of(line.State), line.Verb is { } verb ? Words<ImportVerb>.Of(verb) : null, line.UserId, line.Faults ?? [], line.Changes ?? []);
}

/// <param name="Next">Goes into <c>cursor</c> for the next page; null on the last.</param>
public sealed record ImportLinePage(IReadOnlyList<ImportLineView> Items, string? Next);
