using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>A tenant's settings as they would be, and how they differ from what they are. Pure: the edit and its preview read the same.</summary>
public sealed record SettingsEdit(string Name, string TimeZone, DateFormat DateFormat, TenantPolicy Policy, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>What everyone's sign-ins rest on.</summary>
    private static readonly string[] Security = ["emailChange", "activation", "reset", "temporaryPasswordDays", "idleMinutes", "absoluteHours", "passwordMinLength",
        "passwordExpiryDays", "passwordHistory", "mfa", "mfaFor", "mfaEmailCode", "mfaGraceDays", "trustedDeviceDays", "allowedNetworks"];

    public bool TouchesSecurity => Changes.Any(c => Security.Contains(c.Field));

    /// <summary>Whether more people have to have a second factor than before, or one that is more than a code by mail.</summary>
    public bool RequiresSecondFactor => Policy.Mfa == Mfa.Required && Changes.Any(c => c.Field is "mfa" or "mfaFor" || c.Field == "mfaEmailCode" && Policy.MfaEmailCode == EmailCode.No);

    /// <summary>And whether those who have none are shut out until they set one up.</summary>
    public bool ShutsOutWithout => RequiresSecondFactor && Policy.MfaEmailCode == EmailCode.No;

    public bool BeginsToMailCodes => Policy.MfaEmailCode == EmailCode.Yes && Changes.Any(c => c.Field == "mfaEmailCode");

    /// <summary>Reads what was typed; each fault is at its field.</summary>
    public static SettingsEdit Read(Tenant tenant, TenantSettingsBody body, ICollection<FieldProblem> faults)
    {
        var (now, types) = (tenant.Policy, tenant.Preset.HasUserTypes());
        var policy = now with
        {
            EmailChange = Word(body.EmailChange, now.EmailChange, "emailChange", Enum.GetValues<EmailChange>(), faults),
            NameChange = Word(body.NameChange, now.NameChange, "nameChange", Enum.GetValues<NameChange>(), faults),
            Activation = Ways(body.Activation, now.Activation, "activation", faults),
            Reset = Ways(body.Reset, now.Reset, "reset", faults),
            Verbs = List(body.Verbs, now.Verbs, "verbs", ["suspend", "deactivate", "delete"], [], faults),
            RequiredAtCreate = List(body.RequiredAtCreate, now.RequiredAtCreate, "requiredAtCreate",
                ["givenName", "familyName", "displayName", "email", .. types ? (string[])["type"] : [], "roleIds", "groupIds"], types ? ["email", "type"] : ["email"], faults),
            RolesMax = NumberOrNone(body.RolesMax, now.RolesMax, "rolesMax", 1, 50, faults),
            TemporaryPasswordDays = Number(body.TemporaryPasswordDays, now.TemporaryPasswordDays, "temporaryPasswordDays", 1, 30, faults)!.Value,
            InviteDays = Number(body.InviteDays, now.InviteDays, "inviteDays", 1, 30, faults)!.Value,
            ResetMinutes = Number(body.ResetMinutes, now.ResetMinutes, "resetMinutes", 5, 1_440, faults)!.Value,
            IdleMinutes = Number(body.IdleMinutes, now.IdleMinutes, "idleMinutes", 5, 1_440, faults)!.Value,
            AbsoluteHours = Number(body.AbsoluteHours, now.AbsoluteHours, "absoluteHours", 1, 168, faults)!.Value,
            PasswordMinLength = Number(body.PasswordMinLength, now.PasswordMinLength, "passwordMinLength", 8, 64, faults)!.Value,
            ConfirmDelete = Word(body.ConfirmDelete, now.ConfirmDelete, "confirmDelete", Enum.GetValues<DeleteConfirmation>(), faults),
            PurgeDays = NumberOrNone(body.PurgeDays, now.PurgeDays, "purgeDays", 7, 3_650, faults),
            RestoreAssignments = Word(body.RestoreAssignments, now.RestoreAssignments, "restoreAssignments", Enum.GetValues<RestoredAssignments>(), faults),
            EndSession = Word(body.EndSession, now.EndSession, "endSession", Enum.GetValues<EndSessionPrompt>(), faults),
            EndSessionNoticeSeconds = Number(body.EndSessionNoticeSeconds, now.EndSessionNoticeSeconds, "endSessionNoticeSeconds", 0, 300, faults)!.Value,
            PasswordExpiryDays = NumberOrNone(body.PasswordExpiryDays, now.PasswordExpiryDays, "passwordExpiryDays", 7, 730, faults),
            AllowedNetworks = NetworksOf(body.AllowedNetworks, now.AllowedNetworks, faults),
            Mfa = Word(body.Mfa, now.Mfa, "mfa", Enum.GetValues<Mfa>(), faults),
            MfaFor = Word(body.MfaFor, now.MfaFor, "mfaFor", Enum.GetValues<MfaFor>(), faults),
            MfaEmailCode = Word(body.MfaEmailCode, now.MfaEmailCode, "mfaEmailCode", Enum.GetValues<EmailCode>(), faults),
            MfaGraceDays = Number(body.MfaGraceDays, now.MfaGraceDays, "mfaGraceDays", 0, 90, faults)!.Value,
            TrustedDeviceDays = Number(body.TrustedDeviceDays, now.TrustedDeviceDays, "trustedDeviceDays", 0, 90, faults)!.Value,
            Skills = Word(body.Skills, now.Skills, "skills", Enum.GetValues<SkillScale>(), faults),
            SkillsSelf = Word(body.SkillsSelf, now.SkillsSelf, "skillsSelf", Enum.GetValues<OwnSkills>(), faults),
            CapacityMax = Number(body.CapacityMax, now.CapacityMax, "capacityMax", 1, 100, faults)!.Value,
            CapacityTotal = Word(body.CapacityTotal, now.CapacityTotal, "capacityTotal", Enum.GetValues<TotalLimit>(), faults),
            GraceVoiceSeconds = Number(body.GraceVoiceSeconds, now.GraceVoiceSeconds, "graceVoiceSeconds", 0, 600, faults)!.Value,
            GraceChatSeconds = Number(body.GraceChatSeconds, now.GraceChatSeconds, "graceChatSeconds", 0, 600, faults)!.Value,
            GraceEmailSeconds = Number(body.GraceEmailSeconds, now.GraceEmailSeconds, "graceEmailSeconds", 0, 600, faults)!.Value,
            OfflineAfterMinutes = NumberOrNone(body.OfflineAfterMinutes, now.OfflineAfterMinutes, "offlineAfterMinutes", 1, 1_440, faults),
            InteractionDays = NumberOrNone(body.InteractionDays, now.InteractionDays, "interactionDays", 40, 3_650, faults),
            PasswordHistory = Number(body.PasswordHistory, now.PasswordHistory, "passwordHistory", 0, 24, faults)!.Value,
        };
        if ((body.IdleMinutes.Given || body.AbsoluteHours.Given) && policy.IdleMinutes > policy.AbsoluteHours * 60)
        {
            faults.Add(new("idleMinutes", "longer-than-session", "A session can't rest longer than it lives."));
        }

        var name = body.Name.Given ? NameOf(body.Name.Value, faults) : tenant.Name;
        var zone = body.TimeZone.Given ? ZoneOf(body.TimeZone.Value, faults) : tenant.TimeZone;
        var format = Word(body.DateFormat, tenant.DateFormat, "dateFormat", Enum.GetValues<DateFormat>(), faults);
        var changes = Texts(tenant.Name, tenant.TimeZone, tenant.DateFormat, now).Zip(Texts(name, zone, format, policy), (was, will) => new FieldChange(was.Field, was.Text, will.Text));
        return new SettingsEdit(name, zone, format, policy, [.. changes.Where(c => c.Before != c.After)]);
    }

    private static IEnumerable<(string Field, string? Text)> Texts(string name, string zone, DateFormat format, TenantPolicy p) =>
    [
        ("name", name), ("timeZone", zone), ("dateFormat", Words<DateFormat>.Of(format)), ("emailChange", Words<EmailChange>.Of(p.EmailChange)), ("nameChange", Words<NameChange>.Of(p.NameChange)),
        ("activation", string.Join(", ", p.Activation.Select(Words<Delivery>.Of))), ("reset", string.Join(", ", p.Reset.Select(Words<Delivery>.Of))),
        ("verbs", string.Join(", ", p.Verbs)), ("requiredAtCreate", string.Join(", ", p.RequiredAtCreate)), ("rolesMax", Text(p.RolesMax)),
        ("temporaryPasswordDays", Text(p.TemporaryPasswordDays)), ("inviteDays", Text(p.InviteDays)), ("resetMinutes", Text(p.ResetMinutes)), ("idleMinutes", Text(p.IdleMinutes)), ("absoluteHours", Text(p.AbsoluteHours)),
        ("passwordMinLength", Text(p.PasswordMinLength)), ("passwordExpiryDays", Text(p.PasswordExpiryDays)), ("passwordHistory", Text(p.PasswordHistory)),
        ("allowedNetworks", p.AllowedNetworks.Count == 0 ? null : string.Join(", ", p.AllowedNetworks)), ("mfa", Words<Mfa>.Of(p.Mfa)), ("mfaFor", Words<MfaFor>.Of(p.MfaFor)), ("mfaEmailCode", Words<EmailCode>.Of(p.MfaEmailCode)), ("mfaGraceDays", Text(p.MfaGraceDays)), ("trustedDeviceDays", Text(p.TrustedDeviceDays)),
        ("confirmDelete", Words<DeleteConfirmation>.Of(p.ConfirmDelete)), ("purgeDays", Text(p.PurgeDays)), ("restoreAssignments", Words<RestoredAssignments>.Of(p.RestoreAssignments)),
        ("endSession", Words<EndSessionPrompt>.Of(p.EndSession)), ("endSessionNoticeSeconds", Text(p.EndSessionNoticeSeconds)),
        ("skills", Words<SkillScale>.Of(p.Skills)), ("skillsSelf", Words<OwnSkills>.Of(p.SkillsSelf)),
        ("capacityMax", Text(p.CapacityMax)), ("capacityTotal", Words<TotalLimit>.Of(p.CapacityTotal)),
        ("graceVoiceSeconds", Text(p.GraceVoiceSeconds)), ("graceChatSeconds", Text(p.GraceChatSeconds)), ("graceEmailSeconds", Text(p.GraceEmailSeconds)), ("offlineAfterMinutes", Text(p.OfflineAfterMinutes)),
        ("interactionDays", Text(p.InteractionDays)),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(string? typed, ICollection<FieldProblem> faults)
    {
        var name = NameRule.Tidy(typed ?? "");
        if (name.Length == 0)
        {
            faults.Add(new("name", "required", "A workspace needs a name."));
        }
        else if (NameRule.Fault(name) is { } fault)
        {
            faults.Add(new("name", fault.Code, fault.Message));
        }

        return name;
    }

    private static string ZoneOf(string? typed, ICollection<FieldProblem> faults)
    {
        if (new UserFields(faults).TimeZone("timeZone", typed) is { } zone)
        {
            return zone;
        }

        faults.Add(new("timeZone", "required", "A workspace needs a time zone."));
        return "";
    }

    private static IReadOnlyList<string> NetworksOf(Patch<IReadOnlyList<string>> typed, IReadOnlyList<string> now, ICollection<FieldProblem> faults)
    {
        if (!typed.Given)
        {
            return now;
        }

        var all = typed.Value ?? [];
        if (all.Any(one => one is null || Networks.Tidy(one) is null))
        {
            var wrong = all.First(one => one is null || Networks.Tidy(one) is null) ?? "";
            faults.Add(new("allowedNetworks", "not-a-network", $"“{(wrong.Length > 60 ? wrong[..60] : wrong)}” is no network. Write 203.0.113.0/24, 2001:db8::/32, or a single address."));
        }
        else if (all.Count > Networks.Most)
        {
            faults.Add(new("allowedNetworks", "too-many", $"At most {Networks.Most} networks."));
        }

        return faults.Any(f => f.Field == "allowedNetworks") ? now : [.. all.Select(one => Networks.Tidy(one)!).Distinct()];
    }

    private static T Word<T>(Patch<string> typed, T now, string field, IReadOnlyCollection<T> offered, ICollection<FieldProblem> faults) where T : struct, Enum
    {
        if (!typed.Given || Words<T>.Parse(typed.Value) is { } word && (offered.Contains(word) || word.Equals(now)))
        {
            return typed.Given ? Words<T>.Parse(typed.Value)!.Value : now;
        }

        faults.Add(new(field, "not-offered", $"Choose one of {string.Join(", ", offered.Select(Words<T>.Of))}."));
        return now;
    }

    /// <summary>Words of a list, in the order in which they are offered; one that the tenant has already may stay.</summary>
    private static IReadOnlyList<string> List(
        Patch<IReadOnlyList<string>> typed, IReadOnlyList<string> now, string field, IReadOnlyList<string> offered, IReadOnlyList<string> always, ICollection<FieldProblem> faults)
    {
        if (!typed.Given)
        {
            return now;
        }

        var words = typed.Value ?? [];
        if (words.FirstOrDefault(w => !offered.Contains(w) && !now.Contains(w)) is not null)
        {
            faults.Add(new(field, "not-offered", $"Choose from {string.Join(", ", offered)}."));
        }
        else if (always.FirstOrDefault(w => !words.Contains(w)) is { } missing)
        {
            faults.Add(new(field, "always-required", $"{missing} is always needed."));
        }

        return [.. offered.Concat(now).Distinct().Where(words.Contains)];
    }

    /// <summary>Ways to a password in the order typed: the first is the default, and there is always one.</summary>
    private static IReadOnlyList<Delivery> Ways(Patch<IReadOnlyList<string>> typed, IReadOnlyList<Delivery> now, string field, ICollection<FieldProblem> faults)
    {
        if (!typed.Given)
        {
            return now;
        }

        var ways = (typed.Value ?? []).Distinct().Select(Words<Delivery>.Parse).ToList();
        if (ways.Contains(null))
        {
            faults.Add(new(field, "not-offered", $"Choose from {string.Join(", ", Words<Delivery>.All)}."));
        }
        else if (ways.Count == 0)
        {
            faults.Add(new(field, "required", "At least one way is needed."));
        }

        return ways.Contains(null) || ways.Count == 0 ? now : [.. ways.OfType<Delivery>()];
    }

    private static int? NumberOrNone(Patch<int?> typed, int? now, string field, int least, int most, ICollection<FieldProblem> faults) =>
        typed is { Given: true, Value: null } ? null : Number(typed, now, field, least, most, faults);

    private static int? Number(Patch<int?> typed, int? now, string field, int least, int most, ICollection<FieldProblem> faults)
    {
        if (!typed.Given)
        {
            return now;
        }

        if (typed.Value is { } number && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(new(field, "out-of-range", $"From {least} to {most}."));
        return now ?? least;
    }
}
