using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>One kind of thing that someone's leaving reaches, for whoever is asked whether to go on.</summary>
/// <param name="What">A word of the kind: <c>sessions</c>, <c>keys</c>, <c>roles</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Names">A few of them by name, where they have names.</param>
public sealed record LeavingEffect(string What, int Count, IReadOnlyList<string> Names);

/// <summary>
/// What features say to someone's leaving before it happens: what stands in the way of a deletion, and what it would reach.
/// What must end with it is <see cref="IAccessEnding"/>'s.
/// </summary>
public interface ILeavingCheck
{
    /// <summary>Why this person can't be deleted as things are; null where nothing of this feature stands in the way.</summary>
    Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation);

    Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation);
}
