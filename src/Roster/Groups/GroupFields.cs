using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <summary>Reads a group's fields as typed. Faults are collected, each at its field.</summary>
public sealed class GroupFields(ICollection<FieldProblem> faults)
{
    public const int MostInner = 100;

    public string? Name(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            faults.Add(new("name", "required", "A group needs a name."));
            return null;
        }

        return new UserFields(faults).Name("name", typed);
    }

    public string? ExternalId(string? typed) => new UserFields(faults).ExternalId("externalId", typed);

    public string Description(string? typed) => new RoleFields(faults).Description(typed);

    /// <summary>The roles it is to carry: all of this tenant.</summary>
    public IReadOnlySet<RoleId> Roles(IReadOnlyList<string>? typed, IReadOnlyDictionary<RoleId, PermissionSet> known)
    {
        var ids = new UserFields(faults).RoleIds("roleIds", typed);
        foreach (var (index, id) in ids.Index().Where(id => !known.ContainsKey(id.Item)))
        {
            faults.Add(UserFields.UnknownRole($"roleIds[{index}]"));
        }

        return ids.Where(known.ContainsKey).ToHashSet();
    }

    /// <summary>Groups named by id: all of this tenant.</summary>
    public IReadOnlySet<GroupId> Groups(IReadOnlyList<string>? typed, GroupMap known)
    {
        var ids = new HashSet<GroupId>();
        for (var i = 0; i < typed?.Count; i++)
        {
            if (!Guid.TryParse(typed[i], out var id) || known.Find(new(id)) is null)
            {
                faults.Add(new($"groupIds[{i}]", "unknown-group", "There is no such group here."));
            }
            else
            {
                ids.Add(new(id));
            }
        }

        if (typed?.Count > MostInner)
        {
            faults.Add(new("groupIds", "too-many", $"At most {MostInner} groups."));
        }

        return ids;
    }
}
