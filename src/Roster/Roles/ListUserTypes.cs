using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Roles;

public sealed record PortalView(string Id, string Name);

/// <summary>A user type: what it opens, the most it lets through, and the role that goes with it.</summary>
public sealed record UserTypeView([WordOf<UserType>] string Type, string Name, string Description, IReadOnlyList<PortalView> Portals, IReadOnlyList<string> Permissions, Guid? DefaultRoleId);

public sealed record UserTypeList(IReadOnlyList<UserTypeView> Items);

/// <summary>The user types of the tenant's preset; none in presets without types.</summary>
public sealed record ListUserTypes : IQuery<ListUserTypes, UserTypeList>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(TenantDb db) : IHandler<ListUserTypes, UserTypeList>
    {
        public async Task<Result<UserTypeList>> HandleAsync(ListUserTypes operation, CancellationToken cancellation)
        {
            var preset = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.Preset).SingleAsync(cancellation);
            if (!preset.HasUserTypes())
            {
                return new UserTypeList([]);
            }

            var roles = await db.Set<Role>().AsNoTracking().Where(r => r.System).ToDictionaryAsync(r => r.Code, r => r.Id.Value, cancellation);
            return new UserTypeList([.. Enum.GetValues<UserType>().Select(type =>
            {
                var ceiling = UserTypes.Ceiling(type);
                var word = Words<UserType>.Of(type);
                return new UserTypeView(word, SystemRoles.TypeName(type), UserTypes.Description(type),
                    [.. Portal.OpenTo(type, ceiling).Select(p => new PortalView(p.Id, p.Name))],
                    [.. ceiling.Select(p => p.Word)], roles.TryGetValue(word, out var role) ? role : null);
            })]);
        }
    }
}
