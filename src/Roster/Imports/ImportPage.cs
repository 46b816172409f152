using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>Some lines of an import that stand below each other: what is looked at, done and shown together.</summary>
[Unaudited("what is done to each person is an event of theirs")]
public sealed class ImportPage : ITenantOwned, IVersioned
{
    /// <summary>How many lines a page has.</summary>
    public const int Size = 100;

    private ImportPage() { }

    public ImportPage(TenantId tenant, ImportId import, int ordinal, IReadOnlyList<ImportLine> lines)
    {
        (TenantId, ImportId, Ordinal, FirstLine) = (tenant, import, ordinal, lines[0].Number);
        Write(lines, round: 0, keys: "");
    }

    public TenantId TenantId { get; private set; }

    public ImportId ImportId { get; private set; }

    public int Ordinal { get; private set; }

    /// <summary>The number of its first line.</summary>
    public int FirstLine { get; private set; }

    /// <summary>As JSON of <see cref="ImportLine"/>s.</summary>
    public string LinesText { get; private set; } = "[]";

    /// <summary>In which round of checking these states came about; 0 where they are to be looked at.</summary>
    public int Round { get; private set; }

    /// <summary>Whom these lines are about, so that nobody is in a file twice: the line and the key, one below the other.</summary>
    public string Keys { get; private set; } = "";

    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Which states its lines are in, a bit for each, so that the pages with one of them are found.</summary>
    public int Has { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<ImportLine> Lines => ImportLines.Read(LinesText);

    public void Write(IReadOnlyList<ImportLine> lines, int round, string keys) =>
        (LinesText, Round, Keys, Counts, Has) = (ImportLines.Write(lines), round, keys, ImportCounts.Of(lines), lines.Aggregate(0, (bits, line) => bits | Bit(line.State)));

    /// <summary>Nothing is left of what these lines say.</summary>
    public void Erase(Func<ImportLine, bool> whose)
    {
        var lines = Lines;
        var gone = lines.Where(whose).Select(l => l.Number).ToHashSet();
        LinesText = ImportLines.Write([.. lines.Select(l => gone.Contains(l.Number) ? l with { Cells = [.. l.Cells.Select(_ => "")], UserId = null, Faults = null, Changes = null } : l)]);
        Keys = string.Join('\n', Keys.Split('\n').Where(k => !gone.Any(number => k.StartsWith($"{number} ", StringComparison.Ordinal))));
    }

    public static int Bit(LineState state) => 1 << (int)state;
}
