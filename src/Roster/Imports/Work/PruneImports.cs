using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <summary>
/// Removes the lines of imports that are thirty days old, some pages at a time; answers whether there are more. That there was an import, and
/// what it came to, is kept. One that nobody has applied until then is given up.
/// </summary>
internal sealed record PruneImports : IOperation<PruneImports, bool>
{
    public const int Days = 30;

    private const int AtOnce = 100;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<PruneImports, bool>
    {
        public async Task<Result<bool>> HandleAsync(PruneImports operation, CancellationToken cancellation)
        {
            var until = clock.GetUtcNow().AddDays(-Days);
            var old = db.Set<Import>().Where(i => (i.AppliedAt ?? i.StartedAt) < until && i.State != ImportState.Applying);
            if (await old.FirstOrDefaultAsync(i => i.EndedAt == null, cancellation) is { } left)
            {
                left.Cancel(clock.GetUtcNow());
                events.AddIn(left.TenantId, new ImportCancelled(left.Id, 0) { Personal = new PersonalPart { Subject = left.FileName } });
                return true;
            }

            var pages = db.Set<ImportPage>().Where(p => old.Any(i => i.TenantId == p.TenantId && i.Id == p.ImportId));
            var some = await pages.Take(AtOnce).ToListAsync(cancellation);
            db.RemoveRange(some);
            return some.Count == AtOnce;
        }
    }
}
