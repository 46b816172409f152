using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Roles;

/// <param name="CopyFrom">The id of a role whose permissions it starts with.</param>
/// <param name="Permissions">Its permissions; with <paramref name="CopyFrom"/> they may be left out.</param>
public sealed record CreateRoleBody(string? Name, string? Code, string? Description, string? CopyFrom, IReadOnlyList<string>? Permissions);

/// <summary>Makes a role of the tenant's own.</summary>
public sealed record CreateRole(CreateRoleBody Body) : IOperation<CreateRole, RoleCreatedAnswer>
{
    public static Access Access => Access.Needs(Platform.Kernel.Permissions.RolesUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, Events events) : IHandler<CreateRole, RoleCreatedAnswer>
    {
        public async Task<Result<RoleCreatedAnswer>> HandleAsync(CreateRole operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var fields = new RoleFields(faults);
            var (name, description, permissions) = (fields.Name(operation.Body.Name), fields.Description(operation.Body.Description), fields.Permissions(operation.Body.Permissions));
            if (operation.Body.CopyFrom is { Length: > 0 } from)
            {
                var source = Guid.TryParse(from, out var id) ? await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RoleId(id), cancellation) : null;
                if (source is null)
                {
                    faults.Add(new("copyFrom", "unknown-role", "There is no such role here."));
                }
                else if (operation.Body.Permissions is null)
                {
                    permissions = source.Permissions;
                }
            }

            var code = operation.Body.Code is { Length: > 0 } typed ? typed.Trim() : RoleFields.CodeOf(name ?? "");
            if (code.Length > RoleFields.CodeLength || RoleFields.CodeOf(code) != code)
            {
                faults.Add(new("code", "not-a-code", "A code has lower-case letters, digits and underscores."));
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (RoleRules.Write(scope.Actor.Permissions, PermissionSet.None, permissions) is { } refused)
            {
                return refused with { Fields = [new("permissions", refused.Code, refused.Title)] };
            }

            var role = new Role(db.Tenant, code, name!, description, permissions, system: false);
            db.Add(role);
            events.Add(new RoleCreated(role.Id, db.Tenant, role.Code, permissions.ToString()) { Personal = new PersonalPart { Subject = role.Name } });
            return new RoleCreatedAnswer(RoleView.Of(role, scope.Actor, people: 0, groups: 0));
        }
    }
}

public sealed record RoleCreatedAnswer(RoleView Role) : ICreated, IHasETag
{
    string ICreated.Location => $"/api/v1/roles/{Role.Id}";

    string IHasETag.ETag => ((IHasETag)Role).ETag;
}
