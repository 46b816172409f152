using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Roster.Platform.Data;

namespace Roster.Hosting;

/// <summary>The database can't be used as it is; the message says what to do.</summary>
public sealed class SchemaRefused(string message) : StartRefused(message);

/// <summary>Brings the database to this version's schema, and refuses one that would fail later.</summary>
public static class Schema
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        if (options.Dialect is PostgresDialect)
        {
            await CheckPostgresAsync(options, cancellation);
            await MigrateAsync(() => new PostgresSchema(Databases.Build<PostgresSchema>(options)), cancellation);
        }
        else
        {
            await MigrateAsync(() => new SqliteSchema(Databases.Build<SqliteSchema>(options)), cancellation);
        }
    }

    /// <summary>A database that has this version's newest migration is left alone: looking at the model would cost half the start.</summary>
    private static async Task MigrateAsync<T>(Func<T> open, CancellationToken cancellation) where T : RosterDb
    {
#pragma warning disable RS0030 // migrating is what these contexts are for
        await using var schema = open();
        var newest = typeof(T).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(T))
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).Max();
        if (!await HasAsync(schema.Database.GetDbConnection(), newest!, cancellation))
        {
            await schema.Database.MigrateAsync(cancellation);
        }
#pragma warning restore RS0030
    }

    private static async Task<bool> HasAsync(DbConnection connection, string migration, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = @id";
            var id = command.CreateParameter();
            (id.ParameterName, id.Value) = ("id", migration);
            command.Parameters.Add(id);
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 1;
        }
        catch (DbException)
        {
            // No such table: a new database.
            return false;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task CheckPostgresAsync(DatabaseOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(options.ConnectionString);
            await connection.OpenAsync(cancellation);
            if (connection.PostgreSqlVersion.Major < 15)
            {
                throw new SchemaRefused($"Roster needs PostgreSQL 15 or later; this is {connection.PostgreSqlVersion}.");
            }

            await using var command = new NpgsqlCommand("SELECT pg_encoding_to_char(encoding), datctype FROM pg_database WHERE datname = current_database()", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            if (reader.GetString(0) != "UTF8" || reader.GetString(1) is "C" or "POSIX")
            {
                throw new SchemaRefused(
                    $"This database has encoding {reader.GetString(0)} and character type {reader.GetString(1)}, under which names outside ASCII can't be found. Make one with: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 NAME");
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException)
        {
            throw new SchemaRefused($"The database does not answer: {fault.Message}");
        }
    }
}
