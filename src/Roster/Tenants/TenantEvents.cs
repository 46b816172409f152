using Roster.Platform.Kernel;

namespace Roster.Tenants;

public sealed record TenantCreated(TenantId Id, string Preset) : Event("tenant.created", Id.Value);
