using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sso;

/// <summary>A domain of e-mail addresses whose people may look for this tenant's provider. Several tenants may share one.</summary>
public sealed class SsoDomain : ITenantOwned
{
    private SsoDomain() { }

    public SsoDomain(TenantId tenant, string domain) => (TenantId, Domain) = (tenant, domain);

    public TenantId TenantId { get; private set; }

    public string Domain { get; private set; } = "";
}
