using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Scim;
using Roster.Scim.Filtering;
using Roster.Scim.People;
using Roster.Scim.Protocol;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Scim;

/// <summary>How a database means to answer a list, asked of itself about the very statements the list sends.</summary>
internal static class PlanOf
{
    public static async Task<IReadOnlyList<string>> AsyncFor(RosterHost host, Workspace workspace, string filter)
    {
        await using var db = host.Databases.OpenTenant(workspace.Id);
        var plans = new List<string>();
        foreach (var query in Queries(db, filter))
        {
            plans.Add(await ExplainAsync(db, query));
        }

        return plans;
    }

    /// <summary>The statements of <see cref="PersonList"/> for the first page.</summary>
    private static IEnumerable<IQueryable> Queries(TenantDb db, string filter)
    {
        var list = new PersonList(db, null!);
        return list.Walks(filter.Length == 0 ? null : FilterParser.Parse(filter).Value);
    }

    private static async Task<string> ExplainAsync(TenantDb db, IQueryable query)
    {
        using var command = query.CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        if (db.Dialect is not SqliteDialect)
        {
            // A table of a few rows is read whole, whatever its indexes.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off");
        }

        command.CommandText = (db.Dialect is SqliteDialect ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        var lines = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(db.Dialect is SqliteDialect ? 3 : 0));
            }
        }

        if (db.Dialect is not SqliteDialect)
        {
            await db.Database.ExecuteSqlRawAsync("RESET ALL");
        }

        return string.Join('\n', lines);
    }
}
