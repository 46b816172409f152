using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>
/// The few reads that are asked all the time: statements written by hand, prepared once per connection, with no context in between.
/// The tenant is bound here and nowhere else: each statement is given <c>@tenant</c>, and one that does not use it is refused.
/// </summary>
public abstract class TenantReads(Dialect dialect)
{
    public Dialect Dialect => dialect;

    public static TenantReads Of(DatabaseOptions options) =>
        options.Dialect is SqliteDialect ? new SqliteReads(options.ConnectionString) : new PostgresReads(options.ConnectionString);

    /// <summary>A connection for one request's statements, one after the other.</summary>
    internal abstract ValueTask<TenantReader> OpenAsync(TenantId tenant, CancellationToken cancellation);

    internal static void RefuseUnbound(string sql)
    {
        if (!sql.Contains("tenant_id = @tenant", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A statement was about to read rows of every tenant.");
        }
    }
}

/// <summary>A statement and its values; the tenant is not among them, it is the reader's.</summary>
/// <param name="Sql">Uses <c>@tenant</c> and each value's name.</param>
/// <param name="Values">In an order that the statement's text decides.</param>
/// <param name="ForAnyValue">Whether one plan suits all values, so that it may be kept (PostgreSQL: a term decides its own).</param>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object Value)> Values, bool ForAnyValue);

internal abstract class TenantReader : IAsyncDisposable
{
    public abstract ValueTask<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>Npgsql pools connections and keeps what was prepared on each.</summary>
internal sealed class PostgresReads(string connectionString) : TenantReads(PostgresDialect.Instance)
{
    internal override async ValueTask<TenantReader> OpenAsync(TenantId tenant, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return new Reader(connection, tenant);
    }

    private sealed class Reader(NpgsqlConnection connection, TenantId tenant) : TenantReader
    {
        private NpgsqlCommand? _command;

        public override async ValueTask<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellation)
        {
            RefuseUnbound(statement.Sql);
            _command?.Dispose();
            _command = new NpgsqlCommand(statement.Sql, connection);
            _command.Parameters.Add(new NpgsqlParameter<Guid>("tenant", tenant.Value));
            foreach (var (name, value) in statement.Values)
            {
                _command.Parameters.Add(new NpgsqlParameter(name, value));
            }

            if (statement.ForAnyValue)
            {
                await _command.PrepareAsync(cancellation);
            }

            return await _command.ExecuteReaderAsync(cancellation);
        }

        public override async ValueTask DisposeAsync()
        {
            _command?.Dispose();
            await connection.DisposeAsync();
        }
    }
}

/// <summary>SQLite compiles a statement anew each time unless its command is kept: so connections are kept with theirs.</summary>
internal sealed class SqliteReads(string connectionString) : TenantReads(SqliteDialect.Instance), IDisposable
{
    /// <summary>Filters make some dozens of texts; beyond that the oldest habit is no guide to the next request.</summary>
    private const int MostStatements = 100;

    private readonly System.Collections.Concurrent.ConcurrentBag<Kept> _idle = [];
    private bool _disposed;

    internal override ValueTask<TenantReader> OpenAsync(TenantId tenant, CancellationToken cancellation) =>
        ValueTask.FromResult<TenantReader>(new Reader(this, _idle.TryTake(out var kept) ? kept : new Kept(connectionString), tenant));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var kept))
        {
            kept.Dispose();
        }
    }

    private void Return(Kept kept)
    {
        _idle.Add(kept);
        if (_disposed)
        {
            Dispose();
        }
    }

    private sealed class Reader(SqliteReads home, Kept kept, TenantId tenant) : TenantReader
    {
        public override ValueTask<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellation)
        {
            var command = kept.Prepare(statement);
            command.Parameters[0].Value = SqliteDialect.Instance.ToDatabase(tenant.Value);
            for (var i = 0; i < statement.Values.Count; i++)
            {
                command.Parameters[i + 1].Value = statement.Values[i].Value;
            }

            return ValueTask.FromResult<DbDataReader>(command.ExecuteReader());
        }

        public override ValueTask DisposeAsync()
        {
            home.Return(kept);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>An open connection and the commands prepared on it.</summary>
    private sealed class Kept : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

        public Kept(string connectionString)
        {
            _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            _connection.Open();
            SqliteDialect.SetUp(_connection);
        }

        public SqliteCommand Prepare(Statement statement)
        {
            if (_commands.TryGetValue(statement.Sql, out var command))
            {
                return command;
            }

            RefuseUnbound(statement.Sql);
            if (_commands.Count == MostStatements)
            {
                Forget();
            }

            command = _connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var name in statement.Values.Select(v => v.Name).Prepend("tenant"))
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
            }

            return _commands[statement.Sql] = command;
        }

        public void Dispose()
        {
            Forget();
            _connection.Dispose();
        }

        private void Forget()
        {
            foreach (var command in _commands.Values)
            {
                command.Dispose();
            }

            _commands.Clear();
        }
    }
}
