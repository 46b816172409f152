using Roster.Platform.Data;
using Roster.Platform.Text;
using Roster.Roles;

namespace Roster.Imports.Planning;

/// <summary>Something of the workspace that cells name.</summary>
/// <param name="Code">What else it is called.</param>
internal sealed record Named(Guid Id, string Name, string? Code = null);

/// <summary>What the workspace's roles and groups are called. One that is misspelled is never made: it is a fault, with the nearest suggested.</summary>
internal sealed class NamesHere(IReadOnlyList<Named> roles, IReadOnlyList<Named> groups)
{
    public IReadOnlyList<Guid>? Roles(string cell, List<LineFault> faults) => Read(cell, roles, ImportField.Roles, "role", faults);

    public IReadOnlyList<Guid>? Groups(string cell, List<LineFault> faults) => Read(cell, groups, ImportField.Groups, "group", faults);

    public string NameOf(IEnumerable<Guid> ids) => string.Join("; ", ids.Select(id => roles.Concat(groups).First(n => n.Id == id).Name).Order(StringComparer.Ordinal));

    /// <summary>A type by its word or as pages call it.</summary>
    public static string? Type(string cell, List<LineFault> faults)
    {
        var key = Fold.Plain(cell).Replace(' ', '_').Replace('-', '_');
        if (Words<UserType>.Parse(key) is not null)
        {
            return key;
        }

        faults.Add(new(ImportField.Type.Name, "unknown-type", $"The user type is one of {string.Join(", ", Enum.GetValues<UserType>().Select(SystemRoles.TypeName))}.",
            Suggest.Nearest(cell, Enum.GetValues<UserType>().Select(SystemRoles.TypeName))));
        return null;
    }

    private static IReadOnlyList<Guid>? Read(string cell, IReadOnlyList<Named> known, ImportField field, string what, List<LineFault> faults)
    {
        var ids = new List<Guid>();
        var names = Split(cell, known);
        for (var i = 0; i < names.Count; i++)
        {
            if (Find(names[i], known) is { } found)
            {
                ids.Add(found.Id);
                continue;
            }

            var nearest = Suggest.Nearest(names[i], known.Select(n => n.Name));
            faults.Add(new(field.Name, $"unknown-{what}", $"There is no {what} “{names[i]}” here.",
                nearest is null ? null : string.Join("; ", names.Select((name, at) => at == i ? nearest : name))));
            return null;
        }

        return [.. ids.Distinct()];
    }

    /// <summary>Semicolons, bars and line breaks stand between names; commas too, where the whole is not a name with one.</summary>
    private static IReadOnlyList<string> Split(string cell, IReadOnlyList<Named> known) =>
        Find(cell, known) is not null ? [cell]
        : cell.AsSpan().IndexOfAny(";|\n") >= 0 ? cell.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Named? Find(string name, IReadOnlyList<Named> known)
    {
        var key = Fold.Plain(name);
        return known.FirstOrDefault(n => Fold.Plain(n.Name) == key) ?? known.FirstOrDefault(n => n.Code is { } code && Fold.Plain(code) == key);
    }
}
