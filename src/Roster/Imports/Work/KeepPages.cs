using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <param name="Version">Of the page, as it was read.</param>
/// <param name="Lines">As they are now.</param>
/// <param name="Keys">Whom they are about.</param>
internal sealed record KeptPage(int Ordinal, int Version, IReadOnlyList<ImportLine> Lines, string Keys);

/// <summary>
/// Writes down what became of some pages, and how far the import is. While it is done this is part of the transaction that changes people:
/// neither a restart nor a second node can repeat a line or lose one. Answers whether the import goes on here; a refusal says that it was too late.
/// </summary>
internal sealed record KeepPages(TenantId Tenant, ImportId Id, string By, ImportState Phase, int Round, IReadOnlyList<KeptPage> Pages) : IOperation<KeepPages, bool>
{
    private static readonly Problem TooLate = Problem.Conflict("import-over", "This import is over already.");

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<KeepPages, bool>
    {
        public async Task<Result<bool>> HandleAsync(KeepPages operation, CancellationToken cancellation)
        {
            var ordinals = operation.Pages.Select(p => p.Ordinal).ToList();
            var import = await db.Set<Import>().SingleAsync(i => i.TenantId == operation.Tenant && i.Id == operation.Id, cancellation);
            var pages = await db.Set<ImportPage>().Where(p => p.TenantId == operation.Tenant && p.ImportId == operation.Id && ordinals.Contains(p.Ordinal)).ToDictionaryAsync(p => p.Ordinal, cancellation);
            if (import.State != operation.Phase || import.Round != operation.Round || import.LeasedBy != operation.By || operation.Pages.Any(p => pages[p.Ordinal].Version != p.Version))
            {
                return TooLate;
            }

            var now = clock.GetUtcNow();
            foreach (var kept in operation.Pages)
            {
                import.Turn(pages[kept.Ordinal], kept.Lines, kept.Keys, now);
            }

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
