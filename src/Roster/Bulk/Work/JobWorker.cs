using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bulk.Work;

/// <summary>Does the jobs, one turn of one after the other.</summary>
internal sealed class JobWorker(Databases databases, OperationRunner runner, ActorFinder actors, CommitNews news, TimeProvider clock, JobPace pace, ILogger<JobWorker> log)
    : TurnWorker(clock, log)
{
    private readonly StuckPeople _stuck = new(log);

    protected override bool IsWork(string happened) => happened == JobStarted.Word;

    protected override async Task<bool> TurnAsync(CancellationToken cancellation)
    {
        await using (var db = databases.OpenEvery())
        {
            // Looking takes no lock.
            if (!await TakeJob.Free(db, Name, Clock.GetUtcNow()).AnyAsync(cancellation))
            {
                return false;
            }
        }

        var taken = await runner.RunAsync<TakeJob, BulkJob>(new TakeJob(Name), Caller.Roster, cancellation);
        if (taken.IsRefused)
        {
            return false;
        }

        await new JobTurn(databases, runner, actors, news, Clock, pace, taken.Value, Name, _stuck).RunAsync(cancellation);
        return true;
    }

    protected override async Task<bool> PruneSomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<PruneJobs, bool>(new PruneJobs(), Caller.Roster, cancellation) is { IsRefused: false, Value: true };

    protected override Task ReleaseAsync(CancellationToken cancellation) => runner.RunAsync<ReleaseJobs, Done>(new ReleaseJobs(Name), Caller.Roster, cancellation);
}
