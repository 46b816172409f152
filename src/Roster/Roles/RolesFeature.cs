using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>Roles, permissions and user types.</summary>
public static class RolesFeature
{
    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListRoles, RoleList>("GET", "/roles", () => new ListRoles()).WithSummary("All roles");
        api.MapOperation<ReadRole, RoleView>("GET", "/roles/{id:guid}", (Guid id) => new ReadRole(new RoleId(id))).WithSummary("One role").Refuses(404);
        api.MapOperation<CreateRole, RoleCreatedAnswer>("POST", "/roles", (CreateRoleBody body) => new CreateRole(body)).WithSummary("Make a role").Refuses(409);
        api.MapOperation<EditRole, RoleView>("PATCH", "/roles/{id:guid}",
                (Guid id, EditRoleBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditRole(new RoleId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a role").Refuses(404, 409, 412, 428);
        api.MapOperation<DeleteRole, Done>("DELETE", "/roles/{id:guid}", (Guid id) => new DeleteRole(new RoleId(id))).WithSummary("Remove a role nobody holds").Refuses(404, 409);
        api.MapOperation<PreviewRole, RolePreview>("POST", "/roles/{id:guid}/preview", (Guid id, PreviewRoleBody body) => new PreviewRole(new RoleId(id), body))
            .WithSummary("What a change of permissions would do").Refuses(404);
        api.MapOperation<ListPermissions, PermissionCatalog>("GET", "/permissions", () => new ListPermissions()).WithSummary("The catalog of permissions");
        api.MapOperation<ListUserTypes, UserTypeList>("GET", "/user-types", () => new ListUserTypes()).WithSummary("User types and what each opens");
    }
}
