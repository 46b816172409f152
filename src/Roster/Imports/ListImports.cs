using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>The workspace's imports, last started first.</summary>
/// <param name="Cursor">From the page before.</param>
public sealed record ListImports(string? Cursor, int? Limit) : IQuery<ListImports, ImportList>
{
    public const int MostPerPage = 100;

    public static Access Access => Access.Needs(Permissions.UsersImport);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} imports.");
        }

        if (Cursor is not null && !Guid.TryParse(Cursor, out _))
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    public sealed class Handler(TenantDb db, ImportShelf shelf) : IHandler<ListImports, ImportList>
    {
        public async Task<Result<ImportList>> HandleAsync(ListImports operation, CancellationToken cancellation)
        {
            if (shelf.May() is { } refused)
            {
                return refused;
            }

            var (imports, limit) = (db.Set<Import>().AsNoTracking(), operation.Limit ?? 20);
            if (operation.Cursor is not null)
            {
                // Ids sort by the time of their making.
                var last = new ImportId(Guid.Parse(operation.Cursor));
                imports = imports.Where(i => i.Id.CompareTo(last) < 0);
            }

            var page = await imports.OrderByDescending(i => i.Id).Take(limit + 1).ToListAsync(cancellation);
            return new ImportList(await shelf.ShowAsync([.. page.Take(limit)], cancellation), page.Count > limit ? page[limit - 1].Id.Value.ToString() : null);
        }
    }
}

/// <summary>One import, and how far it is.</summary>
public sealed record ReadImport(ImportId Id) : IQuery<ReadImport, ImportView>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(ImportShelf shelf) : IHandler<ReadImport, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(ReadImport operation, CancellationToken cancellation)
        {
            var found = await shelf.FindAsync(operation.Id, cancellation);
            return found.Problem is { } refused ? refused : await shelf.ShowAsync(found.Value, cancellation);
        }
    }
}
