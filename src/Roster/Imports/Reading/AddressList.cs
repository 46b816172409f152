using Roster.Platform.Kernel;

namespace Roster.Imports.Reading;

/// <summary>Addresses without a line that names columns: one on each line, or with commas, semicolons or tabs between them. <c>Ana Diaz &lt;ana@example.com&gt;</c> has a name too. They are counted, wherever they stand.</summary>
public static class AddressList
{
    public static readonly IReadOnlyList<string> Head = ["Email", "Name"];

    public static Result<Sheet> Read(SheetText file)
    {
        var lines = new List<SheetLine>();
        foreach (var line in file.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            foreach (var item in line.Split([',', ';', '\t', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (lines.Count == SheetReader.MostLines)
                {
                    return SheetReader.TooManyLines;
                }

                lines.Add(new SheetLine(lines.Count + 1, Cells(item)));
            }
        }

        return new Sheet(Head, lines, file.Encoding, file.Guessed, ',');
    }

    private static IReadOnlyList<string> Cells(string item)
    {
        var (open, close) = (item.LastIndexOf('<'), item.LastIndexOf('>'));
        return open >= 0 && close > open ? [item[(open + 1)..close].Trim(), item[..open].Trim().Trim('"', '\'').Trim()] : [item.Trim('"', '\''), ""];
    }
}
