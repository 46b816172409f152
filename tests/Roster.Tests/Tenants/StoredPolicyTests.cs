using Roster.Tenants;

namespace Roster.Tests.Tenants;

public sealed class StoredPolicyTests
{
    [Fact]
    public void A_policy_that_was_stored_before_a_rule_was_there_has_its_usual_value() =>
        Assert.Equal(PolicyText.Write(new TenantPolicy()), PolicyText.Write(PolicyText.Read("{}")));

    [Fact]
    public void What_a_workspace_decided_is_stored_whole() =>
        Assert.All(Enum.GetValues<Preset>().Select(p => PolicyText.Write(TenantPolicy.Of(p))), text => Assert.Equal(text, PolicyText.Write(PolicyText.Read(text))));
}
