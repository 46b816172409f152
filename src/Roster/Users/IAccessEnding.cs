namespace Roster.Users;

/// <summary>Deactivated: out of their work as well. Deleted: blocked, and their entry is out of sight. Replaced: out for good.</summary>
public enum AccessEnds { Blocked, CredentialsReplaced, Deactivated, Deleted, Replaced }

/// <summary>
/// What features to the right must end, in the same transaction, when a person is blocked or their credentials are replaced.
/// Users knows nothing of sessions; sessions know users.
/// </summary>
public interface IAccessEnding
{
    Task EndAsync(User user, AccessEnds why, CancellationToken cancellation);
}
