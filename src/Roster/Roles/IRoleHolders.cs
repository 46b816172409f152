using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>People of one type who hold the same roles.</summary>
public sealed record Holders(UserType? Type, IReadOnlyList<RoleId> Roles, long People, bool ArePrimary);

/// <summary>What roles must ask of the groups that carry them. Roles know no groups; groups answer.</summary>
public interface IRoleCarriers
{
    /// <summary>How many groups carry each role; one that none carries is not among them.</summary>
    Task<IReadOnlyDictionary<RoleId, int>> CountAsync(CancellationToken cancellation);
}

/// <summary>What roles must ask of the people who hold them. Roles know no users; users answer.</summary>
public interface IRoleHolders
{
    /// <summary>Most holders that are counted one by one.</summary>
    const int Counted = 1_000;

    /// <summary>Holders of each role, up to one more than <see cref="Counted"/>.</summary>
    Task<IReadOnlyDictionary<RoleId, long>> CountAsync(IReadOnlyCollection<RoleId> roles, CancellationToken cancellation);

    /// <summary>Takes a role that nobody holds any more from those who were deleted with it.</summary>
    Task LetGoAsync(RoleId role, CancellationToken cancellation);

    /// <summary>The holders of a role, sorted into groups that a change of it touches alike.</summary>
    Task<IReadOnlyList<Holders>> GroupsAsync(RoleId role, CancellationToken cancellation);

    /// <summary>Whether an active administrator would remain if the role gave these permissions.</summary>
    Task<bool> AdministratorRemainsAsync(RoleId changed, PermissionSet permissions, CancellationToken cancellation);
}
