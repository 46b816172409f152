using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>The lines of a file with what they will do or did, in the order in which they stand there.</summary>
/// <param name="State">Only these.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListImportLines(ImportId Id, [WordOf<LineState>] string? State, string? Cursor, int? Limit) : IQuery<ListImportLines, ImportLinePage>
{
    public const int MostPerPage = 1_000;

    public static Access Access => Access.Needs(Permissions.UsersImport);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} lines.");
        }

        if (State is not null && Words<LineState>.Parse(State) is null)
        {
            yield return new("state", "unknown-state", $"The state is one of {string.Join(", ", Words<LineState>.All)}.");
        }

        if (Cursor is not null && Place(Cursor) is null)
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    /// <summary>The page and the line in it from which it goes on.</summary>
    private static (int Page, int Line)? Place(string cursor) =>
        cursor.Split('.') is [var page, var line] && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var l) ? (p, l) : null;

    public sealed class Handler(TenantDb db, ImportShelf shelf) : IHandler<ListImportLines, ImportLinePage>
    {
        public async Task<Result<ImportLinePage>> HandleAsync(ListImportLines operation, CancellationToken cancellation)
        {
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            var (limit, place, only) = (operation.Limit ?? 50, operation.Cursor is { } cursor ? Place(cursor)!.Value : (Page: 0, Line: 0), Words<LineState>.Parse(operation.State));
            var pages = db.Set<ImportPage>().AsNoTracking().Where(p => p.ImportId == operation.Id && p.Ordinal >= place.Page);
            if (only is { } state)
            {
                var bit = ImportPage.Bit(state);
                pages = pages.Where(p => (p.Has & bit) != 0);
            }

            var lines = new List<ImportLineView>();
            await foreach (var page in pages.OrderBy(p => p.Ordinal).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                foreach (var (index, line) in page.Lines.Index())
                {
                    if (page.Ordinal == place.Page && index < place.Line || only is not null && line.State != only)
                    {
                        continue;
                    }

                    if (lines.Count == limit)
                    {
                        return new ImportLinePage(lines, string.Create(CultureInfo.InvariantCulture, $"{page.Ordinal}.{index}"));
                    }

                    lines.Add(ImportLineView.Of(line));
                }
            }

            return new ImportLinePage(lines, null);
        }
    }
}
