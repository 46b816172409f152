using System.Text.Json;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>Checking: its lines are compared with who is here. Ready: the report is there. Applying: it is being done. The last three are ends.</summary>
[StoredAsWord]
public enum ImportState { Checking, Ready, Applying, Done, Stopped, Cancelled }

/// <summary>
/// A file of people, in two phases: a report of what it would do, and then, when someone says so, that. Its lines stand in pages;
/// both phases go from page to page, and a page is done whole or not at all.
/// </summary>
[Unaudited("its start, its doing and its end are events; how far it is between them is not")]
public sealed class Import : ITenantOwned
{
    private Import() { }

    public Import(TenantId tenant, UserId starter, KeyId? key, string fileName, DateTimeOffset now) =>
        (TenantId, Id, StarterId, StarterKey, FileName, StartedAt, TurnAt) = (tenant, Platform.Kernel.Id.New<ImportId>(), starter, key, fileName, now, now);

    public TenantId TenantId { get; private set; }

    public ImportId Id { get; private set; }

    /// <summary>With whose rights it is checked and done: of who sent the file, changed something of it, or said that it is to be done; whoever was last.</summary>
    public UserId StarterId { get; private set; }

    public KeyId? StarterKey { get; private set; }

    /// <summary>From where, for each person's event; kept only while it goes on.</summary>
    public string? Ip { get; set; }

    public string? UserAgent { get; set; }

    public string FileName { get; private set; } = "";

    /// <summary>How its characters were written.</summary>
    public string Encoding { get; init; } = "";

    public bool EncodingGuessed { get; init; }

    public string Delimiter { get; init; } = "";

    /// <summary>As JSON of <see cref="ImportColumn"/>s.</summary>
    public string ColumnsText { get; private set; } = "[]";

    /// <summary>As JSON of <see cref="ImportChoices"/>.</summary>
    public string ChoicesText { get; private set; } = "{}";

    public ImportState State { get; private set; }

    /// <summary>Rises when the columns or the choices change: what was checked before is checked again.</summary>
    public int Round { get; private set; } = 1;

    public int Pages { get; set; }

    /// <summary>How many people the file has.</summary>
    public int Lines { get; set; }

    /// <summary>How many pages are through, in the phase at hand.</summary>
    public int Through { get; private set; }

    public ImportCounts Counts { get; private set; } = new();

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? StoppedBy { get; private set; }

    public string? StoppedText { get; private set; }

    /// <summary>Which process has it, and until when; then another may take it.</summary>
    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When it last had its turn: imports take turns, so that a large one keeps nobody waiting.</summary>
    public DateTimeOffset TurnAt { get; private set; }

    public bool IsOver => State is ImportState.Done or ImportState.Stopped or ImportState.Cancelled;

    public bool IsAtWork => State is ImportState.Checking or ImportState.Applying;

    public IReadOnlyList<ImportColumn> Columns
    {
        get => JsonSerializer.Deserialize(ColumnsText, ImportJson.Default.IReadOnlyListImportColumn)!;
        set => ColumnsText = JsonSerializer.Serialize(value, ImportJson.Default.IReadOnlyListImportColumn);
    }

    public ImportChoices Choices
    {
        get => ImportChoices.Read(ChoicesText);
        set => ChoicesText = value.Write();
    }

    /// <summary>The columns or the choices are others, or who is here is: all lines are looked at again.</summary>
    public void CheckAgain(UserId by, KeyId? key) => (State, StarterId, StarterKey, Round, Through, Counts) = (ImportState.Checking, by, key, Round + 1, 0, new());

    /// <summary>A line of the page was changed: that page is looked at again.</summary>
    public void CheckAgain(ImportPage page, IReadOnlyList<ImportLine> lines, UserId by, KeyId? key)
    {
        if (page.Round == Round)
        {
            (Counts, Through) = (Counts.Less(page.Counts), Through - 1);
        }

        page.Write(lines, round: 0, keys: "");
        (State, StarterId, StarterKey) = (ImportState.Checking, by, key);
    }

    public void Apply(UserId by, KeyId? key, DateTimeOffset now) =>
        (State, StarterId, StarterKey, Through, AppliedAt, TurnAt) = (ImportState.Applying, by, key, 0, now, now);

    public void Lease(string by, DateTimeOffset now, TimeSpan length) => (LeasedBy, LeasedUntil, TurnAt) = (by, now + length, now);

    public void Release() => (LeasedBy, LeasedUntil) = (null, null);

    /// <summary>One page is through; after the last the phase is.</summary>
    public void Turn(ImportPage page, IReadOnlyList<ImportLine> lines, string keys, DateTimeOffset now)
    {
        var before = page.Round == Round ? page.Counts : new();
        page.Write(lines, Round, keys);
        (Counts, Through) = (Counts.Less(before).And(page.Counts), Through + 1);
        if (Through < Pages)
        {
            return;
        }

        if (State == ImportState.Checking)
        {
            State = ImportState.Ready;
            Release();
        }
        else
        {
            End(ImportState.Done, now);
        }
    }

    /// <summary>For the turn that goes on with the import it has in hand.</summary>
    internal void Passed(int pages) => Through += pages;

    /// <summary>Whether the actor may import, and see whom the report is about.</summary>
    public static Problem? May(Actor actor) =>
        new[] { Permissions.UsersImport, Permissions.UsersRead }.FirstOrDefault(p => !actor.Can(p)) is { } lacking
            ? Problem.Forbidden("not-permitted", $"This needs the permission {lacking}, which you do not hold here.") : null;

    public void Cancel(DateTimeOffset now) => End(ImportState.Cancelled, now);

    public void Stop(Problem why, DateTimeOffset now)
    {
        (StoppedBy, StoppedText) = (why.Code, why.Title);
        End(ImportState.Stopped, now);
    }

    private void End(ImportState state, DateTimeOffset now)
    {
        (State, EndedAt, Ip, UserAgent) = (state, now, null, null);
        Release();
    }
}
