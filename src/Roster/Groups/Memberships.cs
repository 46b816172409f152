using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Groups;

/// <summary>Answers what users ask of the groups they are in, and puts one person in and out from their side.</summary>
public sealed class Memberships(OperationScope scope, Holdings holdings, Events events) : IMemberships
{
    private const string Field = "groupIds";

    private GroupMap? _map;
    private IReadOnlyDictionary<RoleId, Role>? _roles;

    public async Task<IReadOnlyList<GroupTag>> OfAsync(UserId user, CancellationToken cancellation)
    {
        var groups = from member in scope.Tenant.Set<GroupMember>() join g in scope.Tenant.Set<Group>() on member.GroupId equals g.Id where member.UserId == user orderby g.NameKey select new { g.Id, g.Name, g.Source };
        return [.. (await groups.AsNoTracking().ToListAsync(cancellation)).Select(g => new GroupTag(g.Id.Value, g.Name, g.Source == GroupSource.System))];
    }

    public async Task<GroupsChosen> ReadAsync(IReadOnlyList<string>? typed, TenantPolicy policy, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var required = policy.RequiredAtCreate.Contains(Field);
        if (typed is not { Count: > 0 })
        {
            if (required)
            {
                faults.Add(Required);
            }

            return new GroupsChosen([], []);
        }

        var (map, roles) = await ForNewcomersAsync(cancellation);
        var chosen = new GroupFields(faults).Groups(typed, map);
        return new GroupsChosen(Tags(map, chosen), [.. map.RolesOf(chosen).Select(id => roles[id]).OrderBy(r => r.Name, StringComparer.Ordinal)]);
    }

    public async Task<Problem?> MayJoinAsync(GroupsChosen chosen, UserType? type, CancellationToken cancellation)
    {
        if (chosen.Groups.Count == 0)
        {
            return null;
        }

        var (map, roles) = await ForNewcomersAsync(cancellation);
        if (chosen.Groups.Any(g => map.Find(new GroupId(g.Id))!.IsDirectorys))
        {
            return GroupRules.DirectoryGroup.At(Field);
        }

        var given = chosen.Groups.Select(g => map.RolesOf(new GroupId(g.Id)).Select(r => roles[r].Permissions).ToList()).ToList();
        return given.Select(carried => GroupRules.Edit(scope.Actor.Permissions, carried) ?? GroupRules.Give(scope.Actor.Permissions, carried, type)).FirstOrDefault(p => p is not null)?.At(Field);
    }

    /// <summary>Whoever comes changes nothing of what groups carry: it is read once, however many come.</summary>
    private async Task<(GroupMap Map, IReadOnlyDictionary<RoleId, Role> Roles)> ForNewcomersAsync(CancellationToken cancellation) =>
        (_map ??= await holdings.MapAsync(cancellation), _roles ??= await scope.Tenant.Set<Role>().ToDictionaryAsync(r => r.Id, cancellation));

    public void Join(User user, GroupsChosen chosen)
    {
        foreach (var group in chosen.Groups)
        {
            scope.Tenant.AddNew(new GroupMember(user.TenantId, new GroupId(group.Id), user.Id));
        }

        user.HoldThroughGroups(chosen.Roles.Select(r => r.Id).ToHashSet());
    }

    public async Task<Result<IReadOnlyList<GroupTag>>> EditAsync(LoadedUser found, IReadOnlyList<string>? typed, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var (db, user, before, map) = (scope.Tenant, found.User, faults.Count, await holdings.MapAsync(cancellation));
        var wanted = new GroupFields(faults).Groups(typed, map);
        var now = found.Groups.Select(g => new GroupId(g.Id)).ToHashSet();
        if (wanted.Count == 0 && now.Count > 0 && found.Tenant.Policy.RequiredAtCreate.Contains(Field))
        {
            faults.Add(Required);
        }

        var (putIn, takenOut) = (wanted.Except(now).ToList(), now.Except(wanted).ToList());
        if (faults.Count > before || putIn.Count + takenOut.Count == 0)
        {
            return Result(found.Groups);
        }

        var roles = await holdings.RolesAsync(cancellation);
        var holding = new Holding(user.Id, user.Type, user.State, found.Target.IsPrimary, user.NameKey, user.Roles, map.RolesOf(wanted));
        var refused = UserRules.EditGroups(scope.Actor, found.Target)
            ?? (putIn.Concat(takenOut).Any(g => map.Find(g)!.IsDirectorys) ? GroupRules.DirectoryGroup : null)
            ?? putIn.Concat(takenOut).Select(g => GroupRules.Move(scope.Actor, user.Id, user.Type, found.Target.Effective, [.. map.RolesOf(g).Select(r => roles[r])])).FirstOrDefault(p => p is not null)
            ?? await holdings.JudgeAsync([holding], cancellation);
        if (refused is not null)
        {
            return refused.At(Field);
        }

        db.AddRange(putIn.Select(g => new GroupMember(db.Tenant, g, user.Id)));
        db.RemoveRange(takenOut.Select(g => new GroupMember(db.Tenant, g, user.Id)));
        db.RemoveRange(user.HoldThroughGroups(holding.After));
        events.Add(new UserGroupsChanged(user.Id, [.. putIn.Select(g => g.Value)], [.. takenOut.Select(g => g.Value)]) { Personal = found.Personal() });
        return Result(Tags(map, wanted));
    }

    private static IReadOnlyList<GroupTag> Tags(GroupMap map, IEnumerable<GroupId> ids) =>
        [.. ids.Select(id => map.Find(id)!).OrderBy(g => g.Name, StringComparer.Ordinal).Select(g => new GroupTag(g.Id.Value, g.Name, g.IsSystem))];

    // Interfaces have no conversions of their own.
    private static Result<IReadOnlyList<GroupTag>> Result(IReadOnlyList<GroupTag> tags) => (GroupTag[])[.. tags];

    private static readonly FieldProblem Required = new(Field, "required", "Choose at least one group.");
}
