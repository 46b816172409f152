using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>Hands out contexts, each already bound to what it may see. Pooled: making one costs a reset, not a model.</summary>
public sealed class Databases
{
    private readonly PooledDbContextFactory<TenantDb> _tenant;
    private readonly PooledDbContextFactory<EveryTenantDb> _every;

    public Databases(DatabaseOptions options)
    {
        Options = options;
        _tenant = new(Build<TenantDb>(options), poolSize: 64);
        _every = new(Build<EveryTenantDb>(options), poolSize: 64);
    }

    public DatabaseOptions Options { get; }

    public Dialect Dialect => Options.Dialect;

    internal TenantDb OpenTenant(TenantId tenant)
    {
        var db = _tenant.CreateDbContext();
        db.Bind(tenant);
        db.Recording = null;
        return db;
    }

    internal EveryTenantDb OpenEvery()
    {
        var db = _every.CreateDbContext();
        db.Recording = null;
        return db;
    }

    internal static DbContextOptions<T> Build<T>(DatabaseOptions options) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        options.Dialect.Configure(builder, options.ConnectionString);
        builder.AddInterceptors(SaveGuard.Instance);
        builder.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        return builder.Options;
    }
}

/// <summary>Which database: a PostgreSQL connection string, or a SQLite file in the data folder.</summary>
public sealed record DatabaseOptions(Dialect Dialect, string ConnectionString)
{
    public static DatabaseOptions Sqlite(string file) => new(SqliteDialect.Instance, $"Data Source={file}");

    /// <summary>Nothing is ever set on a pooled connection, so none needs to be reset before its next use, which costs more than a small query.</summary>
    /// <summary>A crowd waits up to a minute for a connection of the pool rather than failing.</summary>
    public static DatabaseOptions Postgres(string connectionString) =>
        new(PostgresDialect.Instance, new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true, Timeout = 60 }.ConnectionString);

    /// <summary>A connection string with a host is PostgreSQL's; anything else is a file.</summary>
    public static DatabaseOptions From(string? connectionString, string dataFolder) =>
        connectionString is not null && connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? Postgres(connectionString)
        : connectionString is not null && connectionString.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) ? new(SqliteDialect.Instance, connectionString)
        : Sqlite(connectionString ?? Path.Combine(dataFolder, "roster.db"));
}
