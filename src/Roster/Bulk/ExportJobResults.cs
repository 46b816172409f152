using System.Globalization;
using System.Runtime.CompilerServices;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bulk;

/// <summary>What became of each person of a job, as CSV.</summary>
public sealed record ExportJobResults(JobId Id, [WordOf<BulkOutcome>] string? Outcome) : IQuery<ExportJobResults, JobResultFile>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(OperationScope scope, OperationRunner runner, JobShelf shelf) : IHandler<ExportJobResults, JobResultFile>
    {
        public async Task<Result<JobResultFile>> HandleAsync(ExportJobResults operation, CancellationToken cancellation)
        {
            var first = new ListJobResults(operation.Id, operation.Outcome, Cursor: null, ListJobResults.MostPerPage);
            return first.Validate().ToList() is { Count: > 0 } faults ? Problem.Invalid(faults)
                : await shelf.FindAsync(operation.Id, cancellation) is { } job ? new JobResultFile(runner, scope.Caller, first, job.StartedAt)
                : Problem.NotFound;
        }
    }
}

/// <summary>The file under way. The gate is asked for each thousand people, so that it stops when who takes it loses the right.</summary>
public sealed class JobResultFile(OperationRunner runner, Caller caller, ListJobResults first, DateTimeOffset started) : CsvFile
{
    public static readonly IReadOnlyList<string> Head = ["user id", "name", "e-mail", "outcome", "code", "reason", "time"];

    public override string FileName => string.Create(CultureInfo.InvariantCulture, $"job-{started:yyyy-MM-dd-HHmmss}.csv");

    protected override IReadOnlyList<string> Columns => Head;

    protected override async IAsyncEnumerable<IEnumerable<IEnumerable<string?>>?> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (ListJobResults? next = first; next is not null;)
        {
            var page = await runner.RunAsync<ListJobResults, JobResultPage>(next, caller, cancellation);
            yield return page.IsRefused ? null : page.Value.Items.Select(Cells);
            next = page.IsRefused || page.Value.Next is not { } cursor ? null : next with { Cursor = cursor };
        }
    }

    private static IEnumerable<string?> Cells(JobResult r) =>
        [r.UserId.ToString(), r.DisplayName, r.Email, r.Outcome, r.Code, r.Reason, r.At?.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)];
}
