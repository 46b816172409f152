using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Groups;

/// <summary>The groups a preset comes with: where people get their roles through groups, one for each of its roles.</summary>
public sealed class SystemGroups : ITenantBeginning
{
    public void Begin(RosterDb db, Tenant tenant, IReadOnlyList<Role> roles, User admin)
    {
        if (!tenant.Policy.RolesThroughGroups)
        {
            return;
        }

        foreach (var role in roles)
        {
            var group = new Group(tenant.Id, role.Name, role.Description, GroupSource.System);
            db.Add(group);
            db.Add(new GroupRole(tenant.Id, group.Id, role.Id));
            if (role.Code == SystemRoles.PrimaryRoleCode(tenant.Preset))
            {
                db.Add(new GroupMember(tenant.Id, group.Id, admin.Id));
                admin.HoldThroughGroups(new HashSet<RoleId> { role.Id });
            }
        }
    }
}
