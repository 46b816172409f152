using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;

namespace Roster.Roles;

/// <summary>Removes a role of the tenant's own that nobody holds and no group carries.</summary>
public sealed record DeleteRole(RoleId Id) : IOperation<DeleteRole, Done>, ILocksTenant
{
    public bool LocksTenant => true;

    public static Access Access => Access.Needs(Permissions.RolesUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, IRoleHolders holders, IRoleCarriers carriers, Events events) : IHandler<DeleteRole, Done>
    {
        public async Task<Result<Done>> HandleAsync(DeleteRole operation, CancellationToken cancellation)
        {
            if (await db.Set<Role>().SingleOrDefaultAsync(r => r.Id == operation.Id, cancellation) is not { } role)
            {
                return Problem.NotFound;
            }

            if (role.System)
            {
                return RoleRules.SystemRole;
            }

            if (RoleRules.Write(scope.Actor.Permissions, role.Permissions, PermissionSet.None) is { } refused)
            {
                return refused;
            }

            if ((await carriers.CountAsync(cancellation)).GetValueOrDefault(role.Id) is var groups and > 0)
            {
                return Problem.Conflict("role-in-use", $"This role is carried by {(groups == 1 ? "a group" : $"{groups} groups")}. Take it from {(groups == 1 ? "it" : "them")} first.");
            }

            if ((await holders.CountAsync([role.Id], cancellation))[role.Id] is var people and > 0)
            {
                var how = people > IRoleHolders.Counted ? $"more than {IRoleHolders.Counted} people" : people == 1 ? "one person" : $"{people} people";
                return Problem.Conflict("role-in-use", $"This role is held by {how}. Take it from them first.");
            }

            if ((await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy.MfaFor.NamesRole(role.Code))
            {
                return Problem.Conflict("role-in-use", "Settings name this role among those who need a second step. Take it out there first.");
            }

            await holders.LetGoAsync(role.Id, cancellation);
            db.Remove(role);
            events.Add(new RoleDeleted(role.Id, db.Tenant, role.Code) { Personal = new PersonalPart { Subject = role.Name } });
            return default(Done);
        }
    }
}
