using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bulk.Work;

/// <summary>Does the jobs, one turn of one after the other, on each node. It hears of new ones, and looks every few seconds for what was left lying.</summary>
internal sealed partial class JobWorker(Databases databases, OperationRunner runner, ActorFinder actors, CommitNews news, TimeProvider clock, JobPace pace, ILogger<JobWorker> log)
    : BackgroundService, IHearsCommits
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Prune = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly StuckPeople _stuck = new(log);
    private readonly string _name = Guid.NewGuid().ToString("N");

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        if (happened.Any(h => h.Name == JobStarted.Word) && _wake.CurrentCount == 0)
        {
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Awake already.
            }
        }
    }

    public void Missed()
    {
        // It looks by itself.
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
            catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                LogLater(log, fault);
            }

            if (!worked)
            {
                await Task.WhenAny(_wake.WaitAsync(stoppingToken), Task.Delay(Every, clock, stoppingToken));
            }
        }

        await ReleaseAsync();
    }

    private async Task<bool> TurnAsync(CancellationToken cancellation)
    {
        await using (var db = databases.OpenEvery())
        {
            // Looking takes no lock.
            if (!await TakeJob.Free(db, _name, clock.GetUtcNow()).AnyAsync(cancellation))
            {
                return false;
            }
        }

        var taken = await runner.RunAsync<TakeJob, BulkJob>(new TakeJob(_name), Caller.Roster, cancellation);
        if (taken.IsRefused)
        {
            return false;
        }

        await new JobTurn(databases, runner, actors, news, clock, pace, taken.Value, _name, _stuck).RunAsync(cancellation);
        return true;
    }

    /// <summary>Jobs that have long been over.</summary>
    public async Task PruneAsync(CancellationToken cancellation)
    {
        while (await runner.RunAsync<PruneJobs, bool>(new PruneJobs(), Caller.Roster, cancellation) is { IsRefused: false, Value: true })
        {
        }
    }

    private async Task ReleaseAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await runner.RunAsync<ReleaseJobs, Done>(new ReleaseJobs(_name), Caller.Roster, soon.Token);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            // Then its time runs out.
            LogLater(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs could not go on this time; trying again in a moment")]
    private static partial void LogLater(ILogger log, Exception fault);
}
