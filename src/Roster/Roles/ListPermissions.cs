using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <param name="Permission">The word, area:verb.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Administrative">Given only by those who hold it; sets a person's rank.</param>
/// <param name="Types">The user types that let it through.</param>
public sealed record PermissionView(string Permission, string Name, bool Administrative, [WordOf<UserType>] IReadOnlyList<string> Types);

public sealed record PermissionCategory(string Name, IReadOnlyList<PermissionView> Permissions);

public sealed record PermissionCatalog(IReadOnlyList<PermissionCategory> Items)
{
    public static IReadOnlyList<PermissionCategory> Of(IEnumerable<Permission> permissions) =>
        [.. permissions.GroupBy(PermissionNames.Category).Select(group => new PermissionCategory(group.Key, [.. group.Select(View)]))];

    private static PermissionView View(Permission p) => new(
        p.Word, PermissionNames.Of(p), p.Administrative, [.. Enum.GetValues<UserType>().Where(t => UserTypes.Ceiling(t).Has(p)).Select(Words<UserType>.Of)]);
}

/// <summary>The catalog of permissions by category.</summary>
public sealed record ListPermissions : IQuery<ListPermissions, PermissionCatalog>
{
    public static Access Access => Access.Needs(Permissions.RolesRead);

    public sealed class Handler : IHandler<ListPermissions, PermissionCatalog>
    {
        public Task<Result<PermissionCatalog>> HandleAsync(ListPermissions operation, CancellationToken cancellation) =>
            Task.FromResult<Result<PermissionCatalog>>(new PermissionCatalog(PermissionCatalog.Of(Permissions.All)));
    }
}
