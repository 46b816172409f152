using Roster.Platform.Http;

namespace Roster.Roles;

/// <summary>Roles, permissions and user types.</summary>
public static class RolesFeature
{
    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListRoles, RoleList>("GET", "/roles", () => new ListRoles()).WithSummary("All roles");
        api.MapOperation<ListUserTypes, UserTypeList>("GET", "/user-types", () => new ListUserTypes()).WithSummary("User types and what each opens");
    }
}
