using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Settings;

/// <param name="Value">As the provider says it.</param>
/// <param name="GroupId">The group here that it stands for.</param>
public sealed record GroupRuleBody(string? Value, string? GroupId);

/// <summary>An identity provider, whole. Its secret is never shown: left out, it stays; empty, it goes.</summary>
/// <param name="Issuer">The provider's address, as it calls itself.</param>
/// <param name="ClientId">What it calls this Roster.</param>
/// <param name="Secret">Given by the provider. Kept locked, and never shown again.</param>
/// <param name="Scopes">What is asked for; left out: openid, profile, email.</param>
/// <param name="Domains">Of e-mail addresses whose people find it on the sign-in page.</param>
/// <param name="TrustsEmails">Its addresses count as verified also where it does not say so. Needs allowed domains.</param>
/// <param name="SecondStep">How it counts for the second step: own for not, when_said where it says so itself, always.</param>
/// <param name="StrongClasses">Classes of sign-in (acr) that count, besides the method mfa (amr).</param>
/// <param name="JustInTime">Whoever it sends and is not here yet is added.</param>
/// <param name="Type">The user type of those who are added; null where people have none.</param>
/// <param name="RoleIds">The roles of those who are added.</param>
/// <param name="GroupIds">The groups of those who are added.</param>
/// <param name="AllowedDomains">Whose addresses are added; none for any.</param>
/// <param name="Claims">Which claim fills a field, by the field's name: givenName, familyName, displayName, phone, profile.company and so on.</param>
/// <param name="GroupClaim">The claim that names groups; null for none.</param>
/// <param name="GroupRules">Which of its values stands for which group.</param>
/// <param name="GroupSync">add gives what is named; mirror also takes away what is not, among the groups of the rules.</param>
/// <param name="BypassIds">The administrators who keep a way in of their own where it is required.</param>
public sealed record SsoBody(
    string? Issuer, string? ClientId, string? Secret, IReadOnlyList<string>? Scopes, IReadOnlyList<string>? Domains, bool? TrustsEmails,
    [WordOf<ProviderSecondStep>] string? SecondStep, IReadOnlyList<string>? StrongClasses, bool? JustInTime, [WordOf<UserType>] string? Type,
    IReadOnlyList<string>? RoleIds, IReadOnlyList<string>? GroupIds, IReadOnlyList<string>? AllowedDomains, IReadOnlyDictionary<string, string>? Claims,
    string? GroupClaim, IReadOnlyList<GroupRuleBody>? GroupRules, [WordOf<GroupSync>] string? GroupSync, IReadOnlyList<string>? BypassIds)
{
    public override string ToString() => nameof(SsoBody);
}

public sealed record GroupRuleView(string Value, Guid GroupId, string? Group);

public sealed record NamedId(Guid Id, string Name);

/// <summary>The identity provider as it is settled, and where it stands.</summary>
public sealed record SsoView : IHasETag
{
    /// <summary>Rises with each change; the ETag.</summary>
    public required int Version { get; init; }

    [WordOf<SsoMode>]
    public required string Mode { get; init; }

    /// <summary>When it goes back to optional by itself, unless it is confirmed; null where it stays.</summary>
    public DateTimeOffset? RevertsAt { get; init; }

    /// <summary>Whether the caller came by it since it was required, and so may confirm.</summary>
    public bool MayConfirm { get; init; }

    /// <summary>When an administrator last signed in by it, with what is settled now.</summary>
    public DateTimeOffset? TestedAt { get; init; }

    /// <summary>Null while nothing is settled.</summary>
    public string? Issuer { get; init; }

    public string? ClientId { get; init; }

    public bool HasSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required IReadOnlyList<string> Domains { get; init; }

    public bool TrustsEmails { get; init; }

    [WordOf<ProviderSecondStep>]
    public required string SecondStep { get; init; }

    public required IReadOnlyList<string> StrongClasses { get; init; }

    public bool JustInTime { get; init; }

    [WordOf<UserType>]
    public string? Type { get; init; }

    public required IReadOnlyList<NamedId> Roles { get; init; }

    public required IReadOnlyList<NamedId> Groups { get; init; }

    public required IReadOnlyList<string> AllowedDomains { get; init; }

    public required IReadOnlyDictionary<string, string> Claims { get; init; }

    public string? GroupClaim { get; init; }

    public required IReadOnlyList<GroupRuleView> GroupRules { get; init; }

    [WordOf<GroupSync>]
    public required string GroupSync { get; init; }

    /// <summary>Those of the named administrators who are still here.</summary>
    public required IReadOnlyList<NamedId> Bypass { get; init; }

    /// <summary>Who settled it last, in whose name administrative rights are given.</summary>
    public NamedId? SettledBy { get; init; }

    /// <summary>How many people here have an entry at the provider.</summary>
    public required int Linked { get; init; }

    /// <summary>The address to tell the provider of.</summary>
    public required string RedirectAddress { get; init; }

    /// <summary>Where this workspace's people begin.</summary>
    public required string SignInAddress { get; init; }

    string IHasETag.ETag => Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
