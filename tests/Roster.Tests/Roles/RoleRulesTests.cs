using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Tests.Roles;

public sealed class RoleRulesTests
{
    private static readonly Arbitrary<PermissionSet> Sets = Arb.From(ArbMap.Default.GeneratorFor<ulong>().Select(bits => new PermissionSet(bits).Within(PermissionSet.Everything)));
    private static readonly Arbitrary<UserType?> Types = Arb.From(Gen.Elements([null, .. Enum.GetValues<UserType>().Select(t => (UserType?)t)]));

    [Fact]
    public void What_a_person_may_never_exceeds_their_types_ceiling() => Prop.ForAll(Sets, Sets, Types, (one, two, type) =>
        UserTypes.Ceiling(type).Covers(RoleRules.Effective(type, [one, two], isPrimary: true)) && one.And(two).Covers(RoleRules.Effective(type, [one, two], isPrimary: true))).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_primary_admin_hands_over() => Prop.ForAll(Sets, Types, (role, type) =>
        !RoleRules.Effective(type, [role], isPrimary: false).Has(Permissions.BotsTransfer)).QuickCheckThrowOnFailure();

    [Fact]
    public void Rank_lets_through_who_holds_every_administrative_permission_of_the_other() => Prop.ForAll(Sets, Sets, (actor, target) =>
        (RoleRules.Rank(actor, target) is null) == target.Administrative.All(actor.Has)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_grant_gives_no_administrative_permission_that_the_giver_lacks() => Prop.ForAll(Sets, Sets, Types, (actor, role, type) =>
        RoleRules.Grant(actor, role, type) is not null || actor.Covers(RoleRules.Effective(type, [role], isPrimary: false).Administrative)).QuickCheckThrowOnFailure();

    [Fact]
    public void Giving_needs_the_right_to_give() => Prop.ForAll(Sets, role =>
        RoleRules.Grant(new PermissionSet(PermissionSet.Everything.Bits & ~PermissionSet.Of(Permissions.RolesAssign).Bits), role, null) is { Code: "not-permitted" }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_set_reads_back_what_it_writes() => Prop.ForAll(Sets, set => PermissionSet.Parse(set.ToString()) == set).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_that_are_unknown_give_nothing() => Assert.Equal(PermissionSet.Of(Permissions.UsersRead), PermissionSet.Parse("users:read users:fly  USERS:UPDATE"));

    [Theory]
    [InlineData(Preset.BotPlatform, "shown_once", "suspend", null, 60, 12, 12)]
    [InlineData(Preset.EnterpriseConsole, "mail_link", "suspend,delete", null, 15, 8, 8)]
    [InlineData(Preset.CallCenter, "mail_link", "deactivate", 1, 60, 12, 12)]
    [InlineData(Preset.Omnichannel, "mail_link", "delete", null, 60, 12, 12)]
    [InlineData(Preset.Balanced, "mail_link", "suspend,deactivate,delete", null, 60, 12, 12)]
    public void A_preset_starts_with_these_values(Preset preset, string activation, string verbs, int? rolesMax, int idle, int absolute, int passwordMin)
    {
        var policy = TenantPolicy.Of(preset);
        Assert.Equal(activation, global::Roster.Platform.Data.Words<Delivery>.Of(policy.Activation[0]));
        Assert.Equal(verbs, string.Join(',', policy.Verbs));
        Assert.Equal((rolesMax, idle, absolute, passwordMin, 7), (policy.RolesMax, policy.IdleMinutes, policy.AbsoluteHours, policy.PasswordMinLength, policy.TemporaryPasswordDays));
    }

    [Theory]
    [InlineData(Preset.BotPlatform)]
    [InlineData(Preset.EnterpriseConsole)]
    [InlineData(Preset.CallCenter)]
    [InlineData(Preset.Omnichannel)]
    [InlineData(Preset.Balanced)]
    public void Every_presets_first_role_makes_an_administrator(Preset preset)
    {
        var roles = SystemRoles.For(new TenantId(Guid.NewGuid()), preset).ToList();
        Assert.Equal(roles.Count, roles.Select(r => r.Code).Distinct().Count());
        var first = roles.Single(r => r.Code == SystemRoles.PrimaryRoleCode(preset));
        Assert.True(RoleRules.IsAdministrator(RoleRules.Effective(preset.HasUserTypes() ? UserType.TenantAdmin : null, [first.Permissions], isPrimary: true)));
    }
}
