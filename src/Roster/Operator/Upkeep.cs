using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Statistics.Figures;
using Roster.Users;

namespace Roster.Operator;

/// <summary>Looks through the whole installation, a chunk at a time, and mends in the transaction that is open.</summary>
public sealed class Upkeep(EveryTenantDb db)
{
    private const int Chunk = 2_000;

    /// <summary>One statement sees one moment, also while others write.</summary>
    private const string Drift =
        """
        SELECT tenant_id, state, type, CAST(sum(n) AS bigint) FROM (
            SELECT tenant_id, state, coalesce(type, '') AS type, 1 AS n FROM users WHERE deleted_at IS NULL
            UNION ALL SELECT tenant_id, state, type, -n FROM user_counts) moved
        GROUP BY tenant_id, state, type HAVING sum(n) <> 0
        """;

    /// <summary>What people hold through the groups they are in, and through those around them.</summary>
    private const string Carried =
        """
        WITH RECURSIVE around(tenant_id, group_id, outer_id) AS (
            SELECT tenant_id, id, id FROM groups
            UNION SELECT a.tenant_id, a.group_id, n.outer_id FROM around a JOIN group_nestings n ON n.tenant_id = a.tenant_id AND n.inner_id = a.outer_id),
        carried AS (
            SELECT DISTINCT m.tenant_id, m.user_id, r.role_id FROM group_members m
            JOIN around a ON a.tenant_id = m.tenant_id AND a.group_id = m.group_id
            JOIN group_roles r ON r.tenant_id = a.tenant_id AND r.group_id = a.outer_id)
        """;

    private const string NotWritten = Carried + " SELECT tenant_id, user_id, role_id FROM carried EXCEPT SELECT tenant_id, user_id, role_id FROM user_roles WHERE through_groups";

    private const string NotCarried = Carried + " SELECT tenant_id, user_id, role_id FROM user_roles WHERE through_groups EXCEPT SELECT tenant_id, user_id, role_id FROM carried";

    private readonly List<string> _findings = [];
    private int _unmended;

    public async Task<UpkeepReport> LookAsync(bool repair, CancellationToken cancellation)
    {
        await CountersAsync(repair, cancellation);
        await HoldingsAsync(repair, cancellation);
        (await FigureCheck.LookAsync(db, repair, cancellation)).ForEach(finding => Found(finding, repair));
        var people = await TextsAsync(repair, cancellation);
        if (db.Dialect is SqliteDialect)
        {
            await SqliteAsync(repair, cancellation);
        }

        var events = await EventsAsync(cancellation);
        return new UpkeepReport(_findings, _unmended, people, events);
    }

    private void Found(string what, bool mended)
    {
        _findings.Add(mended ? what + " Mended." : what);
        _unmended += mended ? 0 : 1;
    }

    private async Task CountersAsync(bool repair, CancellationToken cancellation)
    {
        foreach (var (tenant, state, type, off) in await db.ReadAsync(Drift, r => (db.Dialect.ReadGuid(r, 0), r.GetString(1), r.GetString(2), r.GetInt64(3)), cancellation))
        {
            if (repair)
            {
                var id = db.Dialect.ToDatabase(tenant);
#pragma warning disable RS0030 // the counters are kept by triggers and have no other writer
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO user_counts (tenant_id, slot, state, type, n) VALUES ({id}, 0, {state}, {type}, {off}) ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = user_counts.n + excluded.n", cancellation);
#pragma warning restore RS0030
            }

            Found($"Workspace {tenant}: the counter of {state} {(type.Length > 0 ? type : "people")} is off by {-off}.", repair);
        }
    }

    private async Task HoldingsAsync(bool repair, CancellationToken cancellation)
    {
        foreach (var (tenant, user, role) in await db.ReadAsync(NotWritten, Holding, cancellation))
        {
            if (repair)
            {
                var (t, u, r) = (db.Dialect.ToDatabase(tenant), db.Dialect.ToDatabase(user), db.Dialect.ToDatabase(role));
#pragma warning disable RS0030 // makes anew what is reckoned from the groups; nothing that anyone chose changes
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO user_roles (tenant_id, user_id, role_id, name_key, own, through_groups) SELECT tenant_id, id, {r}, name_key, FALSE, TRUE FROM users WHERE tenant_id = {t} AND id = {u} ON CONFLICT (tenant_id, user_id, role_id) DO UPDATE SET through_groups = TRUE", cancellation);
#pragma warning restore RS0030
            }

            Found($"Workspace {tenant}: person {user} lacks the role {role} that their groups carry.", repair);
        }

        foreach (var (tenant, user, role) in await db.ReadAsync(NotCarried, Holding, cancellation))
        {
            if (repair)
            {
                var (t, u, r) = (db.Dialect.ToDatabase(tenant), db.Dialect.ToDatabase(user), db.Dialect.ToDatabase(role));
#pragma warning disable RS0030 // takes back what no group gives; nothing that anyone chose changes
                await db.Database.ExecuteSqlAsync($"DELETE FROM user_roles WHERE tenant_id = {t} AND user_id = {u} AND role_id = {r} AND NOT own", cancellation);
                await db.Database.ExecuteSqlAsync($"UPDATE user_roles SET through_groups = FALSE WHERE tenant_id = {t} AND user_id = {u} AND role_id = {r}", cancellation);
#pragma warning restore RS0030
            }

            Found($"Workspace {tenant}: person {user} holds the role {role} through groups that do not carry it.", repair);
        }

        (Guid Tenant, Guid User, Guid Role) Holding(DbDataReader row) => (db.Dialect.ReadGuid(row, 0), db.Dialect.ReadGuid(row, 1), db.Dialect.ReadGuid(row, 2));
    }

    private async Task<long> TextsAsync(bool repair, CancellationToken cancellation)
    {
        var (seen, last) = (0L, -1L);
        while (true)
        {
            var users = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().Where(u => u.Seq > last).OrderBy(u => u.Seq).Take(Chunk).ToListAsync(cancellation);
            if (users.Count == 0)
            {
                return seen;
            }

            foreach (var user in users.Where(u => u.State != UserState.Anonymized))
            {
                var (search, key) = (user.Search, user.NameKey);
                user.RefreshKeys();
                if ((search, key) == (user.Search, user.NameKey))
                {
                    continue;
                }

                if (repair)
                {
                    var (tenant, id) = (db.Dialect.ToDatabase(user.TenantId.Value), db.Dialect.ToDatabase(user.Id.Value));
#pragma warning disable RS0030 // makes anew what is derived from the row itself; nothing about the person changes
                    await db.Database.ExecuteSqlAsync($"UPDATE users SET search = {user.Search}, name_key = {user.NameKey} WHERE tenant_id = {tenant} AND id = {id}", cancellation);
                    await db.Database.ExecuteSqlAsync($"UPDATE user_roles SET name_key = {user.NameKey} WHERE tenant_id = {tenant} AND user_id = {id}", cancellation);
#pragma warning restore RS0030
                }

                Found($"Workspace {user.TenantId.Value}: the search text of person {user.Id.Value} is stale.", repair);
            }

            (seen, last) = (seen + users.Count, users[^1].Seq);
        }
    }

    /// <summary>The file itself, what refers to what, and the text index. PostgreSQL keeps its own so.</summary>
    private async Task SqliteAsync(bool repair, CancellationToken cancellation)
    {
        foreach (var fault in await db.ReadAsync("PRAGMA integrity_check", r => r.GetString(0), cancellation))
        {
            if (fault != "ok")
            {
                Found($"The database file: {fault}.", mended: false);
            }
        }

        foreach (var table in await db.ReadAsync("PRAGMA foreign_key_check", r => r.GetString(0), cancellation))
        {
            Found($"A row of {table} refers to one that is not there.", mended: false);
        }

        const string missing = "SELECT count(*) FROM (SELECT seq FROM users WHERE deleted_at IS NULL EXCEPT SELECT id FROM user_search_docsize)";
        const string surplus = "SELECT count(*) FROM (SELECT id FROM user_search_docsize EXCEPT SELECT seq FROM users WHERE deleted_at IS NULL)";
        var off = (await db.ReadAsync(missing, r => r.GetInt64(0), cancellation))[0] + (await db.ReadAsync(surplus, r => r.GetInt64(0), cancellation))[0];
        if (off > 0)
        {
            if (repair)
            {
#pragma warning disable RS0030 // the text index is kept by triggers and has no other writer
                await db.Database.ExecuteSqlAsync($"INSERT INTO user_search (user_search) VALUES ('delete-all')", cancellation);
                await db.Database.ExecuteSqlAsync($"INSERT INTO user_search (rowid, search) SELECT seq, search FROM users WHERE deleted_at IS NULL", cancellation);
#pragma warning restore RS0030
            }

            Found($"The text index is wrong about {off} people.", repair);
        }
    }

    private async Task<long> EventsAsync(CancellationToken cancellation)
    {
        var (seen, last) = (0L, -1L);
        while (true)
        {
            var events = await db.Set<EventRow>().AsNoTracking().Where(e => e.Seq > last).OrderBy(e => e.Seq).Take(Chunk)
                .Select(e => new { e.Seq, e.Id, e.Personal, e.PersonalDigest, e.Who, e.WhoDigest }).ToListAsync(cancellation);
            if (events.Count == 0)
            {
                return seen;
            }

            foreach (var tampered in events.Where(e => Differs(e.Personal, e.PersonalDigest) || Differs(e.Who, e.WhoDigest)))
            {
                Found($"Event {tampered.Id.Value} is not as it was written.", mended: false);
            }

            (seen, last) = (seen + events.Count, events[^1].Seq);
        }
    }

    /// <summary>A part that was blanked differs from nothing.</summary>
    private static bool Differs(string? part, byte[] digest) => part is not null && !SHA256.HashData(Encoding.UTF8.GetBytes(part)).AsSpan().SequenceEqual(digest);
}
