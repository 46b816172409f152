using System.Net;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Sso;

/// <summary>What a provider's word is worth on entering a tenant, as a matrix.</summary>
public sealed class SignOnRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Me = new(Guid.NewGuid());

    [Theory]
    // Off: only one's own credentials count.
    [InlineData(SsoMode.Off, true, false, EntryNeed.Nothing)]
    [InlineData(SsoMode.Off, false, false, EntryNeed.OwnProof)]
    [InlineData(SsoMode.Off, false, true, EntryNeed.OwnProof)]
    [InlineData(SsoMode.Off, true, true, EntryNeed.Nothing)]
    // Optional: either.
    [InlineData(SsoMode.Optional, true, false, EntryNeed.Nothing)]
    [InlineData(SsoMode.Optional, false, true, EntryNeed.Nothing)]
    [InlineData(SsoMode.Optional, false, false, EntryNeed.Provider)]
    // Required: the provider.
    [InlineData(SsoMode.Required, true, false, EntryNeed.Provider)]
    [InlineData(SsoMode.Required, false, false, EntryNeed.Provider)]
    [InlineData(SsoMode.Required, false, true, EntryNeed.Nothing)]
    [InlineData(SsoMode.Required, true, true, EntryNeed.Nothing)]
    public void Who_has_to_say_so(SsoMode mode, bool own, bool provider, EntryNeed need) =>
        Assert.Equal(need, Of(new TenantPolicy { Sso = mode }, new Proven(own, provider, false)));

    [Fact]
    public void A_trial_that_ran_out_asks_for_the_provider_no_more()
    {
        var policy = new TenantPolicy { Sso = SsoMode.Required, SsoRevertsAt = Now };
        Assert.Equal(EntryNeed.Nothing, Of(policy, new Proven(true, false, false)));
        Assert.Equal(EntryNeed.Provider, Of(policy with { SsoRevertsAt = Now.AddSeconds(1) }, new Proven(true, false, false)));
    }

    [Theory]
    [InlineData(true, false, false, EntryNeed.SetUp)]
    [InlineData(true, true, false, EntryNeed.SecondFactor)]
    [InlineData(true, true, true, EntryNeed.Nothing)]
    [InlineData(false, true, true, EntryNeed.Provider)]
    public void A_named_administrator_comes_past_it_with_a_second_step_whatever_the_policy_and_nobody_else(bool isAdministrator, bool has, bool given, EntryNeed need) =>
        Assert.Equal(need, SignOnRule.Of(new TenantPolicy { Sso = SsoMode.Required, SsoBypass = [Me.Value], Mfa = Mfa.Off }, new Proven(true, false, false), Me, null, Who(isAdministrator), new Given(has, given), Now, Now));

    [Fact]
    public void A_bypass_is_no_way_for_someone_who_has_proven_nothing_of_their_own() =>
        Assert.Equal(EntryNeed.Provider, SignOnRule.Of(new TenantPolicy { Sso = SsoMode.Required, SsoBypass = [Me.Value] }, new Proven(false, false, false), Me, null, Who(true), new Given(true, true), Now, Now));

    [Theory]
    [InlineData(SsoMode.Optional, true, EntryNeed.Nothing)]
    [InlineData(SsoMode.Optional, false, EntryNeed.SetUp)]
    [InlineData(SsoMode.Off, true, EntryNeed.SetUp)]
    public void A_second_factor_at_the_provider_counts_where_it_is_settled_and_only_while_it_is_on(SsoMode mode, bool counts, EntryNeed need) =>
        Assert.Equal(need, Of(new TenantPolicy { Sso = mode, Mfa = Mfa.Required, MfaGraceDays = 0 }, new Proven(true, true, counts)));

    [Fact]
    public void From_a_network_that_is_not_the_tenants_nothing_else_is_asked() =>
        Assert.Equal(EntryNeed.AnotherNetwork, SignOnRule.Of(new TenantPolicy { Sso = SsoMode.Required, AllowedNetworks = ["203.0.113.0/24"] }, new Proven(true, false, false), Me, IPAddress.Parse("192.0.2.1"), Who(false), default, Now, Now));

    private static Entrant Who(bool isAdministrator) => new(isAdministrator ? PermissionSet.Of(Permissions.UsersUpdate) : PermissionSet.None);

    private static EntryNeed Of(TenantPolicy policy, Proven proven) => SignOnRule.Of(policy, proven, Me, null, Who(false), default, Now, Now);
}
