using Roster.Platform.Kernel;

namespace Roster.Groups;

/// <summary>One group as the others see it.</summary>
/// <param name="Roles">The roles it carries itself.</param>
/// <param name="Inner">The groups that stand right inside it.</param>
public sealed record GroupNode(GroupId Id, string Name, bool IsSystem, IReadOnlySet<RoleId> Roles, IReadOnlySet<GroupId> Inner)
{
    /// <summary>Who is in it is the directory's to say.</summary>
    public bool IsDirectorys { get; init; }
}

/// <summary>
/// A tenant's groups with what is inside what. Pure: what a change would do is asked of the map before it and the one after.
/// Roles flow inwards: whoever is in a group holds what it carries, and what the groups around it carry.
/// </summary>
public sealed class GroupMap
{
    /// <summary>Most groups, one inside the other.</summary>
    public const int MostLevels = 8;

    private readonly Dictionary<GroupId, GroupNode> _nodes;
    private readonly ILookup<GroupId, GroupId> _around;
    private readonly Dictionary<GroupId, IReadOnlySet<RoleId>> _roles = [];

    public GroupMap(IEnumerable<GroupNode> nodes)
    {
        _nodes = nodes.ToDictionary(n => n.Id);
        _around = _nodes.Values.SelectMany(outer => outer.Inner.Select(inner => (inner, outer.Id))).ToLookup(pair => pair.inner, pair => pair.Id);
    }

    public IReadOnlyCollection<GroupNode> All => _nodes.Values;

    public GroupNode? Find(GroupId id) => _nodes.GetValueOrDefault(id);

    /// <summary>The groups that a group stands right inside of.</summary>
    public IEnumerable<GroupId> Around(GroupId id) => _around[id];

    /// <summary>The roles of whoever is in the group: its own, and those of every group around it.</summary>
    public IReadOnlySet<RoleId> RolesOf(GroupId id)
    {
        if (!_roles.TryGetValue(id, out var roles))
        {
            roles = Find(id) is null ? new HashSet<RoleId>() : Walk(id, g => _around[g]).SelectMany(g => _nodes[g].Roles).ToHashSet();
            _roles[id] = roles;
        }

        return roles;
    }

    /// <summary>The roles of whoever is in all of these.</summary>
    public IReadOnlySet<RoleId> RolesOf(IEnumerable<GroupId> groups) => groups.SelectMany(RolesOf).ToHashSet();

    /// <summary>The group and all that stands inside it, however deep.</summary>
    public IReadOnlySet<GroupId> Within(GroupId id) => Walk(id, g => _nodes[g].Inner);

    /// <summary>The same groups, this one as it would be.</summary>
    public GroupMap With(GroupNode changed) => new(_nodes.Values.Where(n => n.Id != changed.Id).Append(changed));

    /// <summary>The same groups but for this one, which leaves those inside it where else they are.</summary>
    public GroupMap But(GroupId gone) => new(_nodes.Values.Where(n => n.Id != gone).Select(n => n with { Inner = n.Inner.Where(g => g != gone).ToHashSet() }));

    /// <summary>The groups whose people would hold other roles.</summary>
    public IReadOnlyList<GroupId> ThatDiffer(GroupMap after) => [.. _nodes.Keys.Where(g => !RolesOf(g).SetEquals(after.RolesOf(g)))];

    /// <summary>How many groups stand one inside the other at most; there is no cycle.</summary>
    public int Levels
    {
        get
        {
            var known = new Dictionary<GroupId, int>();
            int Of(GroupId id) => known.TryGetValue(id, out var levels) ? levels : known[id] = 1 + _nodes[id].Inner.Select(Of).DefaultIfEmpty(0).Max();
            return _nodes.Keys.Select(Of).DefaultIfEmpty(0).Max();
        }
    }

    /// <summary>The ways from a group outwards to one that carries a role itself: each names the groups passed, the first first.</summary>
    public IEnumerable<IReadOnlyList<GroupNode>> WaysTo(RoleId role, GroupId from)
    {
        var shortest = new Dictionary<GroupId, IReadOnlyList<GroupNode>> { [from] = [_nodes[from]] };
        var next = new Queue<GroupId>([from]);
        while (next.TryDequeue(out var at))
        {
            if (_nodes[at].Roles.Contains(role))
            {
                yield return shortest[at];
            }

            foreach (var outer in _around[at].Where(g => !shortest.ContainsKey(g)))
            {
                shortest[outer] = [.. shortest[at], _nodes[outer]];
                next.Enqueue(outer);
            }
        }
    }

    private static HashSet<GroupId> Walk(GroupId from, Func<GroupId, IEnumerable<GroupId>> on)
    {
        var seen = new HashSet<GroupId> { from };
        var next = new Queue<GroupId>(seen);
        while (next.TryDequeue(out var at))
        {
            foreach (var group in on(at).Where(seen.Add))
            {
                next.Enqueue(group);
            }
        }

        return seen;
    }
}
