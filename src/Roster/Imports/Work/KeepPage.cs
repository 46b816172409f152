using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <summary>
/// Writes down what became of a page, and how far the import is. While it is done this is part of the transaction that changes people:
/// neither a restart nor a second node can repeat a line or lose one. Answers whether the import goes on here; a refusal says that it was too late.
/// </summary>
/// <param name="Version">Of the page, as it was read.</param>
internal sealed record KeepPage(TenantId Tenant, ImportId Id, string By, ImportState Phase, int Round, int Ordinal, int Version, IReadOnlyList<ImportLine> Lines, string Keys)
    : IOperation<KeepPage, bool>
{
    private static readonly Problem TooLate = Problem.Conflict("import-over", "This import is over already.");

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<KeepPage, bool>
    {
        public async Task<Result<bool>> HandleAsync(KeepPage operation, CancellationToken cancellation)
        {
            var import = await db.Set<Import>().SingleAsync(i => i.TenantId == operation.Tenant && i.Id == operation.Id, cancellation);
            var page = await db.Set<ImportPage>().SingleAsync(p => p.TenantId == operation.Tenant && p.ImportId == operation.Id && p.Ordinal == operation.Ordinal, cancellation);
            if (import.State != operation.Phase || import.Round != operation.Round || import.LeasedBy != operation.By || page.Version != operation.Version)
            {
                return TooLate;
            }

            var now = clock.GetUtcNow();
            import.Turn(page, operation.Lines, operation.Keys, now);
            if (import.State == ImportState.Done)
            {
                events.AddIn(import.TenantId, new ImportFinished(import.Id, import.Counts.Done, import.Counts.Refused) { Personal = new PersonalPart { Subject = import.FileName } });
            }

            if (!import.IsAtWork)
            {
                return false;
            }

            import.Lease(operation.By, now, TakeImport.Length);
            return true;
        }
    }
}
