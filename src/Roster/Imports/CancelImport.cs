using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>Gives an import up. What it has done stays done; no other line is reached.</summary>
public sealed record CancelImport(ImportId Id) : IOperation<CancelImport, ImportView>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(ImportShelf shelf, Events events, TimeProvider clock) : IHandler<CancelImport, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(CancelImport operation, CancellationToken cancellation)
        {
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            if (found.Value is not { IsOver: false } import)
            {
                return Problem.Conflict("import-over", "This import is over already.");
            }

            import.Cancel(clock.GetUtcNow());
            events.Add(new ImportCancelled(import.Id, import.Counts.Done) { Personal = new PersonalPart { Subject = import.FileName } });
            return await shelf.ShowAsync(import, cancellation);
        }
    }
}
