using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Groups;

/// <summary>What a person may do here, and why.</summary>
/// <param name="Items">Each permission that one of their roles gives, in the catalog's order.</param>
public sealed record UserAccess(IReadOnlyList<PermissionHeld> Items);

/// <param name="Permission">The word, area:verb.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Category">The heading it stands under.</param>
/// <param name="Administrative">Whether it sets their rank.</param>
/// <param name="Held">Whether they may; what a role gives and their type does not let through they may not.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record PermissionHeld(string Permission, string Name, string Category, bool Administrative, bool Held, IReadOnlyList<PermissionSource> Sources);

/// <param name="Role">The role that gives it.</param>
/// <param name="Through">The groups on the way to the role, the one they are in themselves first; empty when the role is their own.</param>
public sealed record PermissionSource(CarriedRole Role, IReadOnlyList<GroupTag> Through);

/// <summary>Each effective permission of a person with where it comes from.</summary>
public sealed record ReadUserAccess(UserId Id) : IQuery<ReadUserAccess, UserAccess>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(OperationScope scope, Holdings holdings) : IHandler<ReadUserAccess, UserAccess>
    {
        public async Task<Result<UserAccess>> HandleAsync(ReadUserAccess operation, CancellationToken cancellation)
        {
            var db = scope.Tenant;
            if (await db.Set<User>().AsNoTracking().Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == operation.Id, cancellation) is not { } user)
            {
                return Problem.NotFound;
            }

            var groups = await db.Set<GroupMember>().AsNoTracking().Where(m => m.UserId == user.Id).Select(m => m.GroupId).ToListAsync(cancellation);
            var isPrimary = await db.Set<Tenant>().AnyAsync(t => t.Id == db.Tenant && t.PrimaryAdmin == user.Id, cancellation);
            var (map, ids) = (await holdings.MapAsync(cancellation), user.Roles.Select(r => r.RoleId).ToList());
            var roles = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name).ToListAsync(cancellation);
            var held = RoleRules.Effective(user.Type, roles.Select(r => r.Permissions), isPrimary);
            var sources = roles.ToDictionary(r => r.Id, r => SourcesOf(r, user, groups, map));
            return new UserAccess([.. Permissions.All.Where(p => roles.Any(r => r.Permissions.Has(p))).Select(p => new PermissionHeld(
                p.Word, PermissionNames.Of(p), PermissionNames.Category(p), p.Administrative, held.Has(p), [.. roles.Where(r => r.Permissions.Has(p)).SelectMany(r => sources[r.Id])]))]);
        }

        private static IReadOnlyList<PermissionSource> SourcesOf(Role role, User user, IReadOnlyList<GroupId> groups, GroupMap map)
        {
            var carried = new CarriedRole(role.Id.Value, role.Code, role.Name, role.System);
            var own = user.Roles.Any(r => r.RoleId == role.Id && r.Own) ? [new PermissionSource(carried, [])] : Array.Empty<PermissionSource>();
            return [.. own, .. groups.SelectMany(g => map.WaysTo(role.Id, g)).Select(way => new PermissionSource(carried, [.. way.Select(g => new GroupTag(g.Id.Value, g.Name, g.IsSystem))]))];
        }
    }
}
