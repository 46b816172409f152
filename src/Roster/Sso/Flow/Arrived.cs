using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Sso.Provider;

namespace Roster.Sso.Flow;

/// <summary>Someone whom a provider has named, after everything it said was checked.</summary>
/// <param name="Door">Whose provider.</param>
/// <param name="Claims">What it says of them.</param>
public sealed record Arrived(ProviderDoor Door, ClaimSet Claims)
{
    public string Issuer => Door.Provider.Issuer;

    public string Subject => Claims["sub"]!;

    /// <summary>As the provider says it, whether it is worth anything or not.</summary>
    public EmailAddress? SaidEmail => EmailAddress.Parse(Claims["email"], out _);

    /// <summary>An address that the provider has verified, or that the workspace takes on its word; null for any other.</summary>
    public EmailAddress? Email => SaidEmail is { } said && (Claims.IsTrue("email_verified") || Claims.IsTrue("xms_edov") || Door.Provider.TrustsEmails && IsAllowed(said)) ? said : null;

    /// <summary>Whether the workspace counts this as having given a second factor (RFC 8176 for the methods).</summary>
    public bool IsStrong => Door.Provider.SecondStep switch
    {
        ProviderSecondStep.Always => true,
        ProviderSecondStep.WhenSaid => Claims.List("amr").Contains("mfa") || Claims["acr"] is { } level && Door.Provider.StrongClasses.Contains(level),
        _ => false,
    };

    /// <summary>Whether someone with this address is added just in time.</summary>
    public bool IsWelcome(EmailAddress address) => Door.Provider.JustInTime && IsOfTheirs(address);

    /// <summary>Whether the workspace takes the provider's word on addresses such as this.</summary>
    public bool IsOfTheirs(EmailAddress address) => Door.Provider.AllowedDomains.Count == 0 || IsAllowed(address);

    private bool IsAllowed(EmailAddress address) => Door.Provider.AllowedDomains.Contains(address.Key[(address.Key.LastIndexOf('@') + 1)..]);

    public override string ToString() => nameof(Arrived);
}
