using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>Which column is what.</summary>
internal static class ImportColumns
{
    /// <summary>By their names; of two that are the same the first is it. What is not known is not used, and the report says so.</summary>
    public static IReadOnlyList<ImportColumn> Recognize(IReadOnlyList<string> head, IReadOnlyList<ImportField> fields)
    {
        var taken = new HashSet<ImportField>();
        return [.. head.Select(name => ImportField.Recognize(name, fields) is { } field && taken.Add(field) ? new ImportColumn(name, field.Name) : new ImportColumn(name, null))];
    }

    /// <summary>As someone sets them: each field once, each of them here, and something by which people are known.</summary>
    public static IReadOnlyList<ImportColumn> Read(IReadOnlyList<ImportColumnBody> typed, IReadOnlyList<ImportColumn> now, IReadOnlyList<ImportField> fields, List<FieldProblem> faults)
    {
        if (typed.Count != now.Count)
        {
            faults.Add(new("columns", "out-of-range", $"The file has {now.Count} columns. Say of each what it is; null for one that is not used."));
            return now;
        }

        foreach (var (index, column) in typed.Index().Where(c => c.Item.Field is not null && fields.All(f => f.Name != c.Item.Field)))
        {
            faults.Add(new($"columns[{index}].field", "unknown-field", $"There is no field “{(column.Field!.Length > 40 ? column.Field[..40] : column.Field)}” that can be set here."));
        }

        foreach (var twice in typed.Index().Where(c => c.Item.Field is not null).GroupBy(c => c.Item.Field).Where(g => g.Count() > 1))
        {
            faults.Add(new($"columns[{twice.Last().Index}].field", "field-twice", "Another column is this already."));
        }

        return [.. typed.Zip(now, (column, before) => new ImportColumn(before.Head, column.Field, column.Clears && fields.Any(f => f.Name == column.Field && f.CanClear)))];
    }
}
