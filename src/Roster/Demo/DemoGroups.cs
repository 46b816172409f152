using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Demo;

/// <summary>One group of a demo workspace.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What for.</param>
/// <param name="Role">The code of the role it carries, if any.</param>
/// <param name="Within">The group it stands inside of.</param>
/// <param name="Has">Who is in it themselves.</param>
internal sealed record DemoGroup(string Name, string Description, string? Role, string? Within, Func<DemoPerson, bool> Has);

/// <summary>A demo workspace's groups: made long ago, some inside others, and each carrying what it says.</summary>
internal sealed class DemoGroups(TenantId tenant, IReadOnlyList<DemoGroup> wanted, IReadOnlyDictionary<string, RoleId> roles, IReadOnlyList<Group> there, IReadOnlyDictionary<GroupId, RoleId> carried, JsonText json)
{
    private readonly Dictionary<string, Group> _groups = there.ToDictionary(g => g.Name);
    private readonly List<object> _rows = [];
    private GroupMap _map = new([]);

    /// <summary>The groups that are not there yet, with what says so.</summary>
    public (List<object> Rows, List<EventRow> Events) Make(DateTimeOffset at)
    {
        var (rows, events) = (new List<object>(), new List<EventRow>());
        foreach (var group in wanted.Where(w => !_groups.ContainsKey(w.Name)))
        {
            _groups[group.Name] = new Group(tenant, group.Name, group.Description, GroupSource.Local);
            rows.Add(_groups[group.Name]);
        }

        foreach (var group in wanted)
        {
            rows.AddRange(group.Role is { } role && !there.Contains(_groups[group.Name]) ? [new GroupRole(tenant, Id(group.Name), roles[role])] : []);
            rows.AddRange(group.Within is { } outer ? [new GroupNesting(tenant, Id(outer), Id(group.Name))] : []);
        }

        _map = new GroupMap(_groups.Values.Select(g => new GroupNode(g.Id, g.Name, g.IsSystem,
            wanted.Where(w => w.Name == g.Name && w.Role is not null).Select(w => roles[w.Role!]).Concat(carried.TryGetValue(g.Id, out var own) ? [own] : []).ToHashSet(),
            wanted.Where(w => w.Within == g.Name).Select(w => Id(w.Name)).ToHashSet())));
        events.AddRange(wanted.Where(w => !there.Contains(_groups[w.Name])).Select(w => DemoSeed.Happened(tenant, at, Actor.Operator,
            new GroupCreated(Id(w.Name), tenant, w.Role is null ? [] : [roles[w.Role].Value], [.. wanted.Where(i => i.Within == w.Name).Select(i => Id(i.Name).Value)]) { Personal = new PersonalPart { Subject = w.Name } }, json)));
        return (rows, events);
    }

    /// <summary>Puts a person where they belong; their roles follow. Answers the groups, for what says that they were added.</summary>
    public IReadOnlyList<Guid>? Settle(User user, DemoPerson person)
    {
        var own = wanted.Where(g => g.Has(person)).Select(g => Id(g.Name)).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        user.HoldThroughGroups(_map.RolesOf(own));
        _rows.AddRange(own.Select(group => new GroupMember(tenant, group, user.Id)));
        return [.. own.Select(g => g.Value)];
    }

    /// <summary>Who is in them, once everyone is settled.</summary>
    public IReadOnlyList<object> Members => _rows;

    private GroupId Id(string name) => _groups[name].Id;
}
