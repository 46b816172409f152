using Npgsql;

namespace Roster.Tests.Support;

/// <summary>A new, empty database on the PostgreSQL server that <c>ROSTER_TEST_POSTGRES</c> names; dropped at the end.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string name = $"roster_{Guid.NewGuid():N}";

    private PostgresDatabase()
    {
    }

    /// <summary>True if this run of the server tests is on PostgreSQL.</summary>
    public static bool IsChosen => Environment.GetEnvironmentVariable("ROSTER_TEST_DATABASE") == "postgres";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    private static string Server => Environment.GetEnvironmentVariable("ROSTER_TEST_POSTGRES")
        ?? throw new InvalidOperationException("ROSTER_TEST_POSTGRES names no server. './test postgres' starts one and sets it.");

    public static async Task<PostgresDatabase> Create()
    {
        var database = new PostgresDatabase();
        await Say($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        using (var pool = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await Say($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task Say(string sentence)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sentence, connection);
        await command.ExecuteNonQueryAsync();
    }
}
