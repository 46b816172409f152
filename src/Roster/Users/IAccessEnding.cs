namespace Roster.Users;

/// <summary>Deleted: blocked, and their entry is out of sight.</summary>
public enum AccessEnds { Blocked, CredentialsReplaced, Deleted }

/// <summary>
/// What features to the right must end, in the same transaction, when a person is blocked or their credentials are replaced.
/// Users knows nothing of sessions; sessions know users.
/// </summary>
public interface IAccessEnding
{
    Task EndAsync(User user, AccessEnds why, CancellationToken cancellation);
}
