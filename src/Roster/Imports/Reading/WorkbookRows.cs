using System.Globalization;
using System.Text;
using System.Xml;

namespace Roster.Imports.Reading;

/// <summary>The rows of a sheet, one after the other as they are unpacked. A formula is taken as the value that was kept beside it, and is never reckoned.</summary>
internal static class WorkbookRows
{
    /// <summary>Most characters in all cells together, each counted as one more: shared texts would make few bytes many. As much as a text file may have.</summary>
    private const long MostInAll = SheetReader.MostBytes;

    public static IEnumerable<SheetLine> Read(XmlReader sheet, IReadOnlyList<string> texts)
    {
        using var _ = sheet;
        var (number, inAll) = (0, 0L);
        while (sheet.Read())
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
            var cells = Cells(sheet, texts);
            inAll += cells.Sum(c => c.Length + 1L);
            yield return inAll <= MostInAll ? new SheetLine(number, cells) : throw new TooMuchException();
        }
    }

    /// <summary>The text of an element: of its parts that are shown, and not of how they are pronounced.</summary>
    public static string Text(XmlReader element)
    {
        var text = new StringBuilder();
        var (depth, isSpoken, isText) = (element.Depth, false, false);
        if (element.IsEmptyElement)
        {
            return "";
        }

        while (element.Read() && element.Depth > depth)
        {
            switch (element.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when element.LocalName == "rPh":
                    isSpoken = element is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when element.LocalName == "t":
                    isText = element is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText && !isSpoken:
                    Take(element, text);
                    break;
            }
        }

        // So do spreadsheets write the half of a line's end that XML would lose.
        return text.Replace("_x000D_", "").ToString();
    }

    private static List<string> Cells(XmlReader row, IReadOnlyList<string> texts)
    {
        var (cells, depth) = (new List<string>(), row.Depth);
        if (row.IsEmptyElement)
        {
            return cells;
        }

        for (var column = -1; row.Read() && row.Depth > depth;)
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = Column(row.GetAttribute("r")) ?? column + 1;
            var text = Cell(row, texts);
            if (text.Length == 0)
            {
                continue;
            }

            // One too many is enough to see that it is too many.
            var at = Math.Min(column, SheetReader.MostColumns);
            while (cells.Count <= at)
            {
                cells.Add("");
            }

            cells[at] = text;
        }

        return cells;
    }

    private static string Cell(XmlReader cell, IReadOnlyList<string> texts)
    {
        var (type, depth, value) = (cell.GetAttribute("t"), cell.Depth, new StringBuilder());
        if (cell.IsEmptyElement)
        {
            return "";
        }

        var (isValue, inline) = (false, "");
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                inline = Text(cell);
            }
            else if (cell.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                isValue = cell is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false };
            }
            else if (isValue)
            {
                Take(cell, value);
            }
        }

        return type switch
        {
            "inlineStr" => inline,
            "s" => int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : throw new InvalidDataException("A cell refers to a text that is not there."),
            "b" => value.ToString() == "1" ? "TRUE" : "FALSE",
            null or "n" => Number(value.ToString()),
            _ => value.ToString(),
        };
    }

    /// <summary>Without the exponent and the last digits in which a sheet keeps it: a telephone number is one too.</summary>
    private static string Number(string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) ? text
        : Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column of <c>C7</c>, counted from zero; null where nothing says it.</summary>
    private static int? Column(string? place)
    {
        var column = 0;
        foreach (var letter in (place ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>What the reader stands at, as far as a cell may go; one sign more, so that it is seen to be too long.</summary>
    private static void Take(XmlReader reader, StringBuilder text)
    {
        var some = new char[512];
        for (int count; (count = reader.ReadValueChunk(some, 0, some.Length)) > 0;)
        {
            text.Append(some, 0, Math.Min(count, Math.Max(0, SheetReader.MostInCell + 1 - text.Length)));
        }
    }
}
