using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Roles;

/// <summary>A role, and whether the caller may give it.</summary>
public sealed record RoleView(Guid Id, string Code, string Name, string Description, bool System, IReadOnlyList<string> Permissions, MayAssign MayAssign);

public sealed record MayAssign(bool Allowed, string? Code, string? Reason);

public sealed record RoleList(IReadOnlyList<RoleView> Items);

/// <summary>All roles of the tenant.</summary>
public sealed record ListRoles : IQuery<ListRoles, RoleList>
{
    public static Access Access => Access.Needs(Permissions.RolesRead);

    public sealed class Handler(OperationScope scope, TenantDb db) : IHandler<ListRoles, RoleList>
    {
        public async Task<Result<RoleList>> HandleAsync(ListRoles operation, CancellationToken cancellation)
        {
            var roles = await db.Set<Role>().AsNoTracking().OrderByDescending(r => r.System).ThenBy(r => r.Name).ToListAsync(cancellation);
            return new RoleList([.. roles.Select(role =>
            {
                var refused = RoleRules.Grant(scope.Actor.Permissions, role.Permissions, targetType: null);
                return new RoleView(role.Id.Value, role.Code, role.Name, role.Description, role.System,
                    [.. role.Permissions.Select(p => p.Word)], new MayAssign(refused is null, refused?.Code, refused?.Title));
            })]);
        }
    }
}
