using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>What became of one person without a change.</summary>
internal sealed record Unmoved(int Ordinal, BulkOutcome Outcome, Problem? Why);

/// <summary>Writes down those to whom nothing was done, and how far the job is; ends it when nobody waits. Answers whether it goes on here.</summary>
internal sealed record KeepProgress(TenantId Tenant, JobId Id, string By, IReadOnlyList<Unmoved> People) : IOperation<KeepProgress, bool>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<KeepProgress, bool>
    {
        public async Task<Result<bool>> HandleAsync(KeepProgress operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var job = await db.Set<BulkJob>().SingleAsync(j => j.TenantId == operation.Tenant && j.Id == operation.Id, cancellation);
            var ordinals = operation.People.Select(p => p.Ordinal).ToList();
            var rows = await db.Set<BulkResult>().Where(r => r.TenantId == job.TenantId && r.JobId == job.Id && ordinals.Contains(r.Ordinal) && r.Outcome == BulkOutcome.Waiting)
                .ToDictionaryAsync(r => r.Ordinal, cancellation);
            foreach (var person in operation.People.Where(p => !job.IsOver && rows.ContainsKey(p.Ordinal)))
            {
                rows[person.Ordinal].Became(person.Outcome, person.Why, now);
            }

            // Counted off the rows as they are, and these are not saved yet.
            var waiting = await JobCounts.RefreshAsync(db, job, cancellation);
            foreach (var row in rows.Values.Where(r => r.Outcome != BulkOutcome.Waiting))
            {
                waiting--;
                job.Count(row.Outcome);
            }

            if (job.IsOver || job.LeasedBy != operation.By)
            {
                return false;
            }

            if (job.State == JobState.Running && waiting == 0)
            {
                job.Finish(now);
                events.AddIn(job.TenantId, new JobFinished(job.Id, Words<BulkVerb>.Of(job.Verb), job.Total, job.Done));
                return false;
            }

            job.Lease(operation.By, now, TakeJob.Length);
            return true;
        }
    }
}
