using Roster.Platform.Http;

namespace Roster.Sessions;

/// <summary>What someone of the workspace has open, as its administrators see it.</summary>
/// <param name="Id">Names it; it opens nothing.</param>
/// <param name="Proof">How they proved themselves when it began.</param>
/// <param name="IsThis">The one that asks.</param>
/// <param name="Workspaces">Where it has entered.</param>
/// <param name="EndsAt">When an administrator’s notice ends it; null where there is none.</param>
public sealed record SessionView(
    Guid Id, SessionPerson Person, DeviceView Device, string? Ip, DateTimeOffset StartedAt, DateTimeOffset LastActivityAt,
    [property: OneOf("password", "link")] string Proof, bool IsThis, IReadOnlyList<SessionWorkspace> Workspaces, DateTimeOffset? EndsAt);

/// <summary>Whose it is.</summary>
public sealed record SessionPerson(Guid Id, string DisplayName, string Email);

/// <summary>A workspace that a session has entered. Of another one it is not told which, nor when.</summary>
public sealed record SessionWorkspace(bool IsThis, DateTimeOffset? EnteredAt);

/// <summary>A person’s open sessions.</summary>
public sealed record SessionItems(IReadOnlyList<SessionView> Items);

/// <summary>A page of open sessions, and the cursors of its neighbors.</summary>
public sealed record SessionPage(IReadOnlyList<SessionView> Items, string? Next, string? Previous);
