using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Statistics.Reporting;
using Roster.Tenants;

namespace Roster.Statistics.Figures;

/// <summary>Reckons the totals in the list anew for some of those who are due, from their days; answers whether there are more.</summary>
internal sealed record RecountLately : IOperation<RecountLately, bool>
{
    private const int AtOnce = 500;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<RecountLately, bool>
    {
        public async Task<Result<bool>> HandleAsync(RecountLately operation, CancellationToken cancellation)
        {
            if (await db.Set<RecountDue>().Select(d => (TenantId?)d.TenantId).FirstOrDefaultAsync(cancellation) is not { } tenant)
            {
                return false;
            }

            await FigureLock.TakeAsync(db, tenant, cancellation);
            var to = await UntilAsync(tenant, cancellation);
            var (id, from) = (db.Dialect.ToDatabase(tenant.Value), to.AddDays(1 - Calendar.Lately));
#pragma warning disable RS0030 // reckoned from the days alone: whatever it was before, it is right after
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE users SET (lately_calls, lately_chats, lately_emails, lately_call_seconds, lately_text_seconds) = (
                    SELECT coalesce(sum(CASE WHEN d.channel = 'voice' THEN d.handled ELSE 0 END), 0), coalesce(sum(CASE WHEN d.channel = 'chat' THEN d.handled ELSE 0 END), 0),
                        coalesce(sum(CASE WHEN d.channel = 'email' THEN d.handled ELSE 0 END), 0),
                        coalesce(sum(CASE WHEN d.channel = 'voice' THEN d.handle_seconds ELSE 0 END), 0), coalesce(sum(CASE WHEN d.channel <> 'voice' THEN d.handle_seconds ELSE 0 END), 0)
                    FROM interaction_days d WHERE d.tenant_id = users.tenant_id AND d.user_id = users.id AND d.day BETWEEN {from} AND {to})
                WHERE tenant_id = {id} AND id IN (SELECT user_id FROM recounts_due WHERE tenant_id = {id} ORDER BY user_id LIMIT {AtOnce})
                """, cancellation);
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM recounts_due WHERE tenant_id = {id} AND user_id IN (SELECT user_id FROM recounts_due WHERE tenant_id = {id} ORDER BY user_id LIMIT {AtOnce})", cancellation);
#pragma warning restore RS0030
            return true;
        }

        /// <summary>Until when the list goes by now. All in it must end on one day; <see cref="RollLately"/> moves it.</summary>
        private async Task<DateOnly> UntilAsync(TenantId id, CancellationToken cancellation)
        {
            if (await db.Set<StatisticsMark>().SingleOrDefaultAsync(m => m.TenantId == id && m.What == MarkOf.LatelyUntil, cancellation) is { } mark)
            {
                return mark.Day;
            }

            var today = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == id, cancellation)).DayOf(clock.GetUtcNow());
            return db.Add(new StatisticsMark(id, MarkOf.LatelyUntil, today)).Entity.Day;
        }
    }
}
