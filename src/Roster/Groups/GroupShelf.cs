using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <summary>Shows groups as the API does.</summary>
public sealed class GroupShelf(OperationScope scope, Holdings holdings)
{
    /// <summary>Most people of a group that are counted one by one.</summary>
    public const int Counted = 1_000;

    public async Task<IReadOnlyList<GroupView>> AllAsync(CancellationToken cancellation)
    {
        var (db, map) = (scope.Tenant, await holdings.MapAsync(cancellation));
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellation);
        var groups = await Counting(db.Set<Group>().AsNoTracking().OrderByDescending(g => g.Source).ThenBy(g => g.NameKey)).ToListAsync(cancellation);
        return [.. groups.Select(g => Show(g.Group, map, roles, g.People))];
    }

    /// <summary>One group as it is; null when there is none by that id here.</summary>
    public async Task<GroupView?> OneAsync(GroupId id, CancellationToken cancellation) =>
        await Counting(scope.Tenant.Set<Group>().AsNoTracking().Where(g => g.Id == id)).SingleOrDefaultAsync(cancellation) is { } found
            ? Show(found.Group, await holdings.MapAsync(cancellation), await RolesAsync(cancellation), found.People)
            : null;

    /// <summary>A group as it will be.</summary>
    public async Task<GroupView> ShowAsync(Group group, GroupMap map, long people, CancellationToken cancellation) => Show(group, map, await RolesAsync(cancellation), people);

    public async Task<long> PeopleAsync(GroupId id, CancellationToken cancellation) => await People(id).LongCountAsync(cancellation);

    private async Task<Dictionary<RoleId, Role>> RolesAsync(CancellationToken cancellation) =>
        await scope.Tenant.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellation);

    private IQueryable<UserId> People(GroupId id) =>
        (from member in scope.Tenant.Set<GroupMember>() join user in scope.Tenant.Set<User>() on member.UserId equals user.Id where member.GroupId == id select user.Id).Take(Counted + 1);

    private IQueryable<Filled> Counting(IQueryable<Group> groups)
    {
        var (members, users) = (scope.Tenant.Set<GroupMember>(), scope.Tenant.Set<User>());
        return groups.Select(g => new Filled(g,
            (from member in members join user in users on member.UserId equals user.Id where member.GroupId == g.Id select user.Id).Take(Counted + 1).LongCount()));
    }

    private GroupView Show(Group group, GroupMap map, IReadOnlyDictionary<RoleId, Role> roles, long people)
    {
        var (node, all, actor) = (map.Find(group.Id)!, map.RolesOf(group.Id), scope.Actor);
        PermissionSet[] carried = [.. all.Select(r => roles[r].Permissions)];
        var edit = GroupRules.Edit(actor.Permissions, carried);
        var give = edit ?? GroupRules.Give(actor.Permissions, carried, type: null);
        var members = give ?? GroupRules.Keeper(group.Source, byDirectory: false);
        return new GroupView(
            group.Id.Value, group.Version, group.Name, group.Description, Words<GroupSource>.Of(group.Source),
            [.. node.Roles.Select(r => roles[r]).OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new CarriedRole(r.Id.Value, r.Code, r.Name, r.System))],
            Tags(map, node.Inner), Tags(map, map.Around(group.Id)), [.. all.Select(r => r.Value).Order()], people,
            new GroupMay(
                Verdict.Of(edit ?? (group.IsSystem ? GroupRules.SystemGroup : null)), Verdict.Of(give), Verdict.Of(members),
                Verdict.Of(members ?? (carried.Length > 0 ? GroupRules.OwnRoles : null)), Verdict.Of(GroupRules.Delete(actor.Permissions, group.IsSystem, carried))));
    }

    private static IReadOnlyList<GroupTag> Tags(GroupMap map, IEnumerable<GroupId> ids) =>
        [.. ids.Select(id => map.Find(id)!).OrderBy(g => g.Name, StringComparer.Ordinal).Select(g => new GroupTag(g.Id.Value, g.Name, g.IsSystem))];

    private sealed record Filled(Group Group, long People);
}
