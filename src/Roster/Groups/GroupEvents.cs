using Roster.Platform.Kernel;

namespace Roster.Groups;

/// <param name="Id">The group.</param>
/// <param name="Tenant">Where; everyone's rights there are looked up again.</param>
/// <param name="Roles">The roles it carries.</param>
/// <param name="Groups">The groups inside it.</param>
public sealed record GroupCreated(GroupId Id, TenantId Tenant, IReadOnlyList<Guid> Roles, IReadOnlyList<Guid> Groups) : Event("group.created", Id.Value, Touched.Tenant(Tenant));

/// <summary>A group's name, description, roles or inner groups changed; its people's rights with them.</summary>
public sealed record GroupChanged(
    GroupId Id, TenantId Tenant, IReadOnlyList<Guid> RolesGiven, IReadOnlyList<Guid> RolesTaken, IReadOnlyList<Guid> GroupsPutIn, IReadOnlyList<Guid> GroupsTakenOut)
    : Event("group.changed", Id.Value, Touched.Tenant(Tenant));

/// <param name="Id">The group.</param>
/// <param name="Tenant">Where.</param>
/// <param name="People">How many were in it themselves.</param>
public sealed record GroupDeleted(GroupId Id, TenantId Tenant, int People) : Event("group.deleted", Id.Value, Touched.Tenant(Tenant));

/// <summary>A person came into groups or left some, whichever side it was done from.</summary>
public sealed record UserGroupsChanged(UserId Id, IReadOnlyList<Guid> PutIn, IReadOnlyList<Guid> TakenOut) : Event("user.groups_changed", Id.Value, Touched.User(Id));
