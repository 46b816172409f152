using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Roster.Platform.Kernel;

namespace Roster.Imports.Reading;

/// <summary>
/// Reads a CSV file, the first sheet of a workbook, or a list of addresses that was pasted. Whatever it is given it answers: with the lines, of which some may be broken,
/// or with what is wrong with the whole.
/// </summary>
public static class SheetReader
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Most lines of people.</summary>
    public const int MostLines = 200_000;

    public const int MostColumns = 100;

    /// <summary>Most characters of a cell; of a longer one the beginning is kept, and the line is at fault.</summary>
    public const int MostInCell = 2_000;

    /// <summary>How many quotation marks that are not closed are forgiven: after each the rest of the file is read again.</summary>
    private const int MostUnclosed = 50;

    private const string Delimiters = ",;\t|";

    public static Result<Sheet> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Problem.Invalid("file", "too-large", $"A file has at most {MostBytes / 1024 / 1024} MB. Divide it.");
        }

        if (WorkbookReader.IsOne(bytes))
        {
            return WorkbookReader.Read(bytes.ToArray());
        }

        var text = SheetText.Read(bytes);
        return text.Problem is { } refused ? refused : Read(text.Value);
    }

    private static Result<Sheet> Read(SheetText file)
    {
        var first = FirstLine(file.Text);
        if (first.Length == 0)
        {
            return Problem.Invalid("file", "empty", "There is nothing in this file.");
        }

        if (first.Contains('@', StringComparison.Ordinal))
        {
            return AddressList.Read(file);
        }

        var delimiter = DelimiterOf(first);
        return Gather(Lines(file.Text, delimiter), file.Encoding, file.Guessed, delimiter);
    }

    /// <summary>The head and the people below it, as many as a file may have.</summary>
    internal static Result<Sheet> Gather(IEnumerable<SheetLine> all, string encoding, bool guessed, char? delimiter)
    {
        var lines = new List<SheetLine>();
        foreach (var line in all)
        {
            if (line.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (line.Cells.Count > MostColumns)
            {
                return Problem.Invalid("file", "too-many-columns", $"Line {line.Number} has {line.Cells.Count} columns. A file has at most {MostColumns}.");
            }

            if (lines.Count > MostLines)
            {
                return TooManyLines;
            }

            lines.Add(line);
        }

        return lines switch
        {
            [{ Broken: true }, ..] => Problem.Invalid("file", "broken-head", "The first line, with the names of the columns, has a quotation mark that is out of place."),
            [_] => Problem.Invalid("file", "no-lines", "There is only a line with the names of the columns. The people come below it."),
            [var head, .. var people] => new Sheet([.. head.Cells.Select(Name)], people, encoding, guessed, delimiter),
            _ => Problem.Invalid("file", "empty", "There is nothing in this file."),
        };
    }

    public static readonly Problem TooManyLines = Problem.Invalid("file", "too-many-lines", $"A file has at most {MostLines:N0} people. Divide it.");

    /// <summary>A quotation mark that is not closed would take in the lines below, to the next mark or to the end: only the line it stands on is broken.</summary>
    private static IEnumerable<SheetLine> Lines(string text, char delimiter)
    {
        for (var (from, number, unclosed) = (0, 1, 0); from < text.Length;)
        {
            var resume = -1;
            foreach (var (line, begin, raw) in Parse(text, from, number, delimiter))
            {
                var end = raw.AsSpan().IndexOfAny('\r', '\n');
                if (line.Broken && end >= 0 && end < raw.TrimEnd('\r', '\n').Length && ++unclosed <= MostUnclosed)
                {
                    yield return line with { Cells = [.. raw[..end].Split(delimiter)] };
                    resume = begin + end + (raw[end] == '\r' && end + 1 < raw.Length && raw[end + 1] == '\n' ? 2 : 1);
                    number = line.Number + 1;
                    break;
                }

                yield return line;
            }

            from = resume < 0 ? text.Length : resume;
        }
    }

    private static IEnumerable<(SheetLine Line, int Begin, string Raw)> Parse(string text, int from, int number, char delimiter)
    {
        var broken = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(), HasHeaderRecord = false, IgnoreBlankLines = false, Mode = CsvMode.RFC4180, BadDataFound = _ => broken = true,
        };
        using var reader = new StringReader(text);
        for (var skipped = 0; skipped < from;)
        {
            skipped += reader.Read(new char[Math.Min(64 * 1024, from - skipped)]);
        }

        using var parser = new CsvParser(reader, configuration);
        for (var (begin, next) = (from, number); parser.Read();)
        {
            var raw = parser.RawRecord;
            var cells = parser.Record!;
            yield return (new SheetLine(next, cells, broken), begin, raw);
            (broken, begin, next) = (false, begin + raw.Length, next + LineEnds(raw));
        }
    }

    private static int LineEnds(string raw)
    {
        var ends = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            ends += raw[i] == '\n' || raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n') ? 1 : 0;
        }

        return ends;
    }

    private static string FirstLine(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed.IndexOfAny('\r', '\n');
        return (end < 0 ? trimmed : trimmed[..end]).Trim().ToString();
    }

    /// <summary>What stands most often between the names of the columns.</summary>
    private static char DelimiterOf(string head) => Delimiters.MaxBy(d => head.Count(c => c == d));

    private static string Name(string cell) => cell.Trim() is var name && name.Length > 100 ? name[..100] : name;
}
