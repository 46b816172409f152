using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>Writes down the people of one page of the list, and how far the list has been gathered; answers whether the job goes on gathering.</summary>
internal sealed record KeepGathered(TenantId Tenant, JobId Id, string By, string? From, IReadOnlyList<UserId> People, string? Next) : IOperation<KeepGathered, bool>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<KeepGathered, bool>
    {
        public async Task<Result<bool>> HandleAsync(KeepGathered operation, CancellationToken cancellation)
        {
            var job = await db.Set<BulkJob>().SingleAsync(j => j.TenantId == operation.Tenant && j.Id == operation.Id, cancellation);
            if (job.State != JobState.Gathering || job.LeasedBy != operation.By || job.GatheredTo != operation.From)
            {
                return false;
            }

            db.AddRange(operation.People.Index().Select(p => new BulkResult(job.TenantId, job.Id, job.Total + p.Index, p.Item)));
            (job.Total, job.GatheredTo) = (job.Total + operation.People.Count, operation.Next);
            job.Lease(operation.By, clock.GetUtcNow(), TakeJob.Length);
            if (operation.Next is null)
            {
                job.Gathered();
            }

            return operation.Next is not null;
        }
    }
}
