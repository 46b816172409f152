using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>Answers what roles ask about the people who hold them.</summary>
public sealed class RoleHolders(OperationScope scope) : IRoleHolders
{
    public async Task<IReadOnlyDictionary<RoleId, long>> CountAsync(IReadOnlyCollection<RoleId> roles, CancellationToken cancellation)
    {
        var counts = new Dictionary<RoleId, long>();
        foreach (var role in roles)
        {
            // Deleted people keep what they held for when they are restored, and stand in nobody's way.
            counts[role] = await scope.Tenant.Set<UserRole>().Where(h => h.RoleId == role && scope.Tenant.Set<User>().Any(u => u.Id == h.UserId)).Take(IRoleHolders.Counted + 1).LongCountAsync(cancellation);
        }

        return counts;
    }

    public async Task LetGoAsync(RoleId role, CancellationToken cancellation)
    {
        // Of them alone: whoever is given the role at this moment keeps it, and so it can't be removed.
        var deleted = scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.DeletedAt != null);
        scope.Tenant.RemoveRange(await scope.Tenant.Set<UserRole>().Where(h => h.RoleId == role && deleted.Any(u => u.Id == h.UserId)).ToListAsync(cancellation));
    }

    public async Task<IReadOnlyList<Holders>> GroupsAsync(RoleId role, CancellationToken cancellation)
    {
        var primary = await scope.Tenant.Set<Tenant>().Where(t => t.Id == scope.Tenant.Tenant).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
        var held = await (
            from holder in scope.Tenant.Set<UserRole>()
            join user in scope.Tenant.Set<User>() on holder.UserId equals user.Id
            join other in scope.Tenant.Set<UserRole>() on holder.UserId equals other.UserId
            where holder.RoleId == role
            select new { holder.UserId, user.Type, other.RoleId }).AsNoTracking().ToListAsync(cancellation);
        return [.. held.GroupBy(h => (h.UserId, h.Type), h => h.RoleId)
            .Select(person => (person.Key.Type, Roles: person.OrderBy(r => r.Value).ToList(), IsPrimary: person.Key.UserId == primary))
            .GroupBy(person => (person.Type, Roles: string.Join(',', person.Roles), person.IsPrimary))
            .Select(group => new Holders(group.Key.Type, group.First().Roles, group.LongCount(), group.Key.IsPrimary))];
    }

    public async Task<bool> AdministratorRemainsAsync(RoleId changed, PermissionSet permissions, CancellationToken cancellation)
    {
        var roles = await scope.Tenant.Set<Role>().AsNoTracking().ToListAsync(cancellation);
        return await Administrators.In(scope.Tenant, [.. roles.Select(r => (r.Id, r.Id == changed ? permissions : r.Permissions))]).AnyAsync(cancellation);
    }
}
