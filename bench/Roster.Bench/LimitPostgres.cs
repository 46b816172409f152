using Npgsql;

namespace Roster.Bench;

internal sealed class LimitPostgres(Store store, string database) : LimitContestant(store, database)
{
    private NpgsqlDataSource? _source;

    protected override IEnumerable<string> Tables =>
    [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE EXTENSION IF NOT EXISTS btree_gin",
        """
        CREATE TABLE people (tenant integer, id bigint, name_key text COLLATE "C", name text, email text, phone text, type text, state text,
            roles text, signed_in bigint, created bigint, search text COLLATE "C")
        """,
    ];

    protected override IEnumerable<string> Indexes =>
    [
        "CREATE INDEX ix_name ON people (tenant, name_key, id)",
        "CREATE INDEX ix_search ON people USING gin (tenant, search gin_trgm_ops)",
        "CREATE TABLE counts AS SELECT tenant, state, count(*) AS n FROM people GROUP BY 1, 2",
    ];

    /// <summary>Plans are made for the term at hand: one that was made for any term is slow for most.</summary>
    private NpgsqlDataSource Source => _source ??= NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Connection) { Options = "-c plan_cache_mode=auto" }.ConnectionString);

    protected override ValueTask<List<LimitRow>> PageAsync(string key, long id) =>
        RowsAsync($"SELECT {Columns} FROM people WHERE tenant = $1 AND (name_key, id) > ($2, $3) ORDER BY name_key, id LIMIT 51", prepare: true, 1, key, id);

    protected override async ValueTask<Dictionary<string, long>> CardsAsync()
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT state, n FROM counts WHERE tenant = $1", connection) { Parameters = { new() { Value = 1 } } };
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync())
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    protected override async ValueTask<List<LimitRow>> SearchAsync(string term)
    {
        var like = $"%{term}%";
        var walked = await RowsAsync(
            $"SELECT {Columns} FROM (SELECT * FROM people WHERE tenant = $1 ORDER BY name_key, id LIMIT {Walk}) w WHERE search LIKE $2 LIMIT 51", prepare: true, 1, like);
        return walked.Count > 50 ? walked : await RowsAsync(
            $"WITH found AS MATERIALIZED (SELECT {Columns}, name_key FROM people WHERE tenant = $1 AND search LIKE $2) SELECT {Columns} FROM found ORDER BY name_key, id LIMIT 51", prepare: false, 1, like);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    private async ValueTask<List<LimitRow>> RowsAsync(string sql, bool prepare, params object[] values)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        if (prepare)
        {
            await command.PrepareAsync();
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<LimitRow>(51);
        while (await reader.ReadAsync())
        {
            rows.Add(Read(reader));
        }

        return rows;
    }
}
