using System.Globalization;

namespace Roster.Imports;

/// <summary>How many lines stand where: what they will do, and what became of them.</summary>
public sealed record ImportCounts(int Create = 0, int Update = 0, int Act = 0, int Unchanged = 0, int Faulty = 0, int LeftOut = 0, int Done = 0, int Same = 0, int Refused = 0)
{
    public static ImportCounts Of(IReadOnlyList<ImportLine> lines)
    {
        var by = lines.CountBy(l => l.State).ToDictionary();
        return From(state => by.GetValueOrDefault(state));
    }

    public ImportCounts And(ImportCounts other) => From(state => Of(state) + other.Of(state));

    public ImportCounts Less(ImportCounts other) => From(state => Of(state) - other.Of(state));

    public string Write() => string.Join(',', Enum.GetValues<LineState>().Select(state => Of(state).ToString(CultureInfo.InvariantCulture)));

    public static ImportCounts Read(string text)
    {
        var numbers = text.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return From(state => numbers[(int)state]);
    }

    public int Of(LineState state) => state switch
    {
        LineState.Create => Create, LineState.Update => Update, LineState.Act => Act, LineState.Unchanged => Unchanged, LineState.Faulty => Faulty,
        LineState.LeftOut => LeftOut, LineState.Done => Done, LineState.Same => Same, LineState.Refused => Refused, _ => 0,
    };

    private static ImportCounts From(Func<LineState, int> of) => new(
        of(LineState.Create), of(LineState.Update), of(LineState.Act), of(LineState.Unchanged), of(LineState.Faulty), of(LineState.LeftOut), of(LineState.Done), of(LineState.Same), of(LineState.Refused));
}
