namespace Roster.Users;

/// <summary>What features to the right took from a person when they were put out, and kept for when they are back.</summary>
public interface IKeptForReturn
{
    /// <param name="user">Who is back, in their new state.</param>
    /// <param name="keeps">Whether it is theirs again; otherwise it is gone.</param>
    /// <param name="cancellation">Stops it.</param>
    Task ReturnAsync(User user, bool keeps, CancellationToken cancellation);
}
