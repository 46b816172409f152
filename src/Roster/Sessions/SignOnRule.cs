using System.Net;
using Roster.Platform.Kernel;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>How the person of a session has proven themselves, as far as one tenant is concerned.</summary>
/// <param name="Own">By something of their own.</param>
/// <param name="Provider">By the tenant's identity provider.</param>
/// <param name="ProviderSecond">And that counts as a second factor.</param>
public sealed record Proven(bool Own, bool Provider, bool ProviderSecond)
{
    public static Proven By(Session session, ProviderProof? proof) => new(session.HasOwnProof, proof is not null, proof is { SecondFactor: true });
}

/// <summary>
/// What a tenant's identity provider has to do with entering it. A provider speaks for its own tenant alone. Pure; tested as a matrix.
/// </summary>
public static class SignOnRule
{
    /// <summary>All that entering needs: where they are, who says so, and a second factor.</summary>
    public static EntryNeed Of(TenantPolicy policy, Proven proven, UserId user, IPAddress? from, Entrant who, Given given, DateTimeOffset added, DateTimeOffset now)
    {
        var counts = CountsAsSecond(policy, proven, now);
        var factor = EntryRule.Of(IsBypass(policy, proven, user, who.IsAdministrator, now) ? Strict(policy) : policy, from, who, given with { Has = given.Has || counts, Counts = given.Counts || counts }, added, now);
        return factor == EntryNeed.AnotherNetwork || Missing(policy, proven, user, who.IsAdministrator, now) is not { } missing ? factor : missing;
    }

    /// <summary>Whether it is the provider that this entry rests on.</summary>
    public static bool IsByProvider(TenantPolicy policy, Proven proven, DateTimeOffset now) => proven.Provider && policy.SsoAt(now) != SsoMode.Off;

    /// <summary>A named administrator who comes in by their own credentials where everyone else has to come by the provider.</summary>
    public static bool IsBypass(TenantPolicy policy, Proven proven, UserId user, bool isAdministrator, DateTimeOffset now) =>
        policy.SsoAt(now) == SsoMode.Required && isAdministrator && proven is { Own: true, Provider: false } && policy.SsoBypass.Contains(user.Value);

    public static bool CountsAsSecond(TenantPolicy policy, Proven proven, DateTimeOffset now) => proven.ProviderSecond && IsByProvider(policy, proven, now);

    private static EntryNeed? Missing(TenantPolicy policy, Proven proven, UserId user, bool isAdministrator, DateTimeOffset now) =>
        IsByProvider(policy, proven, now) ? null
        : policy.SsoAt(now) == SsoMode.Required ? IsBypass(policy, proven, user, isAdministrator, now) ? null : EntryNeed.Provider
        : proven.Own ? null
        : policy.SsoAt(now) == SsoMode.Optional ? EntryNeed.Provider : EntryNeed.OwnProof;

    /// <summary>A way around the provider always takes a second factor, whatever the policy asks of the others.</summary>
    private static TenantPolicy Strict(TenantPolicy policy) => policy with { Mfa = Mfa.Required, MfaFor = MfaFor.Everyone, MfaEmailCode = EmailCode.No, MfaGraceDays = 0, MfaRequiredSince = null };
}
