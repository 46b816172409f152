using Roster.Platform.Kernel;

namespace Roster.Tenants;

public sealed record TenantCreated(TenantId Id, string Preset) : Event
{
    public override string Name => "tenant.created";

    public override Guid Subject => Id.Value;
}
