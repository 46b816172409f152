namespace Roster.Platform.Secrets;

/// <summary>
/// Bounds how many password hashes are computed at once and how many wait, so that a storm of sign-ins can't starve
/// the rest. One slot is kept for devices that are known. Beyond the bound: <see cref="Refused"/>, to be tried again.
/// </summary>
public sealed class HashingGate
{
    private const int MostWaiting = 64;

    private readonly SemaphoreSlim _all;
    private readonly SemaphoreSlim _strangers;
    private int _waiting;

    public HashingGate()
        : this(Math.Max(2, Environment.ProcessorCount))
    {
    }

    public HashingGate(int slots)
    {
        _all = new SemaphoreSlim(slots);
        _strangers = new SemaphoreSlim(Math.Max(1, slots - 1));
    }

    /// <summary>How long the refused should wait.</summary>
    public static TimeSpan Refused { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Runs the computation on another thread; null when too many wait already.</summary>
    public async Task<T?> RunAsync<T>(bool known, Func<T> compute, CancellationToken cancellation) where T : class
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting && !known)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            if (!known)
            {
                await _strangers.WaitAsync(cancellation);
            }

            try
            {
                await _all.WaitAsync(cancellation);
                try
                {
                    return await Task.Run(compute, cancellation);
                }
                finally
                {
                    _all.Release();
                }
            }
            finally
            {
                if (!known)
                {
                    _strangers.Release();
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
