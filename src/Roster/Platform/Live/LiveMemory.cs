using System.Collections.Concurrent;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// What this node remembers of rows that stand behind a secret (sessions, keys), by the secret's hash, so that a request costs
/// a look-up and not a query. A change drops what it touches before it is answered here, and by the feed on the other nodes;
/// while the feed is down nothing is believed from memory.
/// </summary>
public abstract class LiveMemory<T>(IFeedHealth feed) : ILiveMemory where T : class
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, T> _live = new(StringComparer.Ordinal);
    private long _generation;

    public IEnumerable<T> All => _live.Values;

    /// <summary>Reads it from the database; null when it is not there or no good.</summary>
    protected abstract Task<T?> ReadAsync(byte[] hash, CancellationToken cancellation);

    /// <summary>Whether the change reaches this one.</summary>
    protected abstract bool Concerns(T live, Touched touched);

    /// <summary>Carries over what memory knows better than the database.</summary>
    protected virtual void CarryOver(T from, T to)
    {
    }

    protected async ValueTask<T?> FindAsync(byte[] hash, bool afresh, CancellationToken cancellation)
    {
        var key = Convert.ToBase64String(hash);
        var known = _live.GetValueOrDefault(key);
        return known is not null && !afresh && feed.IsUp ? known : await LoadAsync(key, hash, known, cancellation);
    }

    protected void Drop(byte[] hash) => _live.TryRemove(Convert.ToBase64String(hash), out _);

    public void Forget(IReadOnlyCollection<Touched> touched)
    {
        Interlocked.Increment(ref _generation);
        foreach (var (key, live) in _live)
        {
            if (touched.Any(t => Concerns(live, t)))
            {
                _live.TryRemove(key, out _);
            }
        }
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _generation);
        _live.Clear();
    }

    private async Task<T?> LoadAsync(string key, byte[] hash, T? known, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _generation);
        if (await ReadAsync(hash, cancellation) is not { } read)
        {
            _live.TryRemove(key, out _);
            return null;
        }

        if (known is not null)
        {
            CarryOver(known, read);
        }

        // Something changed while this was read: it may be the old state, so it serves this request and no other.
        if (before == Interlocked.Read(ref _generation) && _live.Count < Most)
        {
            _live[key] = read;
            if (before != Interlocked.Read(ref _generation))
            {
                _live.TryRemove(key, out _);
            }
        }

        return read;
    }
}
