using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence;

/// <summary>How much of what comes to someone as an agent. Whether they are one stands with the person (<see cref="User.Agent"/>).</summary>
public sealed class AgentSettings : ITenantOwned
{
    private AgentSettings() { }

    public AgentSettings(User user) => (TenantId, UserId) = (user.TenantId, user.Id);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public bool Voice { get; private set; }

    public int MaxChats { get; private set; }

    public int MaxEmails { get; private set; }

    public int? MaxTotal { get; private set; }

    public AgentLimits Limits => new(Voice, MaxChats, MaxEmails, MaxTotal);

    /// <summary>Where calls are passed on to, E.164.</summary>
    public string? TransferNumber { get; private set; }

    public void Set(AgentLimits limits, string? transferNumber) => ((Voice, MaxChats, MaxEmails, MaxTotal), TransferNumber) = (limits, transferNumber);
}

/// <summary>What one agent takes at once.</summary>
/// <param name="Voice">Whether calls come to them, one at a time.</param>
/// <param name="MaxChats">Most chats at once; 0 for none.</param>
/// <param name="MaxEmails">Most e-mails at once; 0 for none.</param>
/// <param name="MaxTotal">Most chats and e-mails together; null for no such limit.</param>
public sealed record AgentLimits(bool Voice, int MaxChats, int MaxEmails, int? MaxTotal)
{
    /// <summary>Of someone for whom nothing was set.</summary>
    public static AgentLimits Usual { get; } = new(Voice: true, MaxChats: 4, MaxEmails: 4, MaxTotal: null);

    /// <summary>As they count here: what was set under another policy is kept, and no more comes than this one lets.</summary>
    public AgentLimits Under(TenantPolicy policy) => new(
        Voice, Math.Min(MaxChats, policy.CapacityMax), Math.Min(MaxEmails, policy.CapacityMax), policy.CapacityTotal == TotalLimit.Yes ? MaxTotal : null);
}
