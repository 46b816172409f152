namespace Roster.Users;

/// <summary>
/// What features to the right gave a person besides roles of their own. It is kept while someone is deleted, and taken from whoever
/// comes back with nothing. The operation's own event tells of it.
/// </summary>
public interface IAssignments
{
    /// <summary>With the person's roles loaded.</summary>
    Task TakeAsync(User user, CancellationToken cancellation);
}
