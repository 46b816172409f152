using System.Net;
using Roster.Tenants;

namespace Roster.Sessions.Factors;

/// <summary>
/// What entering a tenant still needs: nothing, the second factor that the person has, one that they have yet to set up, to be elsewhere,
/// to come by the tenant's identity provider, or their own credentials.
/// </summary>
public enum EntryNeed { Nothing, SecondFactor, SetUp, AnotherNetwork, Provider, OwnProof }

/// <summary>What a tenant asks of someone who enters, whichever way they came. Pure; tested as a matrix.</summary>
public static class EntryRule
{
    /// <param name="policy">The tenant's.</param>
    /// <param name="from">Where they are.</param>
    /// <param name="isAdministrator">Whether they hold any administrative permission there.</param>
    /// <param name="has">Whether their account has a second factor.</param>
    /// <param name="given">Whether their session has given it.</param>
    /// <param name="added">When they were added there.</param>
    /// <param name="now">When they enter.</param>
    public static EntryNeed Of(TenantPolicy policy, IPAddress? from, bool isAdministrator, bool has, bool given, DateTimeOffset added, DateTimeOffset now) =>
        !Networks.Let(Networks.Read(policy.AllowedNetworks), from) ? EntryNeed.AnotherNetwork
        : policy.Mfa == Mfa.Off ? EntryNeed.Nothing
        : has ? given ? EntryNeed.Nothing : EntryNeed.SecondFactor
        : DueAt(policy, isAdministrator, added) <= now ? EntryNeed.SetUp
        : EntryNeed.Nothing;

    /// <summary>What of a second factor counts there: what the session has given, or that its device is trusted and the tenant goes by that for so long; null for nothing.</summary>
    /// <param name="policy">The tenant's.</param>
    /// <param name="given">What the session has given.</param>
    /// <param name="trusted">Since when its device is trusted.</param>
    /// <param name="now">When they enter.</param>
    public static string? Counts(TenantPolicy policy, string? given, DateTimeOffset? trusted, DateTimeOffset now) =>
        given ?? (trusted is { } since && since.AddDays(policy.TrustedDeviceDays) > now ? "trusted_device" : null);

    /// <summary>From when on someone there has to have a second factor; null for never.</summary>
    public static DateTimeOffset? DueAt(TenantPolicy policy, bool isAdministrator, DateTimeOffset added)
    {
        if (policy.Mfa != Mfa.Required || policy.MfaFor == MfaFor.Administrators && !isAdministrator)
        {
            return null;
        }

        return (policy.MfaRequiredSince is { } since && since > added ? since : added).AddDays(policy.MfaGraceDays);
    }
}
