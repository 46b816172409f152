using Roster.Platform.Kernel;

namespace Roster.Tenants;

public sealed record TenantCreated(TenantId Id, string Preset) : Event("tenant.created", Id.Value);

/// <summary>The operator changed what it is called or its plan.</summary>
public sealed record TenantEdited(TenantId Id, IReadOnlyList<string> Fields) : Event("tenant.edited", Id.Value, Touched.Tenant(Id));

/// <summary>Nobody and nothing is in it any more, until it is resumed.</summary>
public sealed record TenantSuspended(TenantId Id, int SessionsEnded) : Event("tenant.suspended", Id.Value, Touched.Tenant(Id));

public sealed record TenantResumed(TenantId Id) : Event("tenant.resumed", Id.Value, Touched.Tenant(Id));

/// <summary>The operator replaced the primary admin, who had vanished.</summary>
public sealed record PrimaryAdminReplaced(TenantId Id, Guid? Before, Guid Now) : Event(Word, Id.Value, Touched.Tenant(Id))
{
    public const string Word = "tenant.primary_admin_replaced";
}
