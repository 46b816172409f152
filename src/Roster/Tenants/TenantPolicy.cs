using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Tenants;

/// <summary>How a first credential or a reset reaches a person.</summary>
[StoredAsWord]
public enum Delivery { ShownOnce, MailLink, CopyLink }

[StoredAsWord]
public enum EmailChange { Never, Admin, AdminVerified }

[StoredAsWord]
public enum NameChange { Never, Admin, AdminAndSelf, FieldMatrix }

/// <summary>What a page asks before it deletes someone: one click more, or their e-mail typed.</summary>
[StoredAsWord]
public enum DeleteConfirmation { Confirm, TypeEmail }

/// <summary>Whether a person who comes back has the roles and assignments they left with. Ask: whoever restores them says.</summary>
[StoredAsWord]
public enum RestoredAssignments { All, None, Ask }

/// <summary>Whether ending someone's session asks first.</summary>
[StoredAsWord]
public enum EndSessionPrompt { Confirm, None }

/// <summary>Whether a second factor is asked for on entering: of those who have one, of nobody, or of everyone, who then has to have one.</summary>
[StoredAsWord]
public enum Mfa { Optional, Off, Required }

/// <summary>Who has to have a second factor, where it is required.</summary>
[StoredAsWord]
public enum MfaFor { Everyone, Administrators }

/// <summary>Whether a code by mail is taken for the second factor of who has no other.</summary>
[StoredAsWord]
public enum EmailCode { No, Yes }

/// <summary>Whether people come by the tenant's own identity provider: not at all, as they like, or in no other way.</summary>
[StoredAsWord]
public enum SsoMode { Off, Optional, Required }

/// <summary>Whether an agent's chats and e-mails have a limit together.</summary>
[StoredAsWord]
public enum TotalLimit { No, Yes }

/// <summary>What a tenant has decided. A preset only gives the starting values (the product's section 3).</summary>
public sealed record TenantPolicy
{
    public EmailChange EmailChange { get; init; }

    public NameChange NameChange { get; init; }

    /// <summary>Ways to a first credential; the first is the default.</summary>
    public IReadOnlyList<Delivery> Activation { get; init; } = [];

    /// <summary>Ways to a new password; the first is the default.</summary>
    public IReadOnlyList<Delivery> Reset { get; init; } = [];

    /// <summary>The lifecycle verbs offered: suspend, deactivate, delete.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Fields a new user must have, by their names in the API.</summary>
    public IReadOnlyList<string> RequiredAtCreate { get; init; } = [];

    /// <summary>Most roles one person may hold; null for any number.</summary>
    public int? RolesMax { get; init; }

    /// <summary>People are given no roles by name: they hold what their groups carry.</summary>
    public bool RolesThroughGroups { get; init; }

    public int TemporaryPasswordDays { get; init; } = 7;

    /// <summary>How long the link of an invitation works.</summary>
    public int InviteDays { get; init; } = 7;

    /// <summary>How long a link to a new password works.</summary>
    public int ResetMinutes { get; init; } = 15;

    /// <summary>Whether the console asks before an administrator ends a session.</summary>
    public EndSessionPrompt EndSession { get; init; }

    /// <summary>How long a person is told before an administrator's end of their session takes effect; 0 for at once.</summary>
    public int EndSessionNoticeSeconds { get; init; }

    public int IdleMinutes { get; init; } = 60;

    public int AbsoluteHours { get; init; } = 12;

    public int PasswordMinLength { get; init; } = 12;

    /// <summary>A password this old is replaced on entering; null for never.</summary>
    public int? PasswordExpiryDays { get; init; }

    /// <summary>How many of the last passwords may not be chosen again; 0 for none.</summary>
    public int PasswordHistory { get; init; }

    /// <summary>From where the workspace may be entered and worked in, as <see cref="Networks"/> writes them; none for anywhere.</summary>
    public IReadOnlyList<string> AllowedNetworks { get => field ?? []; init; } = [];

    /// <summary>How long someone is not asked again for their second factor on a device they asked to be trusted; 0 for not at all.</summary>
    public int TrustedDeviceDays { get; init; }

    public Mfa Mfa { get; init; }

    public MfaFor MfaFor { get; init; }

    public EmailCode MfaEmailCode { get; init; }

    /// <summary>How long someone may still enter without, once it is required of them.</summary>
    public int MfaGraceDays { get; init; } = 7;

    /// <summary>Since when it is required; the days of grace count from then, or from when the person was added.</summary>
    public DateTimeOffset? MfaRequiredSince { get; init; }

    public SsoMode Sso { get; init; }

    /// <summary>Required only until then: nobody has confirmed yet that it works.</summary>
    public DateTimeOffset? SsoRevertsAt { get; init; }

    /// <summary>The administrators who keep a way in of their own where it is required.</summary>
    public IReadOnlyList<Guid> SsoBypass { get; init; } = [];

    /// <summary>What holds at a moment. Looked at with each use: no node has to be alive for it to go back.</summary>
    public SsoMode SsoAt(DateTimeOffset now) => Sso == SsoMode.Required && SsoRevertsAt <= now ? SsoMode.Optional : Sso;

    /// <summary>Whether a password opens anything here for someone, by what holds at a moment (<see cref="At"/>): not where all but a few have to come by the provider.</summary>
    public bool TakesPasswordOf(UserId user) => Sso != SsoMode.Required || SsoBypass.Contains(user.Value);

    /// <summary>The same policy with what holds at a moment, for rules that ask no clock.</summary>
    public TenantPolicy At(DateTimeOffset now) => SsoAt(now) == Sso ? this : this with { Sso = SsoAt(now) };

    public DeleteConfirmation ConfirmDelete { get; init; } = DeleteConfirmation.Confirm;

    /// <summary>A deleted person can be restored for so long; then nothing personal of theirs is kept. Null for ever.</summary>
    public int? PurgeDays { get; init; }

    public RestoredAssignments RestoreAssignments { get; init; }

    public SkillScale Skills { get; init; }

    public OwnSkills SkillsSelf { get; init; }

    /// <summary>Most chats, and most e-mails, that an agent's limits may be set to.</summary>
    public int CapacityMax { get; init; } = 10;

    /// <summary>How long after a lost connection calls may still be given to an agent.</summary>
    public int GraceVoiceSeconds { get; init; }

    public int GraceChatSeconds { get; init; } = 20;

    public int GraceEmailSeconds { get; init; } = 60;

    /// <summary>An agent whose connection is lost for so long is shown as offline; null for never.</summary>
    public int? OfflineAfterMinutes { get; init; } = 5;

    /// <summary>Whether agents have a limit over chats and e-mails together besides.</summary>
    public TotalLimit CapacityTotal { get; init; }

    /// <summary>Single interactions are kept for so long, and what they add up to for ever; null for ever both.</summary>
    public int? InteractionDays { get; init; } = 400;

    /// <summary>Whether someone who comes back has what they left with, as far as the policy leaves that to whoever lets them in.</summary>
    /// <param name="asked"><c>all</c> or <c>none</c>; null where nobody is asked.</param>
    public bool GivesBack(string? asked) => RestoreAssignments == RestoredAssignments.All || RestoreAssignments == RestoredAssignments.Ask && asked != "none";

    public static TenantPolicy Of(Preset preset) => preset switch
    {
        Preset.BotPlatform => new TenantPolicy
        {
            EmailChange = EmailChange.Admin,
            NameChange = NameChange.AdminAndSelf,
            Activation = [Delivery.ShownOnce],
            Reset = [Delivery.ShownOnce],
            Verbs = ["suspend"],
            RequiredAtCreate = ["givenName", "familyName", "email", "type", "roleIds"],
        },
        Preset.EnterpriseConsole => new TenantPolicy
        {
            EmailChange = EmailChange.Never,
            NameChange = NameChange.FieldMatrix,
            Activation = [Delivery.MailLink],
            Reset = [Delivery.MailLink],
            Verbs = ["suspend", "delete"],
            RequiredAtCreate = ["email"],
            EndSession = EndSessionPrompt.None,
            IdleMinutes = 15,
            AbsoluteHours = 8,
            PasswordMinLength = 8,
            PasswordExpiryDays = 90,
            PasswordHistory = 5,
            PurgeDays = 90,
            Skills = SkillScale.FourLevels,
            CapacityMax = 15,
            CapacityTotal = TotalLimit.Yes,
        },
        Preset.CallCenter => new TenantPolicy
        {
            EmailChange = EmailChange.Never,
            NameChange = NameChange.Admin,
            Activation = [Delivery.MailLink],
            Reset = [Delivery.MailLink],
            Verbs = ["deactivate"],
            RequiredAtCreate = ["givenName", "familyName", "email", "roleIds"],
            RolesMax = 1,
            RestoreAssignments = RestoredAssignments.None,
        },
        Preset.Omnichannel => new TenantPolicy
        {
            EmailChange = EmailChange.Never,
            NameChange = NameChange.Never,
            Activation = [Delivery.MailLink],
            Reset = [Delivery.MailLink],
            Verbs = ["delete"],
            RequiredAtCreate = ["displayName", "email", "groupIds"],
            RolesThroughGroups = true,
            ConfirmDelete = DeleteConfirmation.TypeEmail,
            SkillsSelf = OwnSkills.Yes,
            GraceChatSeconds = 0,
            GraceEmailSeconds = 0,
            OfflineAfterMinutes = null,
        },
        _ => new TenantPolicy
        {
            EmailChange = EmailChange.AdminVerified,
            NameChange = NameChange.AdminAndSelf,
            Activation = [Delivery.MailLink, Delivery.CopyLink, Delivery.ShownOnce],
            Reset = [Delivery.MailLink, Delivery.CopyLink],
            Verbs = ["suspend", "deactivate", "delete"],
            ConfirmDelete = DeleteConfirmation.TypeEmail,
            PurgeDays = 90,
            Skills = SkillScale.FiveLevels,
            RestoreAssignments = RestoredAssignments.Ask,
            RequiredAtCreate = ["givenName", "familyName", "email", "type", "roleIds"],
        },
    };
}
