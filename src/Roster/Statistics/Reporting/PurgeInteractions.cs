using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Statistics.Reporting;

/// <summary>
/// Removes single interactions that a workspace keeps no longer, some at a time; answers whether there are more. The days they were
/// counted on stay.
/// </summary>
internal sealed record PurgeInteractions : IOperation<PurgeInteractions, bool>
{
    public const int AtOnce = 5_000;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<PurgeInteractions, bool>
    {
        public async Task<Result<bool>> HandleAsync(PurgeInteractions operation, CancellationToken cancellation)
        {
            var (now, left) = (clock.GetUtcNow(), AtOnce);
            foreach (var tenant in await db.Set<Tenant>().AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancellation))
            {
                if (left > 0 && tenant.Policy.InteractionDays is { } days)
                {
                    left -= await PurgeAsync(tenant.Id, tenant.DayOf(now).AddDays(-days), left, cancellation);
                }
            }

            return left == 0;
        }

        private async Task<int> PurgeAsync(TenantId tenant, DateOnly through, int most, CancellationToken cancellation)
        {
            var old = db.Set<Interaction>().Where(i => i.TenantId == tenant && i.Day <= through);
            if (!await old.AnyAsync(cancellation))
            {
                return 0;
            }

            // First it is said, then it is done: from the mark on, nothing of those days is taken, compared or counted again.
            await FigureLock.TakeAsync(db, tenant, cancellation);
            var mark = await db.Set<StatisticsMark>().SingleOrDefaultAsync(m => m.TenantId == tenant && m.What == MarkOf.PurgedThrough, cancellation);
            if (mark is null)
            {
                db.Add(new StatisticsMark(tenant, MarkOf.PurgedThrough, through));
            }
            else if (mark.Day < through)
            {
                mark.Reach(through);
            }

#pragma warning disable RS0030 // rows by the thousand; the days that were reckoned from them stay
            return await old.OrderBy(i => i.Day).Take(most).ExecuteDeleteAsync(cancellation);
#pragma warning restore RS0030
        }
    }
}
