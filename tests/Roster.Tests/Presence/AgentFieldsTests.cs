using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Presence;
using Roster.Tenants;

namespace Roster.Tests.Presence;

public sealed class AgentFieldsTests
{
    private static readonly AgentMost Ten = new(10, null);

    [Theory]
    [InlineData("+34600111222", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+123456", false)]
    [InlineData("+0600111222", false)]
    [InlineData("34600111222", false)]
    [InlineData("+34 600 111 222", false)]
    [InlineData("+346001112a2", false)]
    [InlineData("+٣٤٦٠٠١١١٢٢٢", false)]
    [InlineData("", false)]
    [InlineData("+", false)]
    public void A_number_to_pass_calls_on_to_is_written_as_networks_take_it(string text, bool good) => Assert.Equal(good, PhoneNumber.IsE164(text));

    [Theory]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(11, "maxChats")]
    [InlineData(-1, "maxChats")]
    public void A_limit_is_within_what_the_workspace_lets(int chats, string? fault)
    {
        var faults = new List<FieldProblem>();
        var limits = AgentFields.Limits(new EditAgentBody { MaxChats = chats }, AgentLimits.Usual, Ten, faults);
        Assert.Equal(fault, faults.SingleOrDefault()?.Field);
        Assert.Equal(AgentLimits.Usual.MaxEmails, limits.MaxEmails);
    }

    [Fact]
    public void A_limit_over_both_is_only_where_the_workspace_has_it()
    {
        var faults = new List<FieldProblem>();
        AgentFields.Limits(new EditAgentBody { MaxTotal = 4 }, AgentLimits.Usual, Ten, faults);
        Assert.Equal(["not-offered"], faults.Select(f => f.Code));
        faults.Clear();
        Assert.Equal(4, AgentFields.Limits(new EditAgentBody { MaxTotal = 4 }, AgentLimits.Usual, new AgentMost(10, 20), faults).MaxTotal);
        Assert.Null(AgentFields.Limits(new EditAgentBody { MaxTotal = (int?)null }, new AgentLimits(true, 1, 1, 4), Ten, faults).MaxTotal);
        Assert.Empty(faults);
    }

    [Fact]
    public void What_was_set_under_another_policy_counts_within_this_one()
    {
        var set = new AgentLimits(Voice: true, MaxChats: 15, MaxEmails: 3, MaxTotal: 16);
        Assert.Equal(new AgentLimits(true, 10, 3, null), set.Under(TenantPolicy.Of(Preset.Balanced)));
        Assert.Equal(set, set.Under(TenantPolicy.Of(Preset.EnterpriseConsole)));
    }
}
