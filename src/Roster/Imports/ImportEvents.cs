using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>A file was sent, and is being compared with who is here.</summary>
/// <param name="Lines">How many people it has.</param>
public sealed record ImportStarted(ImportId Id, int Lines) : Event(Word, Id.Value)
{
    public const string Word = "import.started";
}

/// <summary>Someone said that it is to be done. What it does to each person is an event of theirs, whose request id names the import.</summary>
public sealed record ImportApplied(ImportId Id, int Create, int Update, int Act) : Event(Word, Id.Value)
{
    public const string Word = "import.applied";
}

public sealed record ImportFinished(ImportId Id, int Done, int Refused) : Event("import.finished", Id.Value);

/// <summary>Someone gave it up. What it had done stays done.</summary>
public sealed record ImportCancelled(ImportId Id, int Done) : Event("import.cancelled", Id.Value);

/// <summary>It stopped by itself: who started it may no longer.</summary>
public sealed record ImportStopped(ImportId Id, int Done, string Because) : Event("import.stopped", Id.Value);

/// <summary>Its columns or a line of it were changed before it was done; or it is to be looked at again.</summary>
/// <param name="Line">Which; null where it is about all.</param>
public sealed record ImportEdited(ImportId Id, int? Line) : Event(Word, Id.Value)
{
    public const string Word = "import.edited";
}

/// <summary>First credentials were made for people it added, to be handed over.</summary>
public sealed record ImportHandedOut(ImportId Id, int People) : Event("import.handed_out", Id.Value);
