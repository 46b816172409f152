using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>Someone who owns what acts in their name while they are away.</summary>
/// <param name="IsIn">Whether they have access at this moment.</param>
/// <param name="Effective">What they may do; of one who is out, what they would.</param>
public sealed record Owner(UserId Id, string Name, bool IsIn, PermissionSet Effective);

/// <summary>Reads owners as they are now, also those who were deleted.</summary>
public static class Owners
{
    public static async Task<IReadOnlyDictionary<UserId, Owner>> FindAsync(RosterDb db, TenantId tenant, IReadOnlyCollection<UserId> ids, CancellationToken cancellation)
    {
        var here = await db.Set<Tenant>().AsNoTracking().Where(t => t.Id == tenant).Select(t => new { t.State, t.PrimaryAdmin }).SingleAsync(cancellation);
        var held = (await (
            from assigned in db.Set<UserRole>().AsNoTracking()
            join role in db.Set<Role>() on new { assigned.TenantId, Id = assigned.RoleId } equals new { role.TenantId, role.Id }
            where assigned.TenantId == tenant && ids.Contains(assigned.UserId)
            select new { assigned.UserId, role.Permissions }).ToListAsync(cancellation)).ToLookup(r => r.UserId, r => r.Permissions);
        var people = await db.Set<User>().AsNoTracking().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.TenantId == tenant && ids.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName, u.State, u.Type }).ToListAsync(cancellation);
        return people.ToDictionary(u => u.Id, u => new Owner(
            u.Id, u.DisplayName, u.State == UserState.Active && here.State == TenantState.Active, RoleRules.Effective(u.Type, held[u.Id], here.PrimaryAdmin == u.Id)));
    }
}
