namespace Roster.Platform.Text;

/// <summary>A line of a CSV file (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvLine
{
    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        var safe = Neutral(text ?? "");
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 || safe.StartsWith('\'') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>
    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text. The wide forms are
    /// formulas too where a spreadsheet is set to Chinese, Japanese or Korean.
    /// </summary>
    private static string Neutral(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
}
