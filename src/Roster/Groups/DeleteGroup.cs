using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Groups;

/// <summary>Removes a group. Its people stay, and lose what they held through it; groups inside it stay too.</summary>
public sealed record DeleteGroup(GroupId Id) : IOperation<DeleteGroup, Done>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.GroupsUpdate);

    /// <summary>Whether the directory takes it away, and not someone here. No request can say it.</summary>
    public bool ByDirectory { get; init; }

    public sealed class Handler(TenantDb db, Holdings holdings, GroupEdit edit, Events events) : IHandler<DeleteGroup, Done>
    {
        public async Task<Result<Done>> HandleAsync(DeleteGroup operation, CancellationToken cancellation)
        {
            if (await db.Set<Group>().SingleOrDefaultAsync(g => g.Id == operation.Id, cancellation) is not { } group)
            {
                return Problem.NotFound;
            }

            if (operation.ByDirectory && GroupRules.Keeper(group.Source, byDirectory: true) is { } notTheirs)
            {
                return notTheirs;
            }

            var outcome = await edit.DeleteAsync(await holdings.MapAsync(cancellation), group.Id, cancellation);
            if (outcome.Refused is { } refused)
            {
                return refused;
            }

            var members = await db.Set<GroupMember>().Where(m => m.GroupId == group.Id).ToListAsync(cancellation);
            db.RemoveRange(members);
            db.RemoveRange(await db.Set<GroupRole>().Where(r => r.GroupId == group.Id).ToListAsync(cancellation));
            db.RemoveRange(await db.Set<GroupNesting>().Where(n => n.OuterId == group.Id || n.InnerId == group.Id).ToListAsync(cancellation));
            db.Remove(group);
            holdings.Write(outcome.Reached);
            events.Add(new GroupDeleted(group.Id, db.Tenant, members.Count) { Personal = new PersonalPart { Subject = group.Name } });
            return default(Done);
        }
    }
}
