using Roster.Platform.Data;

namespace Roster.Platform.Outbox;

/// <summary>Makes something of events after their commit, each in their order and once: the rows it adds and its place are one transaction.</summary>
public interface IEventFollower
{
    /// <summary>Under which its place is kept.</summary>
    string Name { get; }

    /// <summary>The events it makes something of.</summary>
    IReadOnlyCollection<string> Follows { get; }

    /// <summary>Whether they are wanted at once. Otherwise those of a second are taken together, which costs busy hours less.</summary>
    bool Hurries => false;

    /// <summary>Adds rows; nothing outside the database.</summary>
    /// <param name="db">Where.</param>
    /// <param name="events">Some of those it follows, in their order.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(EveryTenantDb db, IReadOnlyList<EventRow> events, CancellationToken cancellation);

    /// <summary>What it added is committed: whoever works on it may begin.</summary>
    void Followed()
    {
    }
}
