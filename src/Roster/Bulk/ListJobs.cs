using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <summary>The workspace's jobs that the caller may see, last started first.</summary>
/// <param name="Cursor">From the page before.</param>
public sealed record ListJobs(string? Cursor, int? Limit) : IQuery<ListJobs, JobPage>
{
    public const int MostPerPage = 100;

    public static Access Access => Access.Needs(Permissions.UsersRead);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} jobs.");
        }

        if (Cursor is not null && !Guid.TryParse(Cursor, out _))
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    public sealed class Handler(JobShelf shelf) : IHandler<ListJobs, JobPage>
    {
        public async Task<Result<JobPage>> HandleAsync(ListJobs operation, CancellationToken cancellation)
        {
            var (jobs, limit) = (shelf.Seen(), operation.Limit ?? 20);
            if (operation.Cursor is not null)
            {
                // Ids sort by the time of their making.
                var last = new JobId(Guid.Parse(operation.Cursor));
                jobs = jobs.Where(j => j.Id.CompareTo(last) < 0);
            }

            var page = await jobs.OrderByDescending(j => j.Id).Take(limit + 1).ToListAsync(cancellation);
            return new JobPage(
                await shelf.ShowAsync([.. page.Take(limit)], cancellation),
                page.Count > limit ? page[limit - 1].Id.Value.ToString() : null);
        }
    }
}
