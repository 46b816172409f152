using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>Several nodes on one PostgreSQL 15 or later.</summary>
public sealed class PostgresDialect : Dialect
{
    public static readonly PostgresDialect Instance = new();

    /// <summary>The channel on which nodes tell each other whose live sessions to look up again.</summary>
    public const string Channel = "roster_touched";

    public override string Name => "postgres";

    internal override Type IdConverter => typeof(GuidIdConverter<>);

    internal override Type? GuidConverter => null;

    internal override Type TimeConverter => typeof(UtcConverter);

    internal override string TransactionNumber => "pg_current_xact_id()::text::bigint";

    internal override string Collation => "C";

    internal override void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseNpgsql(connectionString);

    internal override Task<IDbContextTransaction> BeginWriteAsync(RosterDb db, CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(cancellation);

    public override async Task LockTenantAsync(RosterDb db, TenantId tenant, CancellationToken cancellation) =>
#pragma warning disable RS0030 // a row lock has no LINQ form; the tenant is a parameter
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM tenants WHERE id = {tenant.Value} FOR UPDATE", cancellation);
#pragma warning restore RS0030

    internal override async Task LockNameAsync(RosterDb db, string name, CancellationToken cancellation) =>
#pragma warning disable RS0030 // an advisory lock has no LINQ form; it touches no row
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellation);
#pragma warning restore RS0030

    internal override async Task<bool> TryLockNameAsync(RosterDb db, string name, CancellationToken cancellation) =>
#pragma warning disable RS0030 // an advisory lock has no LINQ form; it touches no row
        await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS \"Value\"").SingleAsync(cancellation);
#pragma warning restore RS0030

    internal override async Task AnnounceAsync(RosterDb db, IReadOnlyCollection<Touched> touched, CancellationToken cancellation)
    {
        var payload = string.Join(' ', touched);
#pragma warning disable RS0030 // NOTIFY has no LINQ form; ids only. Too many for one message: the others forget everything
        await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {(payload.Length < 7000 ? payload : "all")})", cancellation);
#pragma warning restore RS0030
    }

    internal override async Task<IQueryable<EventRow>> EventsAfterAsync(RosterDb db, EventPlace place, CancellationToken cancellation)
    {
        var oldest = await OldestAsync(db, cancellation);
        return db.Set<EventRow>()
            .Where(e => e.Transaction < oldest && EF.Functions.GreaterThan(ValueTuple.Create(e.Transaction, e.Seq), ValueTuple.Create(place.Transaction, place.Seq)))
            .OrderBy(e => e.Transaction).ThenBy(e => e.Seq);
    }

    /// <summary>The oldest transaction that still runs: those before it can be seen, and whatever comes has its number or a higher one.</summary>
    internal override Task<long> MarkAsync<T>(RosterDb db, CancellationToken cancellation) => OldestAsync(db, cancellation);

    internal override IQueryable<T> Since<T>(RosterDb db, long mark) => db.Set<T>().Where(row => row.Transaction >= mark);

    private static async Task<long> OldestAsync(RosterDb db, CancellationToken cancellation) =>
#pragma warning disable RS0030 // the oldest running transaction has no LINQ form; it reads no row
        await db.Database.SqlQuery<long>($"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\"").SingleAsync(cancellation);
#pragma warning restore RS0030

    internal override async Task<bool> CountsAnewAsync(RosterDb db, EventPlace place, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // the next transaction's number has no LINQ form; it reads no row
        var next = await db.Database.SqlQuery<long>($"SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS \"Value\"").SingleAsync(cancellation);
#pragma warning restore RS0030
        return place.Transaction > next;
    }

    internal override async Task InsertAsync(RosterDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // COPY has no LINQ form; BulkWriter has checked whose rows they are
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
#pragma warning restore RS0030
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in table.Columns)
            {
                await (column.Read(row) is { } value ? copy.WriteAsync(value, column.StoreType, cancellation) : copy.WriteNullAsync(cancellation));
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    internal override async Task AnalyzeAsync(RosterDb db, CancellationToken cancellation) =>
#pragma warning disable RS0030 // reads no row of anyone's
        await db.Database.ExecuteSqlAsync($"ANALYZE", cancellation);
#pragma warning restore RS0030

    internal override UniqueViolation? AsUniqueViolation(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refused
            ? new UniqueViolation(refused.ConstraintName, refused.TableName, [])
            : null;

    /// <summary>A foreign key that no longer leads anywhere is a race too: what was there when it was read has been removed meanwhile.</summary>
    internal override bool IsTransient(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.ForeignKeyViolation,
    };

    public override object ToDatabase(Guid id) => id;

    public override object ToDatabase(DateTimeOffset time) => time.UtcDateTime;

    public override Guid ReadGuid(DbDataReader reader, int column) => reader.GetGuid(column);

    public override DateTimeOffset ReadTime(DbDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);
}
