using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>Hands out contexts, each already bound to what it may see. Pooled: making one costs a reset, not a model.</summary>
public sealed class Databases
{
    private readonly PooledDbContextFactory<TenantDb> _tenant;
    private readonly PooledDbContextFactory<EveryTenantDb> _every;
    private readonly DbContextOptions<TenantDb> _tenantWithin;
    private readonly DbContextOptions<EveryTenantDb> _everyWithin;
    private readonly AsyncLocal<Change?> _change = new();

    public Databases(DatabaseOptions options)
    {
        Options = options;
        _tenant = new(Build<TenantDb>(options), poolSize: 64);
        _every = new(Build<EveryTenantDb>(options), poolSize: 64);
        _tenantWithin = Build<TenantDb>(options);
        _everyWithin = Build<EveryTenantDb>(options);
    }

    public DatabaseOptions Options { get; }

    public Dialect Dialect => Options.Dialect;

    /// <summary>
    /// Within a change it looks through the change's own connection: one that held its connection while it waited for another
    /// would, in a crowd, wait for those who wait for it.
    /// </summary>
    internal TenantDb OpenTenant(TenantId tenant)
    {
        var db = Within(() => new TenantDb(_tenantWithin)) ?? _tenant.CreateDbContext();
        db.Bind(tenant);
        db.BeginAnew();
        return db;
    }

    /// <summary>The same across tenants.</summary>
    internal EveryTenantDb OpenEvery()
    {
        var every = Within(() => new EveryTenantDb(_everyWithin)) ?? _every.CreateDbContext();
        every.BeginAnew();
        return every;
    }

    /// <summary>Until it is disposed, what the caller starts is within the change that this context's transaction makes.</summary>
    internal IDisposable Within(RosterDb db)
    {
        var change = new Change { Db = db };
        _change.Value = change;
        return change;
    }

    /// <summary>The context of the change that the caller is within; null where there is none.</summary>
    internal RosterDb? Current => _change.Value?.Db is { Database.CurrentTransaction: not null } db ? db : null;

    private T? Within<T>(Func<T> open) where T : RosterDb
    {
        if (Current is not { } db)
        {
            return null;
        }

        var within = open();
#pragma warning disable RS0030 // handed on from one context to another, not used
        within.Database.SetDbConnection(db.Database.GetDbConnection());
        within.Database.UseTransaction(db.Database.CurrentTransaction!.GetDbTransaction());
#pragma warning restore RS0030
        return within;
    }

    internal static DbContextOptions<T> Build<T>(DatabaseOptions options) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        options.Dialect.Configure(builder, options.ConnectionString);
        builder.AddInterceptors(SaveGuard.Instance);
        builder.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        return builder.Options;
    }

    /// <summary>What outlives the change and carries it along finds it over.</summary>
    private sealed class Change : IDisposable
    {
        public RosterDb? Db { get; set; }

        public void Dispose() => Db = null;
    }
}

/// <summary>Which database: a PostgreSQL connection string, or a SQLite file in the data folder.</summary>
public sealed record DatabaseOptions(Dialect Dialect, string ConnectionString)
{
    public static DatabaseOptions Sqlite(string file) => new(SqliteDialect.Instance, $"Data Source={file}");

    /// <summary>
    /// Nothing is ever set on a pooled connection, so none needs to be reset before its next use, which costs more than a small query.
    /// A crowd waits up to a minute for a connection of the pool rather than failing.
    /// </summary>
    public static DatabaseOptions Postgres(string connectionString) =>
        new(PostgresDialect.Instance, new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true, Timeout = 60 }.ConnectionString);

    /// <summary>A connection string with a host is PostgreSQL's; anything else is a file.</summary>
    public static DatabaseOptions From(string? connectionString, string dataFolder) =>
        connectionString is not null && connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? Postgres(connectionString)
        : connectionString is not null && connectionString.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) ? new(SqliteDialect.Instance, connectionString)
        : Sqlite(connectionString ?? Path.Combine(dataFolder, "roster.db"));
}
