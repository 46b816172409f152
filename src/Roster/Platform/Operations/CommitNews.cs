using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>One committed event, as nodes and listeners hear of it: ids and words, nothing personal.</summary>
/// <param name="Tenant">Where it happened.</param>
/// <param name="Name">The event's word, for instance <c>user.suspended</c>.</param>
/// <param name="Subject">What it happened to.</param>
public readonly record struct Happened(TenantId Tenant, string Name, Guid Subject);

/// <summary>Something in this process that remembers rows others may change (live sessions, keys) and must be told.</summary>
public interface ILiveMemory
{
    void Forget(IReadOnlyCollection<Touched> touched);

    void ForgetAll();
}

/// <summary>
/// Hears of commits once they are done and the memories have forgotten. It must not wait: a change is answered after it.
/// Hearing is a wake-up, not a delivery; what must not be missed is read from the events' table.
/// </summary>
public interface IHearsCommits
{
    /// <param name="touched">Whose rights it reaches.</param>
    /// <param name="happened">All events of the commit.</param>
    /// <param name="here">True on the node, and in the process, that made it.</param>
    void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here);

    /// <summary>Anything may have changed unheard: the line to the others was down.</summary>
    void Missed();
}

/// <summary>Spreads the word of a commit through this process: first the memories forget, then the listeners hear.</summary>
public sealed class CommitNews(IServiceProvider services)
{
    // Both ask for this in turn, by way of the feed.
    private readonly Lazy<ILiveMemory[]> _memories = new(() => [.. services.GetServices<ILiveMemory>()]);
    private readonly Lazy<IHearsCommits[]> _listeners = new(() => [.. services.GetServices<IHearsCommits>()]);

    public void Spread(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        if (touched.Count > 0)
        {
            Array.ForEach(_memories.Value, memory => memory.Forget(touched));
        }

        Array.ForEach(_listeners.Value, listener => listener.Heard(touched, happened, here));
    }

    public void Missed()
    {
        Array.ForEach(_memories.Value, memory => memory.ForgetAll());
        Array.ForEach(_listeners.Value, listener => listener.Missed());
    }
}
