using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>Removes jobs that have been over for thirty days, some people at a time; answers whether there are more. What was done is in the audit log.</summary>
internal sealed record PruneJobs : IOperation<PruneJobs, bool>
{
    public const int Days = 30;

    private const int AtOnce = 5_000;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<PruneJobs, bool>
    {
        public async Task<Result<bool>> HandleAsync(PruneJobs operation, CancellationToken cancellation)
        {
            var until = clock.GetUtcNow().AddDays(-Days);
            if (await db.Set<BulkJob>().Where(j => j.EndedAt < until).OrderBy(j => j.EndedAt).FirstOrDefaultAsync(cancellation) is not { } job)
            {
                return false;
            }

            var rows = db.Set<BulkResult>().Where(r => r.TenantId == job.TenantId && r.JobId == job.Id);
            var last = await rows.OrderBy(r => r.Ordinal).Skip(AtOnce).Select(r => (int?)r.Ordinal).FirstOrDefaultAsync(cancellation);
#pragma warning disable RS0030 // rows by the thousand, of a job that is over; what was done to people are events
            await rows.Where(r => last == null || r.Ordinal < last).ExecuteDeleteAsync(cancellation);
#pragma warning restore RS0030
            if (last is null)
            {
                db.Remove(job);
            }

            return true;
        }
    }
}
