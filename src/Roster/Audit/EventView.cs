using System.Text.Json;

namespace Roster.Audit;

/// <summary>One thing that happened, as the audit log shows it.</summary>
/// <param name="Name">The stable word, for instance user.suspended.</param>
/// <param name="Actor">Who did it; null once their data is erased.</param>
/// <param name="Subject">To whom or what; null once erased, or where there is nobody.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">Fields before and after.</param>
/// <param name="Details">The event's own members: ids, words, permissions.</param>
/// <param name="RequestId">Finds the request in the log of the server.</param>
public sealed record EventView(
    Guid Id, DateTimeOffset At, string Name, EventParty Actor, EventParty Subject, string? Reason, IReadOnlyList<EventChange> Changes,
    JsonElement Details, string? Ip, string? UserAgent, string RequestId);

/// <param name="Kind">user, key, operator, anonymous, system; for a subject user, group, role, key, tenant.</param>
/// <param name="Name">As they were called then; null once erased.</param>
public sealed record EventParty(string Kind, Guid? Id, string? Name);

public sealed record EventChange(string Field, string? Before, string? After);
