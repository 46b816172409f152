using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Statistics.Reporting;
using Roster.Tenants;

namespace Roster.Statistics.Figures;

/// <summary>
/// A day has begun somewhere: marks whose totals in the list lose a day or gain one, and says that the list now ends there. Answers
/// whether there may be another workspace.
/// </summary>
internal sealed record RollLately : IOperation<RollLately, bool>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<RollLately, bool>
    {
        public async Task<Result<bool>> HandleAsync(RollLately operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var marks = await db.Set<StatisticsMark>().Where(m => m.What == MarkOf.LatelyUntil).ToDictionaryAsync(m => m.TenantId, cancellation);
            var counted = marks.Keys.ToList();
            var tenants = await db.Set<Tenant>().AsNoTracking().Where(t => counted.Contains(t.Id)).ToListAsync(cancellation);
            if (tenants.Find(t => marks[t.Id].Day != t.DayOf(now)) is not { } tenant)
            {
                return false;
            }

            await FigureLock.TakeAsync(db, tenant.Id, cancellation);
            var (mark, today) = (marks[tenant.Id], tenant.DayOf(now));
            await MarkAsync(tenant.Id, Window(mark.Day), Window(today), cancellation);
            mark.Reach(today);
            return true;
        }

        private static (DateOnly From, DateOnly To) Window(DateOnly until) => (until.AddDays(1 - Calendar.Lately), until);

        /// <summary>All who did something on a day that is in one of the two and not in the other.</summary>
        private async Task MarkAsync(TenantId tenant, (DateOnly From, DateOnly To) before, (DateOnly From, DateOnly To) after, CancellationToken cancellation)
        {
            var id = db.Dialect.ToDatabase(tenant.Value);
#pragma warning disable RS0030 // so many at once as work on a day
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO recounts_due (tenant_id, user_id)
                SELECT DISTINCT tenant_id, user_id FROM interaction_days
                WHERE tenant_id = {id} AND (day BETWEEN {before.From} AND {before.To} AND NOT day BETWEEN {after.From} AND {after.To} OR day BETWEEN {after.From} AND {after.To} AND NOT day BETWEEN {before.From} AND {before.To})
                ON CONFLICT (tenant_id, user_id) DO NOTHING
                """, cancellation);
#pragma warning restore RS0030
        }
    }
}
