using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <summary>Someone who leaves stays in their groups for when they are back, and counts in none.</summary>
internal sealed class GroupsLeaving(OperationScope scope) : ILeavingCheck, IAssignments
{
    public Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        if (why != AccessEnds.Deleted)
        {
            return [];
        }

        var names = await (
            from member in scope.Tenant.Set<GroupMember>()
            join grouping in scope.Tenant.Set<Group>() on member.GroupId equals grouping.Id
            where member.UserId == user.Id
            orderby grouping.Name
            select grouping.Name).ToListAsync(cancellation);
        return [new LeavingEffect("groups", names.Count, [.. names.Take(5)])];
    }

    public async Task TakeAsync(User user, CancellationToken cancellation)
    {
        scope.Tenant.RemoveRange(await scope.Tenant.Set<GroupMember>().Where(m => m.UserId == user.Id).ToListAsync(cancellation));
        scope.Tenant.RemoveRange(user.HoldThroughGroups(new HashSet<RoleId>()));
    }
}
