using System.Collections.Concurrent;

namespace Roster.Platform.Secrets;

/// <summary>
/// Bounds how many password hashes are computed at once and how many wait, so that a storm of sign-ins can't starve the rest: one thread for each processor, which
/// offers it to others all the while (<c>ArgonFill</c>). Devices that are known go first. Beyond the bound: <see cref="Refused"/>, to be tried again.
/// </summary>
public sealed class HashingGate : IDisposable
{
    private const int MostWaiting = 64;

    private readonly ConcurrentQueue<Action> _known = new();
    private readonly ConcurrentQueue<Action> _strangers = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly int _threads;
    private volatile bool _isOver;

    public HashingGate()
        : this(Environment.ProcessorCount)
    {
    }

    public HashingGate(int threads)
    {
        _threads = threads;
        for (var i = 0; i < threads; i++)
        {
            new Thread(Hash) { IsBackground = true, Name = "hashing" }.Start();
        }
    }

    /// <summary>How long the refused should wait.</summary>
    public static TimeSpan Refused { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Runs the computation on a thread of the gate; null when too many wait already.</summary>
    public Task<T?> RunAsync<T>(bool known, Func<T> compute, CancellationToken cancellation) where T : class
    {
        if (!known && _strangers.Count >= MostWaiting)
        {
            return Task.FromResult<T?>(null);
        }

        // Whoever waits goes on elsewhere: these threads hash, and nothing else.
        var answer = new TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously);
        (known ? _known : _strangers).Enqueue(() =>
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                answer.SetResult(compute());
            }
            catch (OperationCanceledException gone)
            {
                answer.SetCanceled(gone.CancellationToken);
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        });
        _work.Release();
        return answer.Task;
    }

    public void Dispose()
    {
        _isOver = true;
        _work.Release(_threads);
    }

    private void Hash()
    {
        while (true)
        {
            _work.Wait();
            if (_isOver)
            {
                return;
            }

            if (_known.TryDequeue(out var next) || _strangers.TryDequeue(out next))
            {
                next();
            }
        }
    }
}
