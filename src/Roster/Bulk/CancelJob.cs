using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <summary>Ends a job before it is through. What it has done stays done; nobody else is reached.</summary>
public sealed record CancelJob(JobId Id) : IOperation<CancelJob, JobView>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(TenantDb db, JobShelf shelf, Events events, TimeProvider clock) : IHandler<CancelJob, JobView>
    {
        public async Task<Result<JobView>> HandleAsync(CancelJob operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } job)
            {
                return Problem.NotFound;
            }

            if (job.IsOver)
            {
                return Problem.Conflict("job-over", "This job is over already.");
            }

            await JobCounts.RefreshAsync(db, job, cancellation);
            job.Cancel(clock.GetUtcNow());
            events.Add(new JobCancelled(job.Id, Words<BulkVerb>.Of(job.Verb), job.Total, job.Done));
            return await shelf.ShowAsync(job, cancellation);
        }
    }
}
