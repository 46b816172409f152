using Roster.Platform.Data;
using Roster.Platform.Text;
using Roster.Roles;

namespace Roster.Imports.Planning;

/// <summary>What the workspace's roles and groups are called. One that is misspelled is never made: it is a fault, with the nearest suggested.</summary>
internal sealed class NamesHere(IReadOnlyList<Named> roles, IReadOnlyList<Named> groups)
{
    public IReadOnlyList<Guid>? Roles(string cell, List<LineFault> faults) => NameCell.Read(cell, roles, ImportField.Roles, "role", faults);

    public IReadOnlyList<Guid>? Groups(string cell, List<LineFault> faults) => NameCell.Read(cell, groups, ImportField.Groups, "group", faults);

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
}
