using Roster.Platform.Kernel;

namespace Roster.Presence;

/// <summary>What comes to someone as an agent was changed; the values are personal.</summary>
public sealed record UserAgentChanged(UserId Id, IReadOnlyList<string> Fields) : Event("user.agent_changed", Id.Value);
