using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>Someone who may enter a tenant, as far as what it asks of them goes by what they are there.</summary>
/// <param name="Permissions">Theirs, by all their roles.</param>
/// <param name="Type">Their user type, where there are types.</param>
/// <param name="Roles">The codes of all roles that they hold, their own and those of their groups.</param>
public sealed record Entrant(PermissionSet Permissions, UserType? Type = null, IReadOnlyList<string>? Roles = null)
{
    /// <summary>Whether they hold any administrative permission.</summary>
    public bool IsAdministrator => Permissions.Administrative != PermissionSet.None;

    public bool IsMeantBy(MfaFor whom) => whom.Means(IsAdministrator, Type is { } type ? Words<UserType>.Of(type) : null, Roles ?? []);

    /// <summary>As it is now.</summary>
    /// <param name="db">Any context: the tenant is the user's.</param>
    /// <param name="user">Who.</param>
    /// <param name="isPrimary">Whether they are the tenant's primary administrator.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Entrant> OfAsync(RosterDb db, User user, bool isPrimary, CancellationToken cancellation)
    {
        var held = await (from h in db.Set<UserRole>().AsNoTracking()
                          join role in db.Set<Role>() on new { h.TenantId, Id = h.RoleId } equals new { role.TenantId, role.Id }
                          where h.TenantId == user.TenantId && h.UserId == user.Id
                          select new { role.Code, role.Permissions }).ToListAsync(cancellation);
        return new Entrant(RoleRules.Effective(user.Type, held.Select(r => r.Permissions), isPrimary), user.Type, [.. held.Select(r => r.Code)]);
    }
}
