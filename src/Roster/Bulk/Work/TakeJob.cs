using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>
/// Takes the job that has waited longest for its turn, for a while: on several nodes one has it at a time. One whose process died is
/// taken when its time is over. That nothing is done twice does not rest on this, but on each person's own row.
/// </summary>
internal sealed record TakeJob(string By) : IOperation<TakeJob, BulkJob>
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<TakeJob, BulkJob>
    {
        public async Task<Result<BulkJob>> HandleAsync(TakeJob operation, CancellationToken cancellation)
        {
            await db.Dialect.LockNameAsync(db, "bulk-jobs", cancellation);
            if (await Free(db, operation.By, clock.GetUtcNow()).OrderBy(j => j.TurnAt).FirstOrDefaultAsync(cancellation) is not { } job)
            {
                return Problem.NotFound;
            }

            job.Lease(operation.By, clock.GetUtcNow(), Length);
            return job;
        }
    }

    /// <summary>On SQLite there is one server, and whoever else had a job is dead.</summary>
    public static IQueryable<BulkJob> Free(EveryTenantDb db, string by, DateTimeOffset now)
    {
        var open = db.Set<BulkJob>().Where(j => j.EndedAt == null);
        return db.Dialect is SqliteDialect ? open : open.Where(j => j.LeasedUntil == null || j.LeasedUntil < now || j.LeasedBy == by);
    }
}
