using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>The groups someone is to be in, as chosen, and the roles that come with them.</summary>
public sealed record GroupsChosen(IReadOnlyList<GroupTag> Groups, IReadOnlyList<Role> Roles);

/// <summary>What users must ask of the groups they are in. Users know no groups; groups answer.</summary>
public interface IMemberships
{
    /// <summary>The groups a person is in themselves, by name.</summary>
    Task<IReadOnlyList<GroupTag>> OfAsync(UserId user, CancellationToken cancellation);

    /// <summary>The groups chosen for someone who is to be added; what is wrong with the choice is added to the faults.</summary>
    Task<GroupsChosen> ReadAsync(IReadOnlyList<string>? typed, TenantPolicy policy, ICollection<FieldProblem> faults, CancellationToken cancellation);

    /// <summary>Whether the actor may put a newcomer of this type there.</summary>
    Task<Problem?> MayJoinAsync(GroupsChosen chosen, UserType? type, CancellationToken cancellation);

    /// <summary>Puts a newcomer there, with the roles that come with it. The tenant's row must be locked.</summary>
    void Join(User user, GroupsChosen chosen);

    /// <summary>Changes which groups a person is in, to these; answers those they are in then. The tenant's row must be locked.</summary>
    Task<Result<IReadOnlyList<GroupTag>>> EditAsync(LoadedUser found, IReadOnlyList<string>? typed, ICollection<FieldProblem> faults, CancellationToken cancellation);
}

/// <summary>What features to the right give a tenant as it begins, in the same transaction.</summary>
public interface ITenantBeginning
{
    void Begin(RosterDb db, Tenant tenant, IReadOnlyList<Role> roles, User admin);
}
