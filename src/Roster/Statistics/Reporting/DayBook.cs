using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;

namespace Roster.Statistics.Reporting;

/// <summary>Adds to days without reading them: a late batch touches as many days as it has interactions. Whoever calls holds <see cref="FigureLock"/>.</summary>
internal static class DayBook
{
    /// <summary>Each day gains what it gains. One on which nothing is left is gone.</summary>
    public static async Task AddAsync(TenantDb db, IReadOnlyDictionary<DayKey, DaySum> changed, CancellationToken cancellation)
    {
        var tenant = db.Dialect.ToDatabase(db.Tenant.Value);
#pragma warning disable RS0030 // one statement for all of a batch, of this tenant alone; the days are reckoned, and no event is made of them
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"""
            INSERT INTO interaction_days (tenant_id, user_id, day, channel, handled, handle_seconds) VALUES {Rows(changed.Count, 5)}
            ON CONFLICT (tenant_id, user_id, day, channel) DO UPDATE SET
                handled = interaction_days.handled + excluded.handled, handle_seconds = interaction_days.handle_seconds + excluded.handle_seconds
            """, [tenant, .. changed.SelectMany(IEnumerable<object> (c) => [db.Dialect.ToDatabase(c.Key.User.Value), c.Key.Day, Words<Channel>.Of(c.Key.Channel), c.Value.Handled, c.Value.Seconds])]), cancellation);
        if (changed.Where(c => c.Value.Handled < 0).Select(c => c.Key.User).Distinct().ToList() is { Count: > 0 } less)
        {
            await db.Set<InteractionDay>().Where(d => less.Contains(d.UserId) && d.Handled == 0).ExecuteDeleteAsync(cancellation);
        }
#pragma warning restore RS0030
    }

    /// <summary>Their totals in the list are due.</summary>
    public static async Task RecountAsync(TenantDb db, IReadOnlyCollection<UserId> users, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // one statement for all of a batch, of this tenant alone; it is work to be done, and no event is made of it
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"INSERT INTO recounts_due (tenant_id, user_id) VALUES {Rows(users.Count, 1)} ON CONFLICT DO NOTHING",
            [db.Dialect.ToDatabase(db.Tenant.Value), .. users.Select(u => db.Dialect.ToDatabase(u.Value))]), cancellation);
#pragma warning restore RS0030
    }

    /// <summary>Places for so many rows: the first is the tenant in each, the others are their own.</summary>
    private static string Rows(int rows, int own) =>
        string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({{0}}, {string.Join(", ", Enumerable.Range(1, own).Select(i => $"{{{row * own + i}}}"))})"));
}
