using Roster.Platform.Kernel;
using Roster.Platform.Http;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>A role as a tag on a person who holds it.</summary>
/// <param name="System">Comes with Roster.</param>
/// <param name="Own">Given to them by name; otherwise they hold it through a group.</param>
public sealed record RoleTag(Guid Id, string Code, string Name, bool System, bool Own);

/// <summary>A group as a tag.</summary>
/// <param name="System">Comes with Roster.</param>
public sealed record GroupTag(Guid Id, string Name, bool System);

/// <summary>What someone handled.</summary>
/// <param name="Calls">Null where the plan has none.</param>
/// <param name="HandleSeconds">Of all that is counted beside it.</param>
public record FigureSums(long? Calls, long Chats, long Emails, long HandleSeconds);

/// <summary>A person in a list.</summary>
public record UserRow
{
    public required Guid Id { get; init; }

    /// <summary>Rises with each change; the ETag of the person.</summary>
    public required int Version { get; init; }

    /// <summary>Never empty: falls back to the names, then the e-mail.</summary>
    public required string DisplayName { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>IANA id; null for the workspace's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What the address of their picture ends with; null where there is none.</summary>
    public string? Picture { get; init; }

    /// <summary>The user type; null in presets without types.</summary>
    [WordOf<UserType>]
    public string? Type { get; init; }

    [WordOf<UserState>]
    public required string State { get; init; }

    /// <summary>Until then passwords are refused from devices the account does not know.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public required IReadOnlyList<RoleTag> Roles { get; init; }

    /// <summary>The groups they are in themselves, by name.</summary>
    public required IReadOnlyList<GroupTag> Groups { get; init; }

    /// <summary>The queues they are in, by name.</summary>
    public required IReadOnlyList<QueueTag> Queues { get; init; }

    /// <summary>The skills they have, by name.</summary>
    public required IReadOnlyList<SkillTag> Skills { get; init; }

    /// <summary>Where they stand as an agent, as people are shown it.</summary>
    [OneOf("offline", "available", "busy", "away", "reconnecting", "disconnected")]
    public required string Availability { get; init; }

    /// <summary>Whether they have any page of the workspace open, the console's or a desktop.</summary>
    public required bool Online { get; init; }

    /// <summary>What they handled in the last thirty days, in a list; null for whoever may not read statistics, and for a single person.</summary>
    public FigureSums? Statistics { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsPrimaryAdmin { get; init; }

    /// <summary>Whether this is the caller.</summary>
    public bool IsYou { get; init; }
}

/// <summary>Another person of the workspace, to go on to.</summary>
public sealed record PersonLink(Guid Id, string DisplayName);

/// <param name="Email">The new one.</param>
/// <param name="ExpiresAt">Until when it can be proven.</param>
/// <param name="ByThemselves">The person asked for it; else an administrator did.</param>
public sealed record WaitingAddress(string Email, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt, bool ByThemselves);

/// <summary>One person, with what the caller may do to them.</summary>
public sealed record UserDetails : UserRow, IHasETag
{
    /// <summary>The profile fields that the workspace shows, by name; null where nothing is filled in.</summary>
    public required IReadOnlyDictionary<string, string?> Profile { get; init; }

    /// <summary>Who keeps the entry: this workspace, or the directory it is connected to (scim).</summary>
    [WordOf<UserSource>]
    public required string Source { get; init; }

    [OneOf("none", "temporary", "temporary_expired", "set")]
    public required string PasswordState { get; init; }

    public DateTimeOffset? TemporaryPasswordExpiresAt { get; init; }

    /// <summary>From then on this workspace asks for another password; null where it never does, and for someone who also belongs elsewhere.</summary>
    public DateTimeOffset? PasswordExpiresAt { get; init; }

    /// <summary>What is asked for besides the password; null for someone who has not joined, or also belongs elsewhere.</summary>
    [OneOf("none", "app", "passkey", "app_and_passkey")]
    public string? SecondFactor { get; init; }

    /// <summary>When the invitation last went out; null for one who is not invited.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>A new e-mail that waits to be proven; until then the one before stays.</summary>
    public WaitingAddress? AddressChange { get; init; }

    /// <summary>Who was added in their place; then this entry is only a record.</summary>
    public PersonLink? ReplacedBy { get; init; }

    /// <summary>In whose place they were added.</summary>
    public PersonLink? Replaces { get; init; }

    /// <summary>The ways to a new password that are open for this person; the first is the default.</summary>
    [WordOf<Delivery>]
    public required IReadOnlyList<string> ResetWays { get; init; }

    public required UserMay May { get; init; }

    string IHasETag.ETag => Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Whether the caller may, and if not why.</summary>
public sealed record Verdict(bool Allowed, string? Code, string? Reason)
{
    public static Verdict Of(Problem? problem) => new(problem is null, problem?.Code, problem?.Title);
}

/// <summary>A verdict for each act on a person.</summary>
public sealed record UserMay(
    Verdict Edit, Verdict EditName, Verdict EditEmail, Verdict EditRoles, Verdict EditType, Verdict ResetPassword, Verdict Suspend, Verdict Reactivate, Verdict Unlock,
    Verdict Delete, Verdict Replace, Verdict ReadSessions, Verdict EndSessions,
    Verdict Invite, Verdict CopyInvite, Verdict RevokeInvite, Verdict EditGroups, Verdict HandOver, Verdict Deactivate, Verdict Activate, Verdict ResetSecondFactor);
