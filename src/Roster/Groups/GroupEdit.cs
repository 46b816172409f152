using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Groups;

/// <summary>A group's roles and inner groups as they would be, judged: for making one, changing it, and looking ahead.</summary>
/// <param name="Map">All groups as they would be.</param>
/// <param name="Reached">The people it reaches.</param>
/// <param name="Refused">Why the actor may not.</param>
public sealed record GroupOutcome(GroupMap Map, IReadOnlyList<Holding> Reached, Problem? Refused);

/// <summary>Asks the rules about a change of what groups carry and what stands in what.</summary>
public sealed class GroupEdit(OperationScope scope, Holdings holdings)
{
    /// <param name="map">The groups as they are, with the one to be changed; one that is made now stands there empty.</param>
    /// <param name="wanted">The group as it is to be.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<GroupOutcome> ChangeAsync(GroupMap map, GroupNode wanted, CancellationToken cancellation)
    {
        var (now, after, roles) = (map.Find(wanted.Id)!, map.With(wanted), await holdings.RolesAsync(cancellation));
        var (actor, moved) = (scope.Actor.Permissions, wanted.Inner.Union(now.Inner).Where(g => !wanted.Inner.Contains(g) || !now.Inner.Contains(g)).ToList());
        var refused = wanted.Inner.Any(g => g == wanted.Id || map.Within(g).Contains(wanted.Id))
            ? Problem.Conflict("group-in-itself", "A group can't stand inside itself, nor inside one that is inside it.", "groupIds")
            : after.Levels > GroupMap.MostLevels
                ? Problem.Conflict("too-deep", $"At most {GroupMap.MostLevels} groups stand one inside the other.", "groupIds")
                : GroupRules.Give(actor, roles.Where(r => wanted.Roles.Contains(r.Key) != now.Roles.Contains(r.Key)).Select(r => r.Value), type: null)?.At("roleIds")
                    ?? moved.Select(g => GroupRules.Edit(actor, map.RolesOf(g).Select(r => roles[r]))?.At("groupIds")).FirstOrDefault(p => p is not null)
                    ?? (moved.Count > 0 ? GroupRules.Give(actor, after.RolesOf(wanted.Id).Select(r => roles[r]), type: null)?.At("groupIds") : null);
        return refused is null ? await ReachAsync(map, after, cancellation) : new GroupOutcome(after, [], refused);
    }

    public async Task<GroupOutcome> DeleteAsync(GroupMap map, GroupId id, CancellationToken cancellation)
    {
        var roles = await holdings.RolesAsync(cancellation);
        return GroupRules.Delete(scope.Actor.Permissions, map.Find(id)!.IsSystem, [.. map.RolesOf(id).Select(r => roles[r])]) is { } refused
            ? new GroupOutcome(map, [], refused)
            : await ReachAsync(map, map.But(id), cancellation);
    }

    private async Task<GroupOutcome> ReachAsync(GroupMap map, GroupMap after, CancellationToken cancellation) =>
        await holdings.ReachedAsync(map, after, cancellation) is { } reached
            ? new GroupOutcome(after, reached, await holdings.JudgeAsync(reached, cancellation))
            : new GroupOutcome(after, [], Holdings.TooManyReached);
}
