using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Sessions;

/// <summary>What entering a tenant still needs, as a matrix of what the tenant asks for and what the person has.</summary>
public sealed class EntryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 9, 0, 0, TimeSpan.Zero);

    // Columns: has none · has one · has one and gave it · had given one that is gone. For someone in their grace, then after it.
    [Theory]
    [InlineData(Mfa.Off, "everyone", false, "- - - -", "- - - -")]
    [InlineData(Mfa.Optional, "everyone", false, "- give - -", "- give - -")]
    [InlineData(Mfa.Required, "everyone", false, "- give - -", "set-up give - set-up")]
    [InlineData(Mfa.Required, "administrators", false, "- give - -", "- give - -")]
    [InlineData(Mfa.Required, "administrators", true, "- give - -", "set-up give - set-up")]
    [InlineData(Mfa.Off, "administrators", true, "- - - -", "- - - -")]
    public void What_is_needed_follows_the_policy_and_what_there_is(Mfa mfa, string whom, bool isAdministrator, string inGrace, string after)
    {
        var policy = TenantPolicy.Of(Preset.Balanced) with { Mfa = mfa, MfaFor = MfaFor.Of([whom]), MfaGraceDays = 7, MfaRequiredSince = Now.AddDays(-30) };
        Assert.Equal(inGrace, Needs(policy, isAdministrator, added: Now.AddDays(-6)));
        Assert.Equal(after, Needs(policy, isAdministrator, added: Now.AddDays(-7)));
    }

    // Columns: a code can't be mailed · it can · it was given. For who has nothing else; whoever has something is asked for that.
    [Theory]
    [InlineData(Mfa.Required, EmailCode.Yes, "set-up mailed -", "give give give")]
    [InlineData(Mfa.Required, EmailCode.No, "set-up set-up set-up", "give give give")]
    [InlineData(Mfa.Optional, EmailCode.Yes, "- - -", "give give give")]
    [InlineData(Mfa.Off, EmailCode.Yes, "- - -", "- - -")]
    public void A_code_by_mail_is_for_who_has_nothing_else_where_the_tenant_takes_it(Mfa mfa, EmailCode byMail, string without, string with)
    {
        var policy = TenantPolicy.Of(Preset.Balanced) with { Mfa = mfa, MfaEmailCode = byMail, MfaGraceDays = 0 };
        Assert.Equal((without, with), (Needs(false), Needs(true)));
        Assert.Equal(byMail == EmailCode.Yes ? "mailed_code" : null, EntryRule.Counts(policy, null, null, ByMail.Given, Now));
        Assert.Null(EntryRule.Counts(policy, null, null, ByMail.Possible, Now));
        Assert.Equal("app", EntryRule.Counts(policy, "app", null, ByMail.Given, Now));

        string Needs(bool has) => string.Join(' ', Enum.GetValues<ByMail>().Select(mailed => Word(EntryRule.Of(policy, null, Who(false), new Given(has, false, mailed), Now.AddDays(-1), Now))));
    }

    [Fact]
    public void No_preset_takes_codes_by_mail_as_it_begins() => Assert.All(Enum.GetValues<Preset>(), preset => Assert.Equal(EmailCode.No, TenantPolicy.Of(preset).MfaEmailCode));

    // Who: an agent with no other role · an agent who leads a team · an administrator without a type who leads a team.
    [Theory]
    [InlineData("everyone", "set-up set-up set-up")]
    [InlineData("administrators", "- - set-up")]
    [InlineData("type:agent", "set-up set-up -")]
    [InlineData("type:supervisor", "- - -")]
    [InlineData("role:team-lead", "- set-up set-up")]
    [InlineData("role:team", "- - -")]
    [InlineData("administrators type:supervisor", "- - set-up")]
    [InlineData("role:team-lead type:agent", "set-up set-up set-up")]
    [InlineData("", "- - -")]
    public void Whom_it_is_required_of_is_named_by_type_and_role(string whom, string needs)
    {
        var policy = TenantPolicy.Of(Preset.Balanced) with { Mfa = Mfa.Required, MfaFor = MfaFor.Of(whom.Split(' ', StringSplitOptions.RemoveEmptyEntries)), MfaGraceDays = 0 };
        Entrant[] people = [new(PermissionSet.None, UserType.Agent, ["agent"]), new(PermissionSet.None, UserType.Agent, ["agent", "team-lead"]), Who(true) with { Roles = ["team-lead"] }];
        Assert.Equal(needs, string.Join(' ', people.Select(who => Word(EntryRule.Of(policy, null, who, default, Now.AddDays(-1), Now)))));
    }

    [Fact]
    public void Beside_everyone_nobody_else_is_named_and_the_words_stand_in_one_order()
    {
        Assert.Equal(["everyone"], MfaFor.Of(["role:a", "everyone", "administrators"]).Words);
        Assert.Equal(["administrators", "type:agent", "role:a", "role:b"], MfaFor.Of(["role:b", "type:agent", "role:a", "administrators", "role:b"]).Words);
    }

    [Theory]
    [InlineData("{}", "everyone")]
    [InlineData("""{"mfaFor":"Everyone"}""", "everyone")]
    [InlineData("""{"mfaFor":"Administrators"}""", "administrators")]
    [InlineData("""{"mfaFor":["administrators","role:team-lead"]}""", "administrators, role:team-lead")]
    public void A_policy_that_was_stored_when_it_was_one_word_means_what_it_meant(string stored, string whom)
    {
        var policy = PolicyText.Read(stored);
        Assert.Equal(whom, string.Join(", ", policy.MfaFor.Words));
        Assert.Equal(policy.MfaFor.Words, PolicyText.Read(PolicyText.Write(policy)).MfaFor.Words);
    }

    [Fact]
    public void Grace_counts_from_when_it_was_required_or_from_when_the_person_was_added_whichever_is_later()
    {
        var policy = TenantPolicy.Of(Preset.Balanced) with { Mfa = Mfa.Required, MfaGraceDays = 10, MfaRequiredSince = Now };
        Assert.Equal(Now.AddDays(10), EntryRule.DueAt(policy, Who(false), Now.AddYears(-1)));
        Assert.Equal(Now.AddDays(15), EntryRule.DueAt(policy, Who(false), Now.AddDays(5)));
        Assert.Equal(Now.AddDays(5), EntryRule.DueAt(policy with { MfaGraceDays = 0 }, Who(false), Now.AddDays(5)));
        Assert.Null(EntryRule.DueAt(policy with { Mfa = Mfa.Optional }, Who(false), Now));
    }

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.9", true)]
    [InlineData("203.0.113.0/24", "203.0.114.9", false)]
    [InlineData("203.0.113.0/24", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.0/24", null, false)]
    [InlineData("2001:db8::/32", "2001:db8:5::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::/32", "203.0.113.9", false)]
    [InlineData("", null, true)]
    public void From_outside_its_networks_a_tenant_is_not_entered_whatever_else_was_given(string networks, string? from, bool may)
    {
        var policy = TenantPolicy.Of(Preset.Balanced) with { AllowedNetworks = [.. networks.Split(' ', StringSplitOptions.RemoveEmptyEntries)] };
        var address = from is null ? null : System.Net.IPAddress.Parse(from);
        Assert.Equal(may ? EntryNeed.Nothing : EntryNeed.AnotherNetwork, EntryRule.Of(policy, address, Who(true), new Given(Has: true, Counts: true), Now, Now));
    }

    [Theory]
    [InlineData("203.0.113.77/24", "203.0.113.0/24")]
    [InlineData(" 203.0.113.9 ", "203.0.113.9/32")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("10.255.255.255/9", "10.128.0.0/9")]
    [InlineData("2001:DB8:0:0::1/32", "2001:db8::/32")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9/32")]
    [InlineData("203.0.113.0/33", null)]
    [InlineData("203.0.113.0/-1", null)]
    [InlineData("203.0.113.0/24/8", null)]
    [InlineData("203.0.113", null)]
    [InlineData("3405803785", null)]
    [InlineData("192.168.010.020", null)]
    [InlineData("0x0a.0.0.1", null)]
    [InlineData("fe80::1%eth0", null)]
    [InlineData("example.com", null)]
    [InlineData("", null)]
    [InlineData("/8", null)]
    public void A_network_is_kept_in_one_form_and_what_is_none_is_refused(string typed, string? kept) => Assert.Equal(kept, Networks.Tidy(typed));

    [Fact]
    public void Every_preset_lets_people_have_one_and_requires_it_of_nobody() =>
        Assert.All(Enum.GetValues<Preset>(), preset => Assert.Equal(Mfa.Optional, TenantPolicy.Of(preset).Mfa));

    private static string Needs(TenantPolicy policy, bool isAdministrator, DateTimeOffset added) =>
        string.Join(' ', new (bool Has, bool Given)[] { (false, false), (true, false), (true, true), (false, true) }
            .Select(one => Word(EntryRule.Of(policy, null, Who(isAdministrator), new Given(one.Has, one.Given), added, Now))));

    private static Entrant Who(bool isAdministrator) => new(isAdministrator ? PermissionSet.Of(Permissions.UsersUpdate) : PermissionSet.None);

    private static string Word(EntryNeed need) => need switch
    {
        EntryNeed.Nothing => "-",
        EntryNeed.SecondFactor => "give",
        EntryNeed.MailedCode => "mailed",
        _ => "set-up",
    };
}
