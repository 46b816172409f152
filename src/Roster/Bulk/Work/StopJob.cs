using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>Ends a job whose starter lost the right to it, or their access. Nobody else is reached.</summary>
internal sealed record StopJob(TenantId Tenant, JobId Id, Problem Why) : IOperation<StopJob, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<StopJob, Done>
    {
        public async Task<Result<Done>> HandleAsync(StopJob operation, CancellationToken cancellation)
        {
            var job = await db.Set<BulkJob>().SingleAsync(j => j.TenantId == operation.Tenant && j.Id == operation.Id, cancellation);
            await JobCounts.RefreshAsync(db, job, cancellation);
            if (!job.IsOver)
            {
                job.Stop(operation.Why, clock.GetUtcNow());
                events.AddIn(job.TenantId, new JobStopped(job.Id, Words<BulkVerb>.Of(job.Verb), job.Total, job.Done, operation.Why.Code));
            }

            return default(Done);
        }
    }
}
