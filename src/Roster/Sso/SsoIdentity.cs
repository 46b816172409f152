using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sso;

/// <summary>
/// Who someone is at a tenant's provider: the issuer's name for them, never their e-mail. It belongs to the person in this tenant and not
/// to their account: a provider opens its own tenant and nothing else.
/// </summary>
public sealed class SsoIdentity : ITenantOwned
{
    private SsoIdentity() { }

    public SsoIdentity(TenantId tenant, UserId user, string issuer, string subject, DateTimeOffset now) =>
        (TenantId, Id, UserId, Issuer, Subject, LinkedAt) = (tenant, Platform.Kernel.Id.New<IdentityId>(), user, issuer, subject, now);

    public TenantId TenantId { get; private set; }

    public IdentityId Id { get; private set; }

    public UserId UserId { get; private set; }

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public DateTimeOffset LinkedAt { get; private set; }
}
