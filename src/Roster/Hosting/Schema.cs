using Microsoft.EntityFrameworkCore;
using Npgsql;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Secrets;

namespace Roster.Hosting;

/// <summary>The database can't be used as it is; the message says what to do.</summary>
public sealed class SchemaRefused(string message) : StartRefused(message);

/// <summary>Brings the database to this version's schema, and refuses one that would fail later.</summary>
public static class Schema
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // migrating is what these two contexts are for
        var options = services.GetRequiredService<DatabaseOptions>();
        if (options.Dialect is PostgresDialect)
        {
            await CheckPostgresAsync(options, cancellation);
            await using var schema = new PostgresSchema(Databases.Build<PostgresSchema>(options));
            await schema.Database.MigrateAsync(cancellation);
        }
        else
        {
            await using var schema = new SqliteSchema(Databases.Build<SqliteSchema>(options));
            await schema.Database.MigrateAsync(cancellation);
        }

#pragma warning restore RS0030
        await using var db = services.GetRequiredService<Databases>().OpenEvery();
        var stored = await db.Set<Account>().Where(a => a.PasswordHash != null && a.TemporaryUntil == null).Select(a => a.PasswordHash!).FirstOrDefaultAsync(cancellation);
        if (stored is not null && PasswordHash.NeedsArgon2(stored) && PasswordHash.Algorithm != "argon2id")
        {
            throw new SchemaRefused("Passwords here are stored with Argon2id, which needs libsodium. Install it (Debian: apt-get install libsodium23) and start again.");
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
