using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <param name="People">How many hold the role.</param>
/// <param name="Gaining">How many of them would gain something.</param>
/// <param name="Losing">How many of them would lose something.</param>
/// <param name="Changes">Each permission that changes for someone.</param>
public sealed record RolePreview(long People, long Gaining, long Losing, IReadOnlyList<PermissionPreview> Changes);

/// <param name="Gain">How many people would have it who have it not.</param>
/// <param name="Lose">How many would have it no more.</param>
public sealed record PermissionPreview(string Permission, long Gain, long Lose);

public sealed record PreviewRoleBody(IReadOnlyList<string>? Permissions);

/// <summary>What saving would change, person by person: their type's ceiling and their other roles are reckoned in.</summary>
public sealed record PreviewRole(RoleId Id, PreviewRoleBody Body) : IQuery<PreviewRole, RolePreview>
{
    public static Access Access => Access.Needs(Permissions.RolesUpdate);

    public sealed class Handler(TenantDb db, IRoleHolders holders) : IHandler<PreviewRole, RolePreview>
    {
        public async Task<Result<RolePreview>> HandleAsync(PreviewRole operation, CancellationToken cancellation)
        {
            var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Permissions, cancellation);
            if (!roles.ContainsKey(operation.Id))
            {
                return Problem.NotFound;
            }

            var faults = new List<FieldProblem>();
            var after = new RoleFields(faults).Permissions(operation.Body.Permissions);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var groups = await holders.GroupsAsync(operation.Id, cancellation);
            var moves = groups.Select(group =>
            {
                var had = RoleRules.Effective(group.Type, group.Roles.Select(r => roles[r]), group.ArePrimary);
                var has = RoleRules.Effective(group.Type, group.Roles.Select(r => r == operation.Id ? after : roles[r]), group.ArePrimary);
                return (group.People, Gained: has.But(had), Lost: had.But(has));
            }).ToList();
            return new RolePreview(
                moves.Sum(m => m.People), moves.Where(m => m.Gained != PermissionSet.None).Sum(m => m.People), moves.Where(m => m.Lost != PermissionSet.None).Sum(m => m.People),
                [.. Permissions.All.Select(p => new PermissionPreview(p.Word, moves.Where(m => m.Gained.Has(p)).Sum(m => m.People), moves.Where(m => m.Lost.Has(p)).Sum(m => m.People)))
                    .Where(p => p.Gain + p.Lose > 0)]);
        }
    }
}
