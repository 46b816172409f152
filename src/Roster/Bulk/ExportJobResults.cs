using System.Globalization;
using System.Text;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;

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
public sealed class JobResultFile(OperationRunner runner, Caller caller, ListJobResults first, DateTimeOffset started) : IStreamed
{
    public static readonly IReadOnlyList<string> Head = ["user id", "name", "e-mail", "outcome", "code", "reason", "time"];

    public string ContentType => "text/csv; charset=utf-8";

    public string FileName => string.Create(CultureInfo.InvariantCulture, $"job-{started:yyyy-MM-dd-HHmmss}.csv");

    public async Task<bool> WriteAsync(Stream body, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(Head));
        for (var next = first; ;)
        {
            var page = await runner.RunAsync<ListJobResults, JobResultPage>(next, caller, cancellation);
            if (page.IsRefused)
            {
                return false;
            }

            foreach (var r in page.Value.Items)
            {
                await writer.WriteAsync(CsvLine.Of([
                    r.UserId.ToString(), r.DisplayName, r.Email, r.Outcome, r.Code, r.Reason, r.At?.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)]));
            }

            await writer.FlushAsync(cancellation);
            if (page.Value.Next is not { } cursor)
            {
                return true;
            }

            next = next with { Cursor = cursor };
        }
    }
}
