using Roster.Platform.Kernel;

namespace Roster.Sso;

/// <summary>What is settled of the identity provider changed.</summary>
public sealed record SsoSettled(TenantId Tenant, IReadOnlyList<string> Fields) : Event("sso.settled", Tenant.Value, Touched.Tenant(Tenant));

/// <summary>Whether people come by the identity provider changed: <c>off</c>, <c>optional</c>, <c>required</c>.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
/// <param name="RevertsAt">When it goes back to optional by itself, unless it is confirmed.</param>
public sealed record SsoSwitched(TenantId Tenant, string Before, string Now, DateTimeOffset? RevertsAt = null) : Event("sso.switched", Tenant.Value, Touched.Tenant(Tenant));

/// <summary>That everyone comes by the identity provider is confirmed and stays.</summary>
public sealed record SsoConfirmed(TenantId Tenant) : Event("sso.confirmed", Tenant.Value, Touched.Tenant(Tenant));

/// <summary>Nobody confirmed in time that everyone can come by the identity provider, so that passwords open the workspace again.</summary>
public sealed record SsoReverted(TenantId Tenant) : Event("sso.reverted", Tenant.Value, Touched.Tenant(Tenant));

/// <summary>An administrator signed in by the identity provider to see what comes back.</summary>
public sealed record SsoTested(TenantId Tenant, bool Worked) : Event("sso.tested", Tenant.Value);

/// <summary>Someone came back from the identity provider and was not let in.</summary>
/// <param name="Tenant">Where.</param>
/// <param name="Code">The problem they were shown.</param>
/// <param name="Why">What was wrong with the answer, for whoever mends it.</param>
public sealed record SsoRefused(TenantId Tenant, string Code, string? Why) : Event("sso.refused", Tenant.Value);

/// <summary>An entry at the identity provider opens this workspace for this person from now on.</summary>
/// <param name="User">For whom.</param>
/// <param name="Way"><c>own_proof</c>, <c>invitation</c> or <c>just_in_time</c>.</param>
public sealed record IdentityLinked(UserId User, string Way) : Event(Word, User.Value)
{
    public const string Word = "user.identity_linked";
}

/// <summary>The entries at the identity provider that opened this workspace for this person no longer do.</summary>
public sealed record IdentityUnlinked(UserId User) : Event("user.identity_unlinked", User.Value);

/// <summary>The identity provider named groups for a person that could not be given or taken.</summary>
public sealed record IdentityGroupsRefused(UserId User, string Code) : Event("user.identity_groups_refused", User.Value);
