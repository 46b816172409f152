using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Bulk.Work;

/// <summary>What a change of someone's roles or groups starts from: the version looked at, and what is their own now.</summary>
internal sealed record Looked(int Version, IReadOnlyList<RoleId> Roles, IReadOnlyList<GroupId> Groups);

/// <summary>Looks at some people before their roles or groups are changed. Who is not here is not in the answer.</summary>
internal sealed record LookAtPeople(IReadOnlyList<UserId> People) : IQuery<LookAtPeople, Dictionary<UserId, Looked>>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    internal sealed class Handler(TenantDb db) : IHandler<LookAtPeople, Dictionary<UserId, Looked>>
    {
        public async Task<Result<Dictionary<UserId, Looked>>> HandleAsync(LookAtPeople operation, CancellationToken cancellation)
        {
            var ids = operation.People;
            var people = await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Version }).ToListAsync(cancellation);
            var roles = (await db.Set<UserRole>().AsNoTracking().Where(r => ids.Contains(r.UserId) && r.Own).Select(r => new { r.UserId, r.RoleId }).ToListAsync(cancellation)).ToLookup(r => r.UserId, r => r.RoleId);
            var groups = (await db.Set<GroupMember>().AsNoTracking().Where(m => ids.Contains(m.UserId)).Select(m => new { m.UserId, m.GroupId }).ToListAsync(cancellation)).ToLookup(m => m.UserId, m => m.GroupId);
            return people.ToDictionary(p => p.Id, p => new Looked(p.Version, [.. roles[p.Id]], [.. groups[p.Id]]));
        }
    }
}
