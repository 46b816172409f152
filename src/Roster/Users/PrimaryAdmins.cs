using Roster.Platform.Data;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>Puts another person in the primary admin's place, for every operation that does.</summary>
public static class PrimaryAdmins
{
    /// <summary>
    /// The next one has the role that goes with it; the one before stays an administrator like any other.
    /// Only for operations that lock the tenant, on people who were read after that.
    /// </summary>
    /// <param name="db">Where the rows are.</param>
    /// <param name="tenant">Theirs.</param>
    /// <param name="roles">All the tenant's.</param>
    /// <param name="before">The one before, if they are still there.</param>
    /// <param name="next">Who is to be it.</param>
    public static void Appoint(RosterDb db, Tenant tenant, IReadOnlyCollection<Role> roles, User? before, User next)
    {
        Role Called(string code) => roles.Single(r => r.System && r.Code == code);

        var (primary, ordinary) = (Called(SystemRoles.PrimaryRoleCode(tenant.Preset)), Called(SystemRoles.AdminRoleCode(tenant.Preset)));
        if (next.Roles.All(held => held.RoleId != primary.Id))
        {
            if (tenant.Policy.RolesMax == 1)
            {
                // Choosing another replaces the one they have.
                db.RemoveRange(next.Roles.Where(held => held.Own).ToList().Select(held => next.Take(held.RoleId)).OfType<UserRole>());
            }

            next.Give(primary.Id);
        }

        if (before is not null && primary != ordinary && before.Roles.Any(held => held.RoleId == primary.Id && held.Own))
        {
            before.Give(ordinary.Id);
            db.RemoveRange(new[] { before.Take(primary.Id) }.OfType<UserRole>());
        }

        tenant.AppointPrimaryAdmin(next.Id);
    }
}
