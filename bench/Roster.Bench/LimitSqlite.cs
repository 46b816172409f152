using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Roster.Bench;

internal sealed class LimitSqlite(Store store, string database) : LimitContestant(store, database)
{
    private readonly ConcurrentBag<Prepared> _free = [];

    protected override IEnumerable<string> Tables =>
    [
        "PRAGMA journal_mode=WAL",
        """
        CREATE TABLE people (tenant INTEGER, id INTEGER PRIMARY KEY, name_key TEXT, name TEXT, email TEXT, phone TEXT, type TEXT, state TEXT,
            roles TEXT, signed_in INTEGER, created INTEGER, search TEXT)
        """,
    ];

    protected override IEnumerable<string> Indexes =>
    [
        "CREATE INDEX ix_name ON people (tenant, name_key, id, search)",
        "CREATE VIRTUAL TABLE found USING fts5(search, content='people', content_rowid='id', tokenize='trigram case_sensitive 1', detail='none')",
        "INSERT INTO found (found) VALUES ('rebuild')",
        "CREATE TABLE counts AS SELECT tenant, state, count(*) AS n FROM people GROUP BY 1, 2",
    ];

    protected override ValueTask<List<LimitRow>> PageAsync(string key, long id) => ValueTask.FromResult(With(p => p.Rows(p.Page, key, id)));

    protected override ValueTask<Dictionary<string, long>> CardsAsync() => ValueTask.FromResult(With(p =>
    {
        using var reader = p.Cards.ExecuteReader();
        var counts = new Dictionary<string, long>();
        while (reader.Read())
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }));

    protected override ValueTask<List<LimitRow>> SearchAsync(string term) => ValueTask.FromResult(With(p =>
    {
        var walked = p.Rows(p.Walked, term);
        var trigrams = string.Join(" AND ", Enumerable.Range(0, term.Length - 2).Select(i => $"\"{term.Substring(i, 3)}\"").Distinct());
        return walked.Count > 50 ? walked : p.Rows(p.Found, trigrams, term);
    }));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var prepared in _free)
        {
            prepared.Dispose();
        }
    }

    private T With<T>(Func<Prepared, T> ask)
    {
        var prepared = _free.TryTake(out var free) ? free : new Prepared(Connection);
        var answer = ask(prepared);
        _free.Add(prepared);
        return answer;
    }

    private sealed class Prepared : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Prepared(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            using (var pragmas = _connection.CreateCommand())
            {
                pragmas.CommandText = "PRAGMA cache_size=-32768; PRAGMA mmap_size=1073741824; PRAGMA temp_store=MEMORY;";
                pragmas.ExecuteNonQuery();
            }

            Page = Prepare($"SELECT {Columns} FROM people WHERE tenant = 1 AND (name_key, id) > (@p0, @p1) ORDER BY name_key, id LIMIT 51", 2);
            Walked = Prepare($"SELECT {string.Join(", ", Columns.Split(", ").Select(c => "q." + c))} FROM (SELECT id, search FROM people WHERE tenant = 1 ORDER BY name_key, id LIMIT {Walk}) w CROSS JOIN people q ON q.id = w.id WHERE instr(w.search, @p0) > 0 LIMIT 51", 1);
            Found = Prepare($"SELECT {string.Join(", ", Columns.Split(", ").Select(c => "q." + c))} FROM found f CROSS JOIN people q ON q.id = f.rowid WHERE found MATCH @p0 AND q.tenant = 1 AND instr(q.search, @p1) > 0 ORDER BY q.name_key, q.id LIMIT 51", 2);
            Cards = Prepare("SELECT state, n FROM counts WHERE tenant = 1", 0);
        }

        public SqliteCommand Page { get; }

        public SqliteCommand Walked { get; }

        public SqliteCommand Found { get; }

        public SqliteCommand Cards { get; }

        public List<LimitRow> Rows(SqliteCommand command, params object[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            using var reader = command.ExecuteReader();
            var rows = new List<LimitRow>(51);
            while (reader.Read())
            {
                rows.Add(Read(reader));
            }

            return rows;
        }

        public void Dispose()
        {
            Page.Dispose();
            Walked.Dispose();
            Found.Dispose();
            Cards.Dispose();
            _connection.Dispose();
        }

        private SqliteCommand Prepare(string sql, int parameters)
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}", Value = "" });
            }

            command.Prepare();
            return command;
        }
    }
}
