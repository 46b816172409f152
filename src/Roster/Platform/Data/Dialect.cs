using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>What differs between the two databases, in one place each.</summary>
public abstract class Dialect
{
    public abstract string Name { get; }

    /// <summary>The generic converter of typed ids.</summary>
    internal abstract Type IdConverter { get; }

    /// <summary>The converter of untyped ids; null where the driver takes them as they are.</summary>
    internal abstract Type? GuidConverter { get; }

    internal abstract Type TimeConverter { get; }

    /// <summary>SQL for the number of the transaction that writes; 0 where they commit in order anyway.</summary>
    internal abstract string TransactionNumber { get; }

    /// <summary>Bytewise comparison: sort keys are made in C#.</summary>
    internal abstract string Collation { get; }

    public static Dialect Of(DbContextOptions options) =>
        options.Extensions.Any(e => e.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)) ? SqliteDialect.Instance : PostgresDialect.Instance;

    internal abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Opens the transaction of a change.</summary>
    internal abstract Task<IDbContextTransaction> BeginWriteAsync(RosterDb db, CancellationToken cancellation);

    /// <summary>Takes the tenant's row for this transaction, so that two who could remove the last administrator go one after the other.</summary>
    public abstract Task LockTenantAsync(RosterDb db, TenantId tenant, CancellationToken cancellation);

    /// <summary>Takes a name for this transaction: whoever else wants it waits until this one is over.</summary>
    internal abstract Task LockNameAsync(RosterDb db, string name, CancellationToken cancellation);

    /// <summary>Takes a name for this transaction, if nobody holds it.</summary>
    internal abstract Task<bool> TryLockNameAsync(RosterDb db, string name, CancellationToken cancellation);

    /// <summary>Tells the other nodes, from within the transaction, whose live sessions it reaches.</summary>
    internal abstract Task AnnounceAsync(RosterDb db, IReadOnlyCollection<Touched> touched, CancellationToken cancellation);

    /// <summary>
    /// The events after this place in the order in which they may be read once and for all: those of transactions still running,
    /// and of younger ones, wait.
    /// </summary>
    internal abstract Task<IQueryable<EventRow>> EventsAfterAsync(RosterDb db, EventPlace place, CancellationToken cancellation);

    /// <summary>
    /// A mark from which all that is not yet to be seen is found by <see cref="Since"/>, once committed. What was committed already may be
    /// found again: for readers who would rather hear twice than wait for the oldest running transaction.
    /// </summary>
    internal abstract Task<long> MarkAsync<T>(RosterDb db, CancellationToken cancellation) where T : class, IInOrder;

    /// <summary>The rows after a mark.</summary>
    internal abstract IQueryable<T> Since<T>(RosterDb db, long mark) where T : class, IInOrder;

    /// <summary>Whether the database counts its transactions from anew (restored into another server), so that no new event would come after this place.</summary>
    internal abstract Task<bool> CountsAnewAsync(RosterDb db, EventPlace place, CancellationToken cancellation);

    /// <summary>Adds many rows to one table, within the transaction that is open.</summary>
    internal abstract Task InsertAsync(RosterDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellation);

    /// <summary>Brings the planner's knowledge up to date.</summary>
    internal abstract Task AnalyzeAsync(RosterDb db, CancellationToken cancellation);

    /// <summary>The table and the constraint or columns that refused a row as not unique; null for any other fault.</summary>
    internal abstract UniqueViolation? AsUniqueViolation(Exception exception);

    /// <summary>A fault that a second try of the whole operation may mend (a deadlock that this one lost).</summary>
    internal abstract bool IsTransient(Exception exception);

    /// <summary>A value as this database's driver takes it.</summary>
    public abstract object ToDatabase(Guid id);

    public abstract object ToDatabase(DateTimeOffset time);

    public abstract Guid ReadGuid(DbDataReader reader, int column);

    public abstract DateTimeOffset ReadTime(DbDataReader reader, int column);
}

/// <param name="Constraint">The constraint's name, where the database says it.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, where the database says those instead.</param>
internal sealed record UniqueViolation(string? Constraint, string? Table, IReadOnlyList<string> Columns);
