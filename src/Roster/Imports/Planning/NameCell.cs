using Roster.Platform.Text;

namespace Roster.Imports.Planning;

/// <summary>Something of the workspace that cells name.</summary>
/// <param name="Code">What else it is called.</param>
internal sealed record Named(Guid Id, string Name, string? Code = null);

/// <summary>Reads a cell with names in it. One that is misspelled is a fault, with the nearest suggested.</summary>
internal static class NameCell
{
    public static IReadOnlyList<Guid>? Read(string cell, IReadOnlyList<Named> known, ImportField field, string what, List<LineFault> faults)
    {
        var ids = new List<Guid>();
        var names = Split(cell, known);
        for (var i = 0; i < names.Count; i++)
        {
            if (Find(names[i], known) is not { } found)
            {
                faults.Add(Unknown(names, i, names[i], known, field, what));
                return null;
            }

            ids.Add(found.Id);
        }

        return [.. ids.Distinct()];
    }

    /// <summary>The fault of one name in a cell; the suggestion is the whole cell with it mended.</summary>
    /// <param name="rest">What stands behind the name and is kept.</param>
    public static LineFault Unknown(IReadOnlyList<string> names, int at, string typed, IReadOnlyList<Named> known, ImportField field, string what, string rest = "")
    {
        var nearest = Suggest.Nearest(typed, known.Select(n => n.Name));
        return new(field.Name, $"unknown-{what}", $"There is no {what} “{typed}” here.", nearest is null ? null : With(names, at, nearest + rest));
    }

    public static string With(IReadOnlyList<string> names, int at, string mended) => string.Join("; ", names.Select((name, i) => i == at ? mended : name));

    /// <summary>Semicolons, bars and line breaks stand between names; commas too, where the whole is not a name with one.</summary>
    public static IReadOnlyList<string> Split(string cell, IReadOnlyList<Named> known) =>
        Find(cell, known) is not null ? [cell]
        : cell.AsSpan().IndexOfAny(";|\n") >= 0 ? cell.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static Named? Find(string name, IReadOnlyList<Named> known)
    {
        var key = Fold.Plain(name);
        return known.FirstOrDefault(n => Fold.Plain(n.Name) == key) ?? known.FirstOrDefault(n => n.Code is { } code && Fold.Plain(code) == key);
    }
}
