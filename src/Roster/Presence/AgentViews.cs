using Roster.Users;

namespace Roster.Presence;

/// <summary>Someone as an agent.</summary>
/// <param name="Agent">Whether conversations come to them, as far as their rights let them.</param>
/// <param name="Handles">Whether their rights let them handle conversations.</param>
/// <param name="Voice">Whether calls come to them, one at a time.</param>
/// <param name="MaxChats">Most chats at once; 0 for none.</param>
/// <param name="MaxEmails">Most e-mails at once; 0 for none.</param>
/// <param name="MaxTotal">Most chats and e-mails together; null for no such limit.</param>
/// <param name="TransferNumber">Where calls are passed on to, E.164; null for nowhere.</param>
/// <param name="Most">What the limits may be set to.</param>
/// <param name="May">Whether the caller may change it.</param>
public sealed record AgentView(
    bool Agent, bool Handles, bool Voice, int MaxChats, int MaxEmails, int? MaxTotal, string? TransferNumber, AgentMost Most, Verdict May);

/// <param name="Channel">Most chats, and most e-mails.</param>
/// <param name="Total">Most of both together; null where the workspace has no such limit.</param>
public sealed record AgentMost(int Channel, int? Total);
