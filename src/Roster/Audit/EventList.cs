using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Audit;

/// <summary>A page of what happened, newest first; <c>next</c> goes on to what is older, <c>previous</c> back to what is newer.</summary>
public sealed record EventPage(IReadOnlyList<EventView> Items, string? Next, string? Previous);

/// <summary>Reads the audit log, page by page.</summary>
public sealed class EventList(OperationScope scope, TenantReads reads)
{
    public async Task<EventPage> PageAsync(EventFilter filter, EventCursor? cursor, int limit, CancellationToken cancellation)
    {
        var found = await RowsAsync(filter, cursor, limit + 1, cancellation);
        var more = found.Count > limit;
        var shown = found.Take(limit).ToList();
        if (cursor is { Newer: true })
        {
            shown.Reverse();
        }

        string? Edge(EventLine? line, bool newer) => line is null ? null : new EventCursor(line.At, line.Seq, newer).ToString();
        var (older, newer) = cursor switch { null => (more, false), { Newer: true } => (true, more), _ => (more, true) };
        var names = await NamesOfAsync(shown, cancellation);
        var isShown = shown.Exists(line => line.HoldsProfile) ? ProfileRules.Filter(await ProfileShelf.CurrentAsync(scope.Tenant, scope.Tenant.Tenant, cancellation)) : _ => true;
        return new EventPage(
            [.. shown.Select(line => line.View(names, isShown))],
            older ? Edge(shown.LastOrDefault(), newer: false) : null, newer ? Edge(shown.FirstOrDefault(), newer: true) : null);
    }

    private async Task<List<EventLine>> RowsAsync(EventFilter asked, EventCursor? cursor, int limit, CancellationToken cancellation)
    {
        if (asked.Plain() is not { } filter)
        {
            return [];
        }

        await using var reader = await reads.OpenAsync(scope.Tenant.Tenant, cancellation);
        var sql = new EventListSql(reads.Dialect, filter);
        var walks = new List<(EventWay, string?)>();
        foreach (var way in sql.Ways())
        {
            if (way.Column is null && filter.Names.Count == 0)
            {
                walks.Add((way, null));
                continue;
            }

            await using var names = await reader.QueryAsync(sql.Names(way), cancellation);
            while (await names.ReadAsync(cancellation))
            {
                if (names.GetString(0) is var name && filter.Takes(name))
                {
                    walks.Add((way, name));
                }
            }
        }

        var found = new List<EventLine>();
        if (walks.Count > 0)
        {
            await using var rows = await reader.QueryAsync(sql.Page(walks, cursor, limit), cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                found.Add(EventLine.Read(rows, reads.Dialect));
            }
        }

        return found;
    }

    /// <summary>Some events keep no name, as that of a session that ended by itself: people are called what they are called now.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(IEnumerable<EventLine> lines, CancellationToken cancellation)
    {
        var unnamed = lines.Where(l => l.Lacks).Select(l => new UserId(l.Subject)).Distinct().ToList();
        return unnamed.Count == 0 ? new Dictionary<Guid, string>() : await scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking()
            .Where(u => unnamed.Contains(u.Id)).ToDictionaryAsync(u => u.Id.Value, u => $"{u.DisplayName} <{u.Email}>", cancellation);
    }
}
