using Roster.Platform.Data;
using Roster.Platform.Text;

namespace Roster.Imports;

/// <summary>What a line of a file is to do. Without a word for it: add who is not here, and change who is.</summary>
[StoredAsWord]
public enum ImportVerb { New, Update, Delete, Activate, Suspend, Deactivate, Restore }

public static class ImportVerbs
{
    private static readonly Dictionary<string, ImportVerb> Words = new()
    {
        ["new"] = ImportVerb.New, ["add"] = ImportVerb.New, ["create"] = ImportVerb.New, ["update"] = ImportVerb.Update, ["edit"] = ImportVerb.Update, ["change"] = ImportVerb.Update,
        ["delete"] = ImportVerb.Delete, ["remove"] = ImportVerb.Delete, ["activate"] = ImportVerb.Activate, ["reactivate"] = ImportVerb.Activate, ["suspend"] = ImportVerb.Suspend,
        ["deactivate"] = ImportVerb.Deactivate, ["restore"] = ImportVerb.Restore,
    };

    public static IReadOnlyCollection<string> All => Words.Keys;

    /// <summary>The verb of a cell; null where it is none.</summary>
    public static ImportVerb? Read(string cell) => Words.TryGetValue(Fold.Plain(cell), out var verb) ? verb : null;
}
