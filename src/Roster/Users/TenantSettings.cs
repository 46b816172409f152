using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>What a tenant has decided, and what its preset would say.</summary>
/// <param name="Version">Rises with each change; the ETag.</param>
/// <param name="Language">There is only English.</param>
/// <param name="PresetPolicy">What each policy was when the workspace began.</param>
public sealed record TenantSettings(
    int Version, string Code, string Name, string Preset, [WordOf<Plan>] string Plan, string TimeZone, [WordOf<DateFormat>] string DateFormat, string Language,
    PolicyView Policy, PolicyView PresetPolicy) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);

    public static TenantSettings Of(Tenant tenant) => new(
        tenant.Version, tenant.Code, tenant.Name, tenant.Preset.Word(), Words<Plan>.Of(tenant.Plan), tenant.TimeZone, Words<DateFormat>.Of(tenant.DateFormat), tenant.Language,
        PolicyView.Of(tenant.Policy), PolicyView.Of(TenantPolicy.Of(tenant.Preset)));
}

/// <summary>The policies that have an effect.</summary>
/// <param name="Activation">Ways to a first password; the first is the default.</param>
/// <param name="Reset">Ways to a new password; the first is the default.</param>
/// <param name="RolesMax">Null for any number.</param>
/// <param name="PasswordExpiryDays">Null for never.</param>
/// <param name="PurgeDays">How long a deleted person can be restored; null for ever.</param>
/// <param name="RestoreAssignments">Whether a person who is restored has their roles again.</param>
/// <param name="PasswordHistory">How many of the last passwords may not be chosen again.</param>
/// <param name="EndSession">Whether the console asks before an administrator ends a session.</param>
/// <param name="EndSessionNoticeSeconds">How long a person is told beforehand; 0 for not at all.</param>
/// <param name="AllowedNetworks">From where the workspace may be entered and worked in; none for anywhere.</param>
/// <param name="Mfa">Whether a second factor is asked for on entering: of whoever has one, of nobody, or of everyone whom <c>mfaFor</c> names.</param>
/// <param name="MfaFor">Who has to have one, where it is required.</param>
/// <param name="MfaEmailCode">Whether a code by mail is taken for it of who has no other.</param>
/// <param name="MfaGraceDays">How long they may still enter without.</param>
/// <param name="TrustedDeviceDays">How long nobody is asked again on a device they asked to be trusted; 0 for not at all.</param>
/// <param name="Skills">Whether skills have levels, and how many.</param>
/// <param name="SkillsSelf">Whether agents pick their own skills.</param>
/// <param name="CapacityMax">Most chats, and most e-mails, that an agent's limits may be set to.</param>
/// <param name="CapacityTotal">Whether agents have a limit over both together besides.</param>
/// <param name="GraceVoiceSeconds">How long after a lost connection calls may still be given to an agent.</param>
/// <param name="GraceChatSeconds">The same of chats.</param>
/// <param name="GraceEmailSeconds">The same of e-mails.</param>
/// <param name="OfflineAfterMinutes">A connection lost for so long is shown as offline; null for never.</param>
/// <param name="InteractionDays">How long single interactions are kept; what they add up to stays. Null for ever.</param>
public sealed record PolicyView(
    [WordOf<EmailChange>] string EmailChange, [WordOf<NameChange>] string NameChange,
    [WordOf<Delivery>] IReadOnlyList<string> Activation, [WordOf<Delivery>] IReadOnlyList<string> Reset, IReadOnlyList<string> Verbs, IReadOnlyList<string> RequiredAtCreate, int? RolesMax,
    int TemporaryPasswordDays, int InviteDays, int ResetMinutes, int IdleMinutes, int AbsoluteHours, int PasswordMinLength, int? PasswordExpiryDays, int PasswordHistory,
    [WordOf<DeleteConfirmation>] string ConfirmDelete, int? PurgeDays, [WordOf<RestoredAssignments>] string RestoreAssignments,
    [WordOf<EndSessionPrompt>] string EndSession, int EndSessionNoticeSeconds, [WordOf<SkillScale>] string Skills, [WordOf<OwnSkills>] string SkillsSelf,
    int CapacityMax, [WordOf<TotalLimit>] string CapacityTotal, [WordOf<Mfa>] string Mfa, [WordOf<MfaFor>] string MfaFor, [WordOf<EmailCode>] string MfaEmailCode, int MfaGraceDays, int TrustedDeviceDays,
    int GraceVoiceSeconds, int GraceChatSeconds, int GraceEmailSeconds, int? OfflineAfterMinutes, int? InteractionDays, IReadOnlyList<string> AllowedNetworks)
{
    public static PolicyView Of(TenantPolicy p) => new(
        Words<EmailChange>.Of(p.EmailChange), Words<NameChange>.Of(p.NameChange), [.. p.Activation.Select(Words<Delivery>.Of)], [.. p.Reset.Select(Words<Delivery>.Of)],
        p.Verbs, p.RequiredAtCreate, p.RolesMax,
        p.TemporaryPasswordDays, p.InviteDays, p.ResetMinutes, p.IdleMinutes, p.AbsoluteHours, p.PasswordMinLength, p.PasswordExpiryDays, p.PasswordHistory,
        Words<DeleteConfirmation>.Of(p.ConfirmDelete), p.PurgeDays, Words<RestoredAssignments>.Of(p.RestoreAssignments),
        Words<EndSessionPrompt>.Of(p.EndSession), p.EndSessionNoticeSeconds, Words<SkillScale>.Of(p.Skills), Words<OwnSkills>.Of(p.SkillsSelf),
        p.CapacityMax, Words<TotalLimit>.Of(p.CapacityTotal), Words<Mfa>.Of(p.Mfa), Words<MfaFor>.Of(p.MfaFor), Words<EmailCode>.Of(p.MfaEmailCode), p.MfaGraceDays, p.TrustedDeviceDays,
        p.GraceVoiceSeconds, p.GraceChatSeconds, p.GraceEmailSeconds, p.OfflineAfterMinutes, p.InteractionDays, p.AllowedNetworks);
}

/// <summary>The members to change; an absent one stays.</summary>
public sealed record TenantSettingsBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> TimeZone { get; init; }

    [WordOf<DateFormat>]
    public Patch<string> DateFormat { get; init; }

    [WordOf<EmailChange>]
    public Patch<string> EmailChange { get; init; }

    [WordOf<NameChange>]
    public Patch<string> NameChange { get; init; }

    /// <summary>The first is the default.</summary>
    [WordOf<Delivery>]
    public Patch<IReadOnlyList<string>> Activation { get; init; }

    /// <summary>The first is the default.</summary>
    [WordOf<Delivery>]
    public Patch<IReadOnlyList<string>> Reset { get; init; }

    [OneOf("suspend", "deactivate", "delete")]
    public Patch<IReadOnlyList<string>> Verbs { get; init; }

    [OneOf("givenName", "familyName", "displayName", "email", "type", "roleIds", "groupIds")]
    public Patch<IReadOnlyList<string>> RequiredAtCreate { get; init; }

    /// <summary>Null for any number.</summary>
    public Patch<int?> RolesMax { get; init; }

    public Patch<int?> TemporaryPasswordDays { get; init; }

    public Patch<int?> InviteDays { get; init; }

    public Patch<int?> ResetMinutes { get; init; }

    public Patch<int?> IdleMinutes { get; init; }

    public Patch<int?> AbsoluteHours { get; init; }

    public Patch<int?> PasswordMinLength { get; init; }

    /// <summary>Null for never.</summary>
    public Patch<int?> PasswordExpiryDays { get; init; }

    public Patch<int?> PasswordHistory { get; init; }

    [WordOf<DeleteConfirmation>]
    public Patch<string> ConfirmDelete { get; init; }

    /// <summary>Null for ever.</summary>
    public Patch<int?> PurgeDays { get; init; }

    [WordOf<RestoredAssignments>]
    public Patch<string> RestoreAssignments { get; init; }

    [WordOf<EndSessionPrompt>]
    public Patch<string> EndSession { get; init; }

    /// <summary>0 ends at once.</summary>
    public Patch<int?> EndSessionNoticeSeconds { get; init; }

    [WordOf<SkillScale>]
    public Patch<string> Skills { get; init; }

    [WordOf<OwnSkills>]
    public Patch<string> SkillsSelf { get; init; }

    public Patch<int?> CapacityMax { get; init; }

    [WordOf<TotalLimit>]
    public Patch<string> CapacityTotal { get; init; }

    public Patch<int?> GraceVoiceSeconds { get; init; }

    public Patch<int?> GraceChatSeconds { get; init; }

    public Patch<int?> GraceEmailSeconds { get; init; }

    /// <summary>Null for never.</summary>
    public Patch<int?> OfflineAfterMinutes { get; init; }

    /// <summary>Null for ever.</summary>
    public Patch<int?> InteractionDays { get; init; }

    [WordOf<Mfa>]
    public Patch<string> Mfa { get; init; }

    [WordOf<MfaFor>]
    public Patch<string> MfaFor { get; init; }

    [WordOf<EmailCode>]
    public Patch<string> MfaEmailCode { get; init; }

    public Patch<int?> MfaGraceDays { get; init; }

    public Patch<int?> TrustedDeviceDays { get; init; }

    /// <summary>Each as 203.0.113.0/24, 2001:db8::/32 or a single address; none for anywhere.</summary>
    public Patch<IReadOnlyList<string>> AllowedNetworks { get; init; }
}
