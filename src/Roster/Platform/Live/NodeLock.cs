using Npgsql;
using Roster.Platform.Data;

namespace Roster.Platform.Live;

/// <summary>
/// This node's life as the others see it: on PostgreSQL a lock that its connection holds, which is gone the moment the node is.
/// On SQLite there is one node, and whatever another one left behind is dead.
/// </summary>
public sealed class NodeLock(DatabaseOptions options)
{
    public Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>Holds on; null where there is nobody to see it.</summary>
    public async Task<NodeHold?> HoldAsync(CancellationToken cancellation)
    {
        if (options.Dialect is not PostgresDialect)
        {
            return null;
        }

        // Not from the pool: it keeps its lock for as long as the node lives.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var take = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended($1, 0))", connection) { Parameters = { new() { Value = NameOf(Node) } } };
            await take.ExecuteNonQueryAsync(cancellation);
            return new NodeHold(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal static string NameOf(Guid node) => $"roster_node:{node:N}";
}

public sealed class NodeHold(NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>Throws when the connection, and the lock with it, is lost.</summary>
    public async Task ProveAsync(CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = 5 };
        await ask.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
