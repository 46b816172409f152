using System.Globalization;
using System.Runtime.CompilerServices;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

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
public sealed class ImportFile(OperationRunner runner, Caller caller, ListImportLines first, IReadOnlyList<string> head, DateTimeOffset started) : CsvFile
{
    /// <summary>What stands beside the file's own columns.</summary>
    public static readonly IReadOnlyList<string> Beside = ["line", "outcome", "done", "reason", "suggestion"];

    public override string FileName => string.Create(CultureInfo.InvariantCulture, $"import-{started:yyyy-MM-dd-HHmmss}.csv");

    protected override IReadOnlyList<string> Columns => [.. head, .. Beside];

    protected override async IAsyncEnumerable<IEnumerable<IEnumerable<string?>>?> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (ListImportLines? next = first; next is not null;)
        {
            var page = await runner.RunAsync<ListImportLines, ImportLinePage>(next, caller, cancellation);
            yield return page.IsRefused ? null : page.Value.Items.Select(Cells);
            next = page.IsRefused || page.Value.Next is not { } cursor ? null : next with { Cursor = cursor };
        }
    }

    private IEnumerable<string?> Cells(ImportLineView line) =>
    [
        .. head.Select((_, index) => index < line.Cells.Count ? line.Cells[index] : null), line.Number.ToString(CultureInfo.InvariantCulture), line.State, line.Verb,
        string.Join(" ", line.Faults.Select(f => f.Message)), string.Join("; ", line.Faults.Select(f => f.Suggestion).OfType<string>()),
    ];
}
