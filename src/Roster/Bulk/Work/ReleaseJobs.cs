using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>Gives back the jobs that a process has which is stopping, so that another can go on at once.</summary>
internal sealed record ReleaseJobs(string By) : IOperation<ReleaseJobs, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db) : IHandler<ReleaseJobs, Done>
    {
        public async Task<Result<Done>> HandleAsync(ReleaseJobs operation, CancellationToken cancellation)
        {
            foreach (var job in await db.Set<BulkJob>().Where(j => j.EndedAt == null && j.LeasedBy == operation.By).ToListAsync(cancellation))
            {
                job.Release();
            }

            return default(Done);
        }
    }
}
