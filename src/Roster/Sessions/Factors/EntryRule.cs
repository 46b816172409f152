using System.Net;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>
/// What entering a tenant still needs: nothing, the second factor that the person has, one that they have yet to set up, a code mailed to
/// them, to be elsewhere, to come by the tenant's identity provider, or their own credentials.
/// </summary>
public enum EntryNeed { Nothing, SecondFactor, SetUp, MailedCode, AnotherNetwork, Provider, OwnProof }

/// <summary>What someone has of a second factor.</summary>
/// <param name="Has">Whether their account has one.</param>
/// <param name="Counts">Whether their session has given it, or something that counts for it.</param>
/// <param name="Mailed">How it is with a code by mail, which is only for who has none.</param>
public readonly record struct Given(bool Has, bool Counts, ByMail Mailed = ByMail.No);

/// <summary>What a tenant asks of someone who enters, whichever way they came. Pure; tested as a matrix.</summary>
public static class EntryRule
{
    /// <param name="policy">The tenant's.</param>
    /// <param name="from">Where they are.</param>
    /// <param name="who">What they are there.</param>
    /// <param name="given">What they have of a second factor.</param>
    /// <param name="added">When they were added there.</param>
    /// <param name="now">When they enter.</param>
    public static EntryNeed Of(TenantPolicy policy, IPAddress? from, Entrant who, Given given, DateTimeOffset added, DateTimeOffset now) =>
        !Networks.Let(Networks.Read(policy.AllowedNetworks), from) ? EntryNeed.AnotherNetwork
        : policy.Mfa == Mfa.Off ? EntryNeed.Nothing
        : given.Has ? given.Counts ? EntryNeed.Nothing : EntryNeed.SecondFactor
        : !(DueAt(policy, who, added) <= now) ? EntryNeed.Nothing
        : policy.MfaEmailCode == EmailCode.No || given.Mailed == ByMail.No ? EntryNeed.SetUp
        : given.Mailed == ByMail.Possible ? EntryNeed.MailedCode
        : EntryNeed.Nothing;

    /// <summary>
    /// What of a second factor counts there: what the session has given, or that its device is trusted and the tenant goes by that for so long,
    /// or a mailed code where the tenant takes one; null for nothing.
    /// </summary>
    /// <param name="policy">The tenant's.</param>
    /// <param name="given">What the session has given.</param>
    /// <param name="trusted">Since when its device is trusted.</param>
    /// <param name="mailed">How it is with a code by mail.</param>
    /// <param name="now">When they enter.</param>
    public static string? Counts(TenantPolicy policy, string? given, DateTimeOffset? trusted, ByMail mailed, DateTimeOffset now) =>
        given ?? (trusted is { } since && since.AddDays(policy.TrustedDeviceDays) > now ? "trusted_device"
            : mailed == ByMail.Given && policy.MfaEmailCode == EmailCode.Yes ? Session.MailedCode : null);

    /// <summary>From when on someone there has to have a second factor; null for never.</summary>
    public static DateTimeOffset? DueAt(TenantPolicy policy, Entrant who, DateTimeOffset added)
    {
        if (policy.Mfa != Mfa.Required || !who.IsMeantBy(policy.MfaFor))
        {
            return null;
        }

        return (policy.MfaRequiredSince is { } since && since > added ? since : added).AddDays(policy.MfaGraceDays);
    }
}
