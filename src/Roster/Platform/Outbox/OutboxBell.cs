using System.Collections.Frozen;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Outbox;

/// <summary>Rings when something was committed that a follower wants at once. What was not heard is still found by looking.</summary>
internal sealed class OutboxBell(IEnumerable<IEventFollower> followers, TimeProvider clock) : IHearsCommits
{
    private readonly FrozenSet<string> _wanted = followers.Where(f => f.Hurries).SelectMany(f => f.Follows).ToFrozenSet(StringComparer.Ordinal);
    private readonly Bell _bell = new(clock);

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        if (happened.Any(h => _wanted.Contains(h.Name)))
        {
            _bell.Ring();
        }
    }

    public void Missed() => _bell.Ring();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _bell.WaitAsync(atMost, cancellation);
}
