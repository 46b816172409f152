using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;

namespace Roster.Sso;

/// <summary>How a sign-in by the provider counts for the second factor that the tenant's policy asks for.</summary>
[StoredAsWord]
public enum ProviderSecondStep { Own, WhenSaid, Always }

/// <summary>What becomes of mapped groups that the provider no longer names for a person.</summary>
[StoredAsWord]
public enum GroupSync { Add, Mirror }

/// <summary>A value of the provider's claim, and the group here that it stands for.</summary>
public sealed record GroupRule(string Value, Guid GroupId);

/// <summary>
/// A tenant's identity provider, and what becomes of the people it sends. Whether they come by it at all is the tenant's policy
/// (<see cref="Roster.Tenants.TenantPolicy.Sso"/>), as everything left of here rests on it.
/// </summary>
public sealed class SsoProvider : ITenantOwned, IVersioned
{
    public const string Purpose = "Roster.Sso.Provider";

    private SsoProvider() { }

    public SsoProvider(TenantId tenant) => (TenantId, Id) = (tenant, Platform.Kernel.Id.New<ProviderId>());

    public TenantId TenantId { get; private set; }

    public ProviderId Id { get; private set; }

    /// <summary>As the provider calls itself; compared to the letter.</summary>
    public string Issuer { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    /// <summary>Locked with the keys in the data folder; null for a client without one.</summary>
    public byte[]? LockedSecret { get; private set; }

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    public bool TrustsEmails { get; private set; }

    public ProviderSecondStep SecondStep { get; private set; }

    /// <summary>Classes of sign-in (<c>acr</c>) that count as one with a second factor, besides the method <c>mfa</c>.</summary>
    public IReadOnlyList<string> StrongClasses { get; private set; } = [];

    public bool JustInTime { get; private set; }

    public UserType? Type { get; private set; }

    public IReadOnlyList<Guid> Roles { get; private set; } = [];

    public IReadOnlyList<Guid> Groups { get; private set; } = [];

    /// <summary>Whose addresses may come just in time; none for any.</summary>
    public IReadOnlyList<string> AllowedDomains { get; private set; } = [];

    /// <summary>Which claim fills which field.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; private set; } = new Dictionary<string, string>();

    public string? GroupClaim { get; private set; }

    public IReadOnlyList<GroupRule> GroupRules { get; private set; } = [];

    public GroupSync GroupSync { get; private set; }

    /// <summary>Who settled this last: administrative rights are given in their name, as long as they hold them.</summary>
    public UserId? SettledBy { get; private set; }

    /// <summary>When an administrator last signed in by it with what is settled now; null since that changed.</summary>
    public DateTimeOffset? TestedAt { get; private set; }

    /// <summary>It is required of everyone, and nobody has confirmed it yet: then it goes back.</summary>
    public DateTimeOffset? TrialEndsAt { get; private set; }

    public int Version { get; set; }

    public void Settle(SsoSettings to, UserId? by)
    {
        if ((to.Issuer, to.ClientId) != (Issuer, ClientId))
        {
            TestedAt = null;
        }

        (Issuer, ClientId, Scopes, TrustsEmails, SecondStep, StrongClasses) = (to.Issuer, to.ClientId, to.Scopes, to.TrustsEmails, to.SecondStep, to.StrongClasses);
        (JustInTime, Type, Roles, Groups, AllowedDomains) = (to.JustInTime, to.Type, to.Roles, to.Groups, to.AllowedDomains);
        (Claims, GroupClaim, GroupRules, GroupSync, SettledBy) = (to.Claims, to.GroupClaim, to.GroupRules, to.GroupSync, by);
    }

    public void Keep(byte[]? lockedSecret) => (LockedSecret, TestedAt) = (lockedSecret, null);

    public void Tested(DateTimeOffset now) => TestedAt = now;

    public void Try(DateTimeOffset? until) => TrialEndsAt = until;
}

/// <summary>All that is settled of a provider, but for its secret.</summary>
public sealed record SsoSettings
{
    public string Issuer { get; init; } = "";

    public string ClientId { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<string> Domains { get; init; } = [];

    public bool TrustsEmails { get; init; }

    public ProviderSecondStep SecondStep { get; init; }

    public IReadOnlyList<string> StrongClasses { get; init; } = [];

    public bool JustInTime { get; init; }

    public UserType? Type { get; init; }

    public IReadOnlyList<Guid> Roles { get; init; } = [];

    public IReadOnlyList<Guid> Groups { get; init; } = [];

    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    public string? GroupClaim { get; init; }

    public IReadOnlyList<GroupRule> GroupRules { get; init; } = [];

    public GroupSync GroupSync { get; init; }

    public IReadOnlyList<Guid> Bypass { get; init; } = [];
}
