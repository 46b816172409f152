using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;

namespace Roster.Bulk;

/// <summary>How far a job is, counted off its people: what a killed process had counted is nobody's loss.</summary>
internal static class JobCounts
{
    /// <summary>Answers how many still wait.</summary>
    public static async Task<int> RefreshAsync(RosterDb db, BulkJob job, CancellationToken cancellation)
    {
        var counts = await db.Set<BulkResult>().Where(r => r.TenantId == job.TenantId && r.JobId == job.Id)
            .GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        job.Done = counts.GetValueOrDefault(BulkOutcome.Done);
        job.Unchanged = counts.GetValueOrDefault(BulkOutcome.Unchanged);
        job.Refused = counts.GetValueOrDefault(BulkOutcome.Refused);
        job.Skipped = counts.GetValueOrDefault(BulkOutcome.Skipped);
        return counts.GetValueOrDefault(BulkOutcome.Waiting);
    }
}
