using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>
/// Adds thousands of one tenant's rows at a time, past the change tracker: for seeds and imports. The rows are the real ones, made by
/// their own constructors and methods, so that no rule is written twice; the laws of <see cref="SaveGuard"/> hold here too.
/// </summary>
public sealed class BulkWriter(Databases databases, TenantId tenant)
{
    /// <summary>A good number of people for one transaction: the writer's turn stays short, and its cost is spread.</summary>
    public const int Chunk = 5_000;

    /// <summary>Adds new rows and what they say has happened, in one transaction, what others refer to first.</summary>
    public async Task WriteAsync(IEnumerable<object> rows, IReadOnlyCollection<EventRow> events, CancellationToken cancellation)
    {
        await using var db = databases.OpenTenant(tenant);
        var tables = Tables(db, rows.Concat(events));
        foreach (var (table, own) in tables)
        {
            Check(table, own, events);
        }

        await using var transaction = await db.Dialect.BeginWriteAsync(db, cancellation);
        await WriteAsync(db, tables, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes the new rows of an operation with its events, within its transaction, as its save begins: what is saved after them may refer to them.</summary>
    internal static async Task WriteAsync(RosterDb db, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        SaveGuard.Check(db, rows);
        var recording = db.Recording!;
        recording.AreWritten = true;
        await WriteAsync(db, Tables(db, rows.Concat(recording.Rows(db.Bound))), cancellation);
    }

    private static List<(BulkTable Table, IReadOnlyList<object> Rows)> Tables(RosterDb db, IEnumerable<object> rows) =>
        [.. rows.GroupBy(row => row.GetType()).Select(group => (Table: BulkTable.Of(db, group.Key), Rows: (IReadOnlyList<object>)[.. group])).OrderBy(t => t.Table.Depth)];

    private static async Task WriteAsync(RosterDb db, List<(BulkTable Table, IReadOnlyList<object> Rows)> tables, CancellationToken cancellation)
    {
        foreach (var (table, own) in tables)
        {
            await db.Dialect.InsertAsync(db, table, own, cancellation);
        }
    }

    /// <summary>After the last chunk: lets the database look at what it has now, so that its next plans are not made for an empty one.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenTenant(tenant);
        await db.Dialect.AnalyzeAsync(db, cancellation);
    }

    private void Check(BulkTable table, IReadOnlyList<object> rows, IReadOnlyCollection<EventRow> events)
    {
        if (rows.Any(row => row is ITenantOwned owned && owned.TenantId != tenant))
        {
            throw new InvalidOperationException($"A {table.Type.Name} of another tenant was about to be saved.");
        }

        if (events.Count == 0 && table.Type.GetCustomAttribute<UnauditedAttribute>() is null)
        {
            throw new InvalidOperationException($"A {table.Type.Name} was to be added and no event says so.");
        }
    }
}

/// <summary>A table as bulk inserts need it: the model's columns, and how to read each one's value off a row as the driver takes it.</summary>
internal sealed class BulkTable
{
    private BulkTable(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        (Type, Name, Depth) = (type.ClrType, table.Name, DepthOf(type));
        // What the database numbers by itself is left to it.
        Columns = [.. type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(p => new BulkColumn(p, p.GetColumnName(table)!))];
    }

    public Type Type { get; }

    public string Name { get; }

    /// <summary>How many tables must be written before this one.</summary>
    public int Depth { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public static BulkTable Of(RosterDb db, Type row) =>
        Known.GetOrCreateValue(db.Model).GetOrAdd(row, _ => new(db.Model.FindEntityType(row) ?? throw new InvalidOperationException($"{row.Name} is no row of a table.")));

    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, BulkTable>> Known = [];

    private static int DepthOf(IEntityType type) =>
        type.GetForeignKeys().Select(f => f.PrincipalEntityType).Where(p => p != type).Select(DepthOf).DefaultIfEmpty(-1).Max() + 1;
}

internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly Func<object?, object?>? _convert;

    public BulkColumn(IProperty property, string name)
    {
        var mapping = property.GetRelationalTypeMapping();
        (Name, _getter, _convert) = (name, property.GetGetter(), mapping.Converter?.ConvertToProvider);
        StoreType = mapping.StoreTypeNameBase;
    }

    public string Name { get; }

    /// <summary>The database's word for the column's type, without a length.</summary>
    public string StoreType { get; }

    public object? Read(object row)
    {
        var value = _getter.GetClrValue(row);
        return value is null || _convert is null ? value : _convert(value);
    }
}
