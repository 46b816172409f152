namespace Roster.Imports.Planning;

/// <summary>The cells of a line by what they are.</summary>
internal sealed class LineCells
{
    /// <summary>What an export puts an apostrophe before, so that no spreadsheet takes it for a formula.</summary>
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private readonly Dictionary<ImportField, string> _cells = [];
    private readonly HashSet<ImportField> _cleared = [];

    public LineCells(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> cells)
    {
        foreach (var (index, column) in columns.Index())
        {
            if (ImportField.Find(column.Field) is not { } field)
            {
                continue;
            }

            var text = index < cells.Count ? Plain(cells[index]) : "";
            if (text.Length > 0)
            {
                _cells[field] = text;
            }
            else if (column.Clears && field.CanClear)
            {
                _cleared.Add(field);
            }
        }
    }

    /// <summary>What the cell says; null where it is empty or there is none.</summary>
    public string? this[ImportField field] => _cells.GetValueOrDefault(field);

    public bool Clears(ImportField field) => _cleared.Contains(field);

    public IEnumerable<ImportField> Given => _cells.Keys.Concat(_cleared);

    private static string Plain(string cell)
    {
        var text = cell.Trim();
        return text.Length > 1 && text[0] == '\'' && Formula.Contains(text[1], StringComparison.Ordinal) ? text[1..].Trim() : text;
    }
}
