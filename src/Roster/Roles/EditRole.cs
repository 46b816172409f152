using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Roles;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditRoleBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> Description { get; init; }

    public Patch<IReadOnlyList<string>> Permissions { get; init; }
}

/// <summary>Changes a role of the tenant's own; its holders have the new rights at once.</summary>
public sealed record EditRole(RoleId Id, int? Version, EditRoleBody Body) : IOperation<EditRole, RoleView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.RolesUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, IRoleHolders holders, IRoleCarriers carriers, Events events) : IHandler<EditRole, RoleView>
    {
        public async Task<Result<RoleView>> HandleAsync(EditRole operation, CancellationToken cancellation)
        {
            if (await db.Set<Role>().SingleOrDefaultAsync(r => r.Id == operation.Id, cancellation) is not { } role)
            {
                return Problem.NotFound;
            }

            var (people, groups) = ((await holders.CountAsync([role.Id], cancellation))[role.Id], (await carriers.CountAsync(cancellation)).GetValueOrDefault(role.Id));
            if (role.System)
            {
                return RoleRules.SystemRole;
            }

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != role.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this role while you were editing.") { Current = RoleView.Of(role, scope.Actor, people, groups) };
            }

            var faults = new List<FieldProblem>();
            var (fields, body) = (new RoleFields(faults), operation.Body);
            var name = body.Name.Given ? fields.Name(body.Name.Value) : role.Name;
            var description = body.Description.Given ? fields.Description(body.Description.Value) : role.Description;
            var permissions = body.Permissions.Given ? fields.Permissions(body.Permissions.Value) : role.Permissions;
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (RoleRules.Write(scope.Actor.Permissions, role.Permissions, permissions) is { } refused)
            {
                return refused with { Fields = [new("permissions", refused.Code, refused.Title)] };
            }

            if (!await holders.AdministratorRemainsAsync(role.Id, permissions, cancellation))
            {
                return Problem.Conflict("last-administrator", "With this change nobody would be an administrator any more.", "permissions");
            }

            if ((name, description, permissions) == (role.Name, role.Description, role.Permissions))
            {
                return RoleView.Of(role, scope.Actor, people, groups);
            }

            var changes = new[] { new FieldChange("name", role.Name, name), new FieldChange("description", role.Description, description) };
            events.Add(new RoleChanged(role.Id, db.Tenant, permissions.But(role.Permissions).ToString(), role.Permissions.But(permissions).ToString())
            {
                Personal = new PersonalPart { Subject = name, Changes = [.. changes.Where(c => c.Before != c.After)] },
            });
            role.Change(name!, description, permissions);
            db.MarkChanged(role);
            return RoleView.Of(role, scope.Actor, people, groups);
        }
    }
}
