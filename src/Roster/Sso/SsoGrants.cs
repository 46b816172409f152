using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso;

/// <summary>
/// What the people of a provider may be given without anyone standing by. It is settled only by who could give it themselves; and given
/// only as long as they still could: administrative rights go with whoever settled them, operational ones stay.
/// </summary>
public sealed class SsoGrants(OperationScope scope)
{
    /// <summary>Whether these may be given in the name of someone with these rights. Pure.</summary>
    public static bool MayGive(PermissionSet giver, IEnumerable<PermissionSet> roles, UserType? type) =>
        giver.Covers(roles.Aggregate(PermissionSet.None, (all, role) => all.And(role)).Within(UserTypes.Ceiling(type)).Within(RoleRules.ButForHandingOver).Administrative);

    /// <summary>While it is settled: each is there, and the one who settles it may give it.</summary>
    internal async Task<Problem?> CheckAsync(SsoSettings settings, TenantPolicy policy, List<FieldProblem> faults, CancellationToken cancellation)
    {
        var (db, actor) = (scope.Tenant, scope.Actor.Permissions);
        var (map, roles) = (await Holdings.MapAsync(db, cancellation), await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Permissions, cancellation));
        if (settings.Roles.Any(id => !roles.ContainsKey(new RoleId(id))))
        {
            faults.Add(new("roleIds", "unknown-role", "There is no such role here."));
        }

        if (policy.RolesThroughGroups && settings.Roles.Count > 0)
        {
            faults.Add(new("roleIds", "roles-through-groups", "People of this workspace get their roles through groups. Choose groups instead."));
        }

        if (policy.RolesMax is { } most && settings.Roles.Count > most)
        {
            faults.Add(new("roleIds", "too-many", most == 1 ? "One role only." : $"At most {most} roles."));
        }

        foreach (var (field, id) in settings.Groups.Select(g => ("groupIds", g)).Concat(settings.GroupRules.Select((r, i) => ($"groupRules[{i}]", r.GroupId))))
        {
            if (map.Find(new GroupId(id)) is null)
            {
                faults.Add(new(field, "unknown-group", "There is no such group here."));
            }
        }

        if (faults.Count > 0)
        {
            return null;
        }

        var given = settings.Roles.Select(id => RoleRules.Grant(actor, roles[new RoleId(id)], settings.Type)?.At("roleIds")).FirstOrDefault(p => p is not null);
        var groups = settings.Groups.Concat(settings.GroupRules.Select(r => r.GroupId)).Distinct().Select(id => map.RolesOf(new GroupId(id)).Select(r => roles[r]).ToList()).ToList();
        return given ?? groups.Select(carried => Groups.GroupRules.Edit(actor, carried) ?? Groups.GroupRules.Give(actor, carried, settings.Type)).FirstOrDefault(p => p is not null)?.At("groupIds");
    }

    /// <summary>What whoever settled the provider may do here now; nothing once they are gone.</summary>
    public static async Task<PermissionSet> GiverAsync(TenantDb db, SsoProvider provider, CancellationToken cancellation)
    {
        if (provider.SettledBy is not { } by || await db.Set<User>().AsNoTracking().Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == by && u.State == UserState.Active, cancellation) is not { } giver)
        {
            return PermissionSet.None;
        }

        var held = giver.Roles.Select(r => r.RoleId).ToList();
        var roles = await db.Set<Role>().AsNoTracking().Where(r => held.Contains(r.Id)).Select(r => r.Permissions).ToListAsync(cancellation);
        var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
        return RoleRules.Effective(giver.Type, roles, tenant.PrimaryAdmin == by);
    }
}
