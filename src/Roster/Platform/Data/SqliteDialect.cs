using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>One machine, one file. Writers queue in the process, so that none of them waits by polling a lock.</summary>
public sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    /// <summary>The page cache of a connection; negative is SQLite's way to say KiB.</summary>
    private const int Cache = -32_768;

    private readonly SemaphoreSlim _writer = new(1, 1);

    public override string Name => "sqlite";

    internal override Type IdConverter => typeof(BytesIdConverter<>);

    internal override Type? GuidConverter => typeof(BytesGuidConverter);

    internal override Type TimeConverter => typeof(MicrosecondConverter);

    internal override string TransactionNumber => "0";

    internal override string Collation => "BINARY";

    internal override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(SetUpInterceptor.Instance);

    internal override async Task<IDbContextTransaction> BeginWriteAsync(RosterDb db, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            // The driver begins with BEGIN IMMEDIATE: the lock of the file is taken now, not in the middle.
            return new Released(await db.Database.BeginTransactionAsync(cancellation), _writer);
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    /// <summary>Nothing to take: there is one writer.</summary>
    public override Task LockTenantAsync(RosterDb db, TenantId tenant, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Nothing to take: there is one writer.</summary>
    internal override Task LockNameAsync(RosterDb db, string name, CancellationToken cancellation) => Task.CompletedTask;

    internal override Task<bool> TryLockNameAsync(RosterDb db, string name, CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Nobody to tell: there is one node, and its runner tells its own memory.</summary>
    internal override Task AnnounceAsync(RosterDb db, IReadOnlyCollection<Touched> touched, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>One writer: numbers commit in their order.</summary>
    internal override Task<IQueryable<EventRow>> EventsAfterAsync(RosterDb db, EventPlace place, CancellationToken cancellation) =>
        Task.FromResult<IQueryable<EventRow>>(db.Set<EventRow>().Where(e => e.Seq > place.Seq).OrderBy(e => e.Seq));

    /// <summary>One writer: the newest number.</summary>
    internal override async Task<long> MarkAsync<T>(RosterDb db, CancellationToken cancellation)
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
#pragma warning disable RS0030 // the newest number of one of our own tables, whoever's row has it; it reads nothing else
        return await db.Database.SqlQuery<long>(FormattableStringFactory.Create($"SELECT COALESCE(MAX(seq), 0) AS \"Value\" FROM {table}")).SingleAsync(cancellation);
#pragma warning restore RS0030
    }

    internal override IQueryable<T> Since<T>(RosterDb db, long mark) => db.Set<T>().Where(row => row.Transaction == 0 && row.Seq > mark);

    internal override Task<bool> CountsAnewAsync(RosterDb db, EventPlace place, CancellationToken cancellation) => Task.FromResult(false);

    internal override Task InsertAsync(RosterDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // one prepared statement for all rows; BulkWriter has checked whose they are
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var command = connection.CreateCommand();
#pragma warning restore RS0030
        // A chunk touches most pages of every index: with less room each would be written and read again in the middle.
        using var room = new MoreCache(connection);
        var names = table.Columns.Select(c => c.Name).ToList();
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(n => "@" + n))})";
        var parameters = names.Select(n => command.Parameters.Add(new SqliteParameter { ParameterName = "@" + n })).ToList();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (i, column) in table.Columns.Index())
            {
                parameters[i].Value = column.Read(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <summary>Nothing to tell: each of the list's statements names its index.</summary>
    internal override Task AnalyzeAsync(RosterDb db, CancellationToken cancellation) => Task.CompletedTask;

    internal override UniqueViolation? AsUniqueViolation(Exception exception)
    {
        const string lead = "UNIQUE constraint failed: ";
        if (exception is not SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } refused || refused.Message.IndexOf(lead, StringComparison.Ordinal) is var at && at < 0)
        {
            return null;
        }

        var columns = refused.Message[(at + lead.Length)..].TrimEnd('.', '\'', ' ').Split(", ").Select(c => c.Split('.')).ToList();
        return new UniqueViolation(null, columns[0][0], [.. columns.Select(c => c[^1])]);
    }

    internal override bool IsTransient(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 };

    public override object ToDatabase(Guid id) => id.ToByteArray(true);

    public override object ToDatabase(DateTimeOffset time) => Microseconds.Of(time);

    public override Guid ReadGuid(DbDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), true);

    public override DateTimeOffset ReadTime(DbDataReader reader, int column) => Microseconds.Back(reader.GetInt64(column));

    /// <summary>Settings that live with a connection. FULL: what was answered is on the disk, even when the power goes.</summary>
    internal static void SetUp(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA temp_store=MEMORY; PRAGMA cache_size={Cache}; PRAGMA mmap_size=1073741824;";
        command.ExecuteNonQuery();
    }

    /// <summary>Sets up each connection when it is new. The driver's pool hands the same ones out again, which is why the handle is asked.</summary>
    private sealed class SetUpInterceptor : DbConnectionInterceptor
    {
        public static readonly SetUpInterceptor Instance = new();

        private readonly ConditionalWeakTable<object, object> _done = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            // One that only looks whether the file is there may not switch the journal.
            var sqlite = (SqliteConnection)connection;
            if (!sqlite.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) && _done.TryAdd(sqlite.Handle!, this))
            {
                SetUp(sqlite);
            }
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }

    /// <summary>A larger page cache while a lot is written.</summary>
    private sealed class MoreCache : IDisposable
    {
        private readonly SqliteConnection _connection;

        public MoreCache(SqliteConnection connection)
        {
            _connection = connection;
            Set(4 * Cache);
        }

        public void Dispose() => Set(Cache);

        private void Set(int size)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"PRAGMA cache_size={size}";
            command.ExecuteNonQuery();
        }
    }

    /// <summary>A transaction that lets the next writer in when it is over.</summary>
    private sealed class Released(IDbContextTransaction inner, SemaphoreSlim writer) : IDbContextTransaction, IInfrastructure<DbTransaction>
    {
        private int _released;

        public Guid TransactionId => inner.TransactionId;

        public DbTransaction Instance => inner.GetDbTransaction();

        public void Commit() => inner.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public void Rollback() => inner.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            inner.Dispose();
            Release();
        }

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            Release();
        }

        private void Release()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                writer.Release();
            }
        }
    }
}
