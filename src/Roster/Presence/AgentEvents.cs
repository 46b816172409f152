using Roster.Platform.Kernel;

namespace Roster.Presence;

/// <summary>What comes to someone as an agent was changed; the values are personal.</summary>
public sealed record UserAgentChanged(UserId Id, IReadOnlyList<string> Fields) : Event("user.agent_changed", Id.Value);

/// <summary>Someone who may set agents' availability set this person's.</summary>
public sealed record UserAvailabilitySet(UserId Id, string Before, string Now) : Event(Word, Id.Value)
{
    public const string Word = "user.availability_set";
}
