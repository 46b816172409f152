using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Statistics.Figures;

/// <summary>Holds that days add up to the interactions they are reckoned from, and the totals in the list to the days.</summary>
internal static class FigureCheck
{
    /// <summary>Of days whose interactions are purged nobody can tell any more.</summary>
    private const string Days =
        """
        SELECT s.tenant_id, s.user_id, s.day, s.channel, CAST(sum(s.n) AS bigint), CAST(sum(s.seconds) AS bigint) FROM (
            SELECT tenant_id, user_id, day, channel, 1 AS n, handle_seconds AS seconds FROM interactions WHERE outcome <> 'missed'
            UNION ALL SELECT tenant_id, user_id, day, channel, -handled, -handle_seconds FROM interaction_days) s
        LEFT JOIN statistics_marks p ON p.tenant_id = s.tenant_id AND p.what = 'purged_through'
        WHERE p.day IS NULL OR s.day > p.day
        GROUP BY s.tenant_id, s.user_id, s.day, s.channel HAVING sum(s.n) <> 0 OR sum(s.seconds) <> 0
        """;

    private static string Totals(bool sqlite) =>
        $"""
        SELECT u.tenant_id, u.id FROM users u LEFT JOIN (
            SELECT d.tenant_id, d.user_id, sum(CASE WHEN d.channel = 'voice' THEN d.handled ELSE 0 END) AS calls, sum(CASE WHEN d.channel = 'chat' THEN d.handled ELSE 0 END) AS chats,
                sum(CASE WHEN d.channel = 'email' THEN d.handled ELSE 0 END) AS emails, sum(CASE WHEN d.channel = 'voice' THEN d.handle_seconds ELSE 0 END) AS spoken,
                sum(CASE WHEN d.channel <> 'voice' THEN d.handle_seconds ELSE 0 END) AS written
            FROM interaction_days d JOIN statistics_marks m ON m.tenant_id = d.tenant_id AND m.what = 'lately_until'
            WHERE d.day <= m.day AND d.day > {(sqlite ? $"date(m.day, '-{Calendar.Lately} days')" : $"m.day - {Calendar.Lately}")} GROUP BY d.tenant_id, d.user_id) f ON f.tenant_id = u.tenant_id AND f.user_id = u.id
        WHERE (u.lately_calls <> coalesce(f.calls, 0) OR u.lately_chats <> coalesce(f.chats, 0) OR u.lately_emails <> coalesce(f.emails, 0)
            OR u.lately_call_seconds <> coalesce(f.spoken, 0) OR u.lately_text_seconds <> coalesce(f.written, 0))
            AND NOT EXISTS (SELECT 1 FROM recounts_due r WHERE r.tenant_id = u.tenant_id AND r.user_id = u.id)
        """;

    /// <summary>What differs, one plain sentence each; with <paramref name="repair"/> it does not any more.</summary>
    public static async Task<List<string>> LookAsync(EveryTenantDb db, bool repair, CancellationToken cancellation)
    {
        var days = await db.ReadAsync(Days, r => (Tenant: db.Dialect.ReadGuid(r, 0), User: db.Dialect.ReadGuid(r, 1), Day: r.GetFieldValue<DateOnly>(2), Channel: r.GetString(3), Off: r.GetInt64(4), Seconds: r.GetInt64(5)), cancellation);
        foreach (var (tenant, user, day, channel, off, seconds) in repair ? days : [])
        {
            var (t, u) = (db.Dialect.ToDatabase(tenant), db.Dialect.ToDatabase(user));
#pragma warning disable RS0030 // reckons anew what is reckoned from the interactions; nothing that was reported changes
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO interaction_days (tenant_id, user_id, day, channel, handled, handle_seconds) VALUES ({t}, {u}, {day}, {channel}, {off}, {seconds}) ON CONFLICT (tenant_id, user_id, day, channel) DO UPDATE SET handled = interaction_days.handled + excluded.handled, handle_seconds = interaction_days.handle_seconds + excluded.handle_seconds", cancellation);
            await db.Database.ExecuteSqlAsync($"DELETE FROM interaction_days WHERE tenant_id = {t} AND user_id = {u} AND day = {day} AND channel = {channel} AND handled = 0", cancellation);
#pragma warning restore RS0030
        }

        var totals = await db.ReadAsync(Totals(db.Dialect is SqliteDialect), r => (Tenant: db.Dialect.ReadGuid(r, 0), User: db.Dialect.ReadGuid(r, 1)), cancellation);
        foreach (var (tenant, user) in repair ? totals : [])
        {
            var (t, u) = (db.Dialect.ToDatabase(tenant), db.Dialect.ToDatabase(user));
#pragma warning disable RS0030 // the totals are reckoned by whoever sees to what is due
            await db.Database.ExecuteSqlAsync($"INSERT INTO recounts_due (tenant_id, user_id) VALUES ({t}, {u}) ON CONFLICT (tenant_id, user_id) DO NOTHING", cancellation);
#pragma warning restore RS0030
        }

        return
        [
            .. days.Select(d => $"Workspace {d.Tenant}: the statistics of person {d.User} on {d.Day:yyyy-MM-dd} are off by {-d.Off} of channel {d.Channel} and by {-d.Seconds} s."),
            .. totals.Select(t => $"Workspace {t.Tenant}: the totals of person {t.User} in the list are not what their days add up to."),
        ];
    }
}
