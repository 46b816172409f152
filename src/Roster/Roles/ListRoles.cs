using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Roles;

/// <summary>A role, and what the caller may do with it.</summary>
/// <param name="System">Comes with Roster and can't be changed.</param>
/// <param name="People">How many hold it, by name or through a group, up to one more than 1,000.</param>
/// <param name="Groups">How many groups carry it.</param>
public sealed record RoleView(
    Guid Id, int Version, string Code, string Name, string Description, bool System, IReadOnlyList<string> Permissions, long People, int Groups, MayAssign MayAssign) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);

    public static RoleView Of(Role role, Actor actor, long people, int groups)
    {
        var refused = RoleRules.Grant(actor.Permissions, role.Permissions, targetType: null);
        return new RoleView(role.Id.Value, role.Version, role.Code, role.Name, role.Description, role.System,
            [.. role.Permissions.Select(p => p.Word)], people, groups, new MayAssign(refused is null, refused?.Code, refused?.Title));
    }
}

public sealed record MayAssign(bool Allowed, string? Code, string? Reason);

public sealed record RoleList(IReadOnlyList<RoleView> Items);

/// <summary>All roles of the tenant, the fixed ones first.</summary>
public sealed record ListRoles : IQuery<ListRoles, RoleList>
{
    public static Access Access => Access.Needs(Platform.Kernel.Permissions.RolesRead);

    public sealed class Handler(OperationScope scope, TenantDb db, IRoleHolders holders, IRoleCarriers carriers) : IHandler<ListRoles, RoleList>
    {
        public async Task<Result<RoleList>> HandleAsync(ListRoles operation, CancellationToken cancellation)
        {
            var roles = await db.Set<Role>().AsNoTracking().OrderByDescending(r => r.System).ThenBy(r => r.Name).ToListAsync(cancellation);
            var people = await holders.CountAsync([.. roles.Select(r => r.Id)], cancellation);
            var groups = await carriers.CountAsync(cancellation);
            return new RoleList([.. roles.Select(role => RoleView.Of(role, scope.Actor, people[role.Id], groups.GetValueOrDefault(role.Id)))]);
        }
    }
}

/// <summary>One role.</summary>
public sealed record ReadRole(RoleId Id) : IQuery<ReadRole, RoleView>
{
    public static Access Access => Access.Needs(Platform.Kernel.Permissions.RolesRead);

    public sealed class Handler(OperationScope scope, TenantDb db, IRoleHolders holders, IRoleCarriers carriers) : IHandler<ReadRole, RoleView>
    {
        public async Task<Result<RoleView>> HandleAsync(ReadRole operation, CancellationToken cancellation) =>
            await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == operation.Id, cancellation) is { } role
                ? RoleView.Of(role, scope.Actor, (await holders.CountAsync([role.Id], cancellation))[role.Id], (await carriers.CountAsync(cancellation)).GetValueOrDefault(role.Id))
                : Problem.NotFound;
    }
}
