using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbox;

namespace Roster.Platform.Jobs;

/// <summary>
/// Does long work in turns, on each node: it hears of new work, looks every few seconds for what was left lying, and each hour
/// removes what is long over.
/// </summary>
internal abstract partial class TurnWorker(TimeProvider clock, ILogger log) : BackgroundService, IHearsCommits
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Prune = TimeSpan.FromHours(1);

    private readonly Bell _bell = new(clock);

    protected TimeProvider Clock => clock;

    /// <summary>As which this process takes work.</summary>
    protected string Name { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Whether an event of this name means that there is something to do.</summary>
    protected abstract bool IsWork(string happened);

    /// <summary>One turn of one piece of work; false where there is none.</summary>
    protected abstract Task<bool> TurnAsync(CancellationToken cancellation);

    /// <summary>Removes some of what is long over; answers whether there is more.</summary>
    protected abstract Task<bool> PruneSomeAsync(CancellationToken cancellation);

    /// <summary>Gives back what this process has taken, so that another can go on at once.</summary>
    protected abstract Task ReleaseAsync(CancellationToken cancellation);

    /// <summary>The faults of a database that is away or slow, after which the turn is tried again.</summary>
    public static bool MayPass(Exception fault) => fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException;

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        if (happened.Any(h => IsWork(h.Name)))
        {
            _bell.Ring();
        }
    }

    public void Missed()
    {
        // It looks by itself.
    }

    /// <summary>Removes what is long over.</summary>
    public async Task PruneAsync(CancellationToken cancellation)
    {
        while (await PruneSomeAsync(cancellation))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pruned = clock.GetUtcNow() - Prune;
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await TurnAsync(stoppingToken);
                if (!worked && clock.GetUtcNow() - pruned >= Prune)
                {
                    pruned = clock.GetUtcNow();
                    await PruneAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (MayPass(fault))
            {
                LogLater(log, fault);
            }

            if (!worked)
            {
                await _bell.WaitAsync(Every, stoppingToken);
            }
        }

        await EndAsync();
    }

    private async Task EndAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await ReleaseAsync(soon.Token);
        }
        catch (Exception fault) when (MayPass(fault) || fault is OperationCanceledException)
        {
            // Then its time runs out.
            LogLater(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work in the background could not go on this time; trying again in a moment")]
    private static partial void LogLater(ILogger log, Exception fault);
}
