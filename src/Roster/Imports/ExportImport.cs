using System.Globalization;
using System.Text;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;

namespace Roster.Imports;

/// <summary>The file with what each line will do or did beside it, as CSV. Mended, it can be sent again.</summary>
/// <param name="State">Only these lines.</param>
public sealed record ExportImport(ImportId Id, [WordOf<LineState>] string? State) : IQuery<ExportImport, ImportFile>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(OperationScope scope, OperationRunner runner, ImportShelf shelf) : IHandler<ExportImport, ImportFile>
    {
        public async Task<Result<ImportFile>> HandleAsync(ExportImport operation, CancellationToken cancellation)
        {
            var first = new ListImportLines(operation.Id, operation.State, Cursor: null, ListImportLines.MostPerPage);
            if (first.Validate().ToList() is { Count: > 0 } faults)
            {
                return Problem.Invalid(faults);
            }

            var found = await shelf.FindAsync(operation.Id, cancellation);
            return found.Problem is { } refused ? refused : new ImportFile(runner, scope.Caller, first, [.. found.Value.Columns.Select(c => c.Head)], found.Value.StartedAt);
        }
    }
}

/// <summary>The file under way. The gate is asked for each thousand lines, so that it stops when who takes it loses the right.</summary>
public sealed class ImportFile(OperationRunner runner, Caller caller, ListImportLines first, IReadOnlyList<string> head, DateTimeOffset started) : IStreamed
{
    public static readonly IReadOnlyList<string> Head = ["line", "outcome", "done", "reason", "suggestion"];

    public string ContentType => "text/csv; charset=utf-8";

    public string FileName => string.Create(CultureInfo.InvariantCulture, $"import-{started:yyyy-MM-dd-HHmmss}.csv");

    public async Task<bool> WriteAsync(Stream body, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of([.. head, .. Head]));
        for (var next = first; ;)
        {
            var page = await runner.RunAsync<ListImportLines, ImportLinePage>(next, caller, cancellation);
            if (page.IsRefused)
            {
                return false;
            }

            foreach (var line in page.Value.Items)
            {
                await writer.WriteAsync(CsvLine.Of([
                    .. head.Select((_, index) => index < line.Cells.Count ? line.Cells[index] : null), line.Number.ToString(CultureInfo.InvariantCulture), line.State, line.Verb,
                    string.Join(" ", line.Faults.Select(f => f.Message)), string.Join("; ", line.Faults.Select(f => f.Suggestion).OfType<string>())]));
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
