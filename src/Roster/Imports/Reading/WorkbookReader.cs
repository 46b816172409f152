using System.Xml;
using Roster.Platform.Kernel;

namespace Roster.Imports.Reading;

/// <summary>Reads the first sheet of an XLSX file. Whatever an archive holds is answered, within bounds of memory and time (ADR 26).</summary>
internal static class WorkbookReader
{
    /// <summary>What stands where a text file has its encoding.</summary>
    public const string Word = "XLSX";

    private static readonly Problem TooLarge = Problem.Invalid("file", "too-large", "This workbook unpacks to more than is taken. Save the sheet with the people as CSV, or divide it.");

    private static readonly Problem NotOne = Problem.Invalid("file", "not-a-workbook", "This is an archive and no XLSX workbook. Save the sheet as XLSX or CSV.");

    private static readonly Problem Broken = Problem.Invalid("file", "broken-workbook", "This workbook can't be read. Open it in your spreadsheet program and save it again, or save the sheet as CSV.");

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    public static Result<Sheet> Read(byte[] bytes)
    {
        try
        {
            using var file = new MemoryStream(bytes, writable: false);
            using var book = Workbook.Open(file);
            return book is null ? NotOne : book.FirstSheet() is { } rows ? Read(rows) : Broken;
        }
        catch (TooMuchException)
        {
            return TooLarge;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return Broken;
        }
    }

    private static Result<Sheet> Read(IEnumerable<SheetLine> rows)
    {
        var filled = rows.Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c)));
        using var each = filled.GetEnumerator();
        if (!each.MoveNext())
        {
            return SheetReader.Gather([], Word, guessed: false, delimiter: null);
        }

        var all = Rest(each);
        // Addresses without a line that names columns: as if they had been pasted.
        return each.Current.Cells.Any(c => c.Contains('@', StringComparison.Ordinal))
            ? AddressList.Read(new SheetText(string.Join('\n', all.Take(SheetReader.MostLines + 1).Select(r => string.Join('\t', r.Cells))), Word, Guessed: false))
            : SheetReader.Gather(Even(all), Word, guessed: false, delimiter: null);
    }

    private static IEnumerable<SheetLine> Rest(IEnumerator<SheetLine> each)
    {
        do
        {
            yield return each.Current;
        }
        while (each.MoveNext());
    }

    /// <summary>A row ends with its last cell that is filled: the others are empty, as many as the head has.</summary>
    private static IEnumerable<SheetLine> Even(IEnumerable<SheetLine> rows)
    {
        var width = 0;
        foreach (var row in rows)
        {
            width = width == 0 ? row.Cells.Count : width;
            yield return row.Cells.Count >= width ? row : row with { Cells = [.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Count)] };
        }
    }
}
