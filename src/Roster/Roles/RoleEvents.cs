using Roster.Platform.Kernel;

namespace Roster.Roles;

public sealed record RoleCreated(RoleId Id, TenantId Tenant, string Code, string Permissions) : Event("role.created", Id.Value, Touched.Tenant(Tenant));

/// <summary>A role's name, description or permissions changed; its holders' rights with them, so the tenant's sessions are looked up again.</summary>
public sealed record RoleChanged(RoleId Id, TenantId Tenant, string Gained, string Lost) : Event("role.changed", Id.Value, Touched.Tenant(Tenant));

public sealed record RoleDeleted(RoleId Id, TenantId Tenant, string Code) : Event("role.deleted", Id.Value, Touched.Tenant(Tenant));
