using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;

namespace Roster.Users;

/// <summary>The active users who may edit both people and roles: those who can repair a tenant.</summary>
internal static class Administrators
{
    public static IQueryable<User> In(TenantDb db, IReadOnlyCollection<(RoleId Id, PermissionSet Permissions)> roles)
    {
        var editing = roles.Where(r => r.Permissions.Has(Permissions.UsersUpdate)).Select(r => r.Id).ToList();
        var ruling = roles.Where(r => r.Permissions.Has(Permissions.RolesUpdate)).Select(r => r.Id).ToList();
        return db.Set<User>().Where(u => u.State == UserState.Active && (u.Type == null || u.Type == UserType.TenantAdmin)
            && u.Roles.Any(r => editing.Contains(r.RoleId)) && u.Roles.Any(r => ruling.Contains(r.RoleId)));
    }
}
