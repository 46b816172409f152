using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Bulk;

/// <summary>What became of each person of a job, in the order in which they come.</summary>
/// <param name="Outcome">Only these.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListJobResults(JobId Id, [WordOf<BulkOutcome>] string? Outcome, string? Cursor, int? Limit) : IQuery<ListJobResults, JobResultPage>
{
    public const int MostPerPage = 1_000;

    public static Access Access => Access.Needs(Permissions.UsersRead);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} people.");
        }

        if (Outcome is not null && Words<BulkOutcome>.Parse(Outcome) is null)
        {
            yield return new("outcome", "unknown-outcome", $"The outcome is one of {string.Join(", ", Words<BulkOutcome>.All)}.");
        }

        if (Cursor is not null && !int.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    public sealed class Handler(TenantDb db, JobShelf shelf) : IHandler<ListJobResults, JobResultPage>
    {
        public async Task<Result<JobResultPage>> HandleAsync(ListJobResults operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } job)
            {
                return Problem.NotFound;
            }

            var limit = operation.Limit ?? 50;
            var after = operation.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : -1;
            var results = db.Set<BulkResult>().AsNoTracking().Where(r => r.JobId == job.Id && r.Ordinal > after);
            if (Words<BulkOutcome>.Parse(operation.Outcome) is { } only)
            {
                results = results.Where(r => r.Outcome == only);
            }

            var page = await results.OrderBy(r => r.Ordinal).Take(limit + 1).ToListAsync(cancellation);
            var ids = page.Take(limit).Select(r => r.UserId).ToList();
            // Also those whom the job deleted; of who is erased nothing is left to show.
            var people = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().Where(u => ids.Contains(u.Id) && u.State != UserState.Anonymized)
                .Select(u => new { u.Id, u.DisplayName, u.Email }).ToDictionaryAsync(u => u.Id, cancellation);
            return new JobResultPage(
                [.. page.Take(limit).Select(r => new JobResult(
                    r.UserId.Value, people.GetValueOrDefault(r.UserId)?.DisplayName, people.GetValueOrDefault(r.UserId)?.Email, Words<BulkOutcome>.Of(r.Outcome), r.Code, r.Reason, r.At))],
                page.Count > limit ? page[limit - 1].Ordinal.ToString(CultureInfo.InvariantCulture) : null);
        }
    }
}
