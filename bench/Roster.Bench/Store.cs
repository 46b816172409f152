using Microsoft.Data.Sqlite;
using Npgsql;

namespace Roster.Bench;

/// <summary>Where the databases of a run are: one server of ours, or one folder. Each contestant has a database of its own.</summary>
internal abstract class Store
{
    public abstract string Name { get; }

    public bool IsSqlite => this is SqliteStore;

    public static Store Of(string name) => name == "sqlite" ? new SqliteStore() : new PostgresStore();

    /// <summary>A new, empty database; answers its connection string.</summary>
    public abstract Task<string> CreateAsync(string database);

    /// <summary>The same rows again in another database.</summary>
    public abstract Task<string> CopyAsync(string database, string to);

    /// <summary>Adds rows quickly; <paramref name="types"/> are the columns' types as PostgreSQL calls them.</summary>
    public abstract Task LoadAsync(string connectionString, string table, string[] columns, string[] types, IEnumerable<object?[]> rows);

    public abstract Task RunAsync(string connectionString, params string[] statements);

    /// <summary>What a database does by itself in a quiet hour, so that no contestant is measured in the middle of it.</summary>
    public abstract Task SettleAsync(string connectionString);

    /// <summary>Takes the database away.</summary>
    public abstract Task DropAsync(string database);
}

internal sealed class SqliteStore : Store
{
    private readonly string _folder = Environment.GetEnvironmentVariable("ROSTER_BENCH_FOLDER") ?? Path.Combine(Path.GetTempPath(), "roster-bench");

    public override string Name => "sqlite";

    public override Task<string> CreateAsync(string database)
    {
        System.IO.Directory.CreateDirectory(_folder);
        return Task.FromResult(ConnectionString(database));
    }

    public override async Task<string> CopyAsync(string database, string to)
    {
        await RunAsync(ConnectionString(database), "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        File.Copy(FileOf(database), FileOf(to));
        return ConnectionString(to);
    }

    public override async Task LoadAsync(string connectionString, string table, string[] columns, string[] types, IEnumerable<object?[]> rows)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    public override async Task RunAsync(string connectionString, params string[] statements)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    public override Task SettleAsync(string connectionString) => RunAsync(connectionString, "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)");

    public override Task DropAsync(string database)
    {
        SqliteConnection.ClearAllPools();
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(FileOf(database) + end);
        }

        return Task.CompletedTask;
    }

    private string FileOf(string database) => Path.Combine(_folder, database + ".db");

    private string ConnectionString(string database) => $"Data Source={FileOf(database)}";
}

internal sealed class PostgresStore : Store
{
    private readonly string _server = Environment.GetEnvironmentVariable("ROSTER_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("ROSTER_BENCH_POSTGRES names no server: bench/run starts one and sets it.");

    public override string Name => "postgres";

    public override async Task<string> CreateAsync(string database)
    {
        await RunAsync(_server, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)", $"CREATE DATABASE {database}");
        return ConnectionString(database);
    }

    public override async Task<string> CopyAsync(string database, string to)
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(_server, $"DROP DATABASE IF EXISTS {to} WITH (FORCE)", $"CREATE DATABASE {to} TEMPLATE {database}");
        return ConnectionString(to);
    }

    public override async Task LoadAsync(string connectionString, string table, string[] columns, string[] types, IEnumerable<object?[]> rows)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                await (row[i] is { } value ? copy.WriteAsync(value, types[i]) : copy.WriteNullAsync());
            }
        }

        await copy.CompleteAsync();
    }

    public override async Task RunAsync(string connectionString, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    public override Task SettleAsync(string connectionString) => RunAsync(connectionString, "VACUUM ANALYZE", "CHECKPOINT");

    public override Task DropAsync(string database)
    {
        NpgsqlConnection.ClearAllPools();
        return RunAsync(_server, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(_server) { Database = database, MaxPoolSize = 40 }.ConnectionString;
}
