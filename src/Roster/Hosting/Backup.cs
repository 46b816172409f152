using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Roster.Platform.Data;

namespace Roster.Hosting;

/// <summary>Copies the database out and back. All of Roster's state is in it.</summary>
internal static class Backup
{
    public static async Task<int> WriteAsync(RosterSettings settings, string file, TextWriter output, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            throw new StartRefused($"{file} is there already. Choose another name.");
        }

        if (settings.Database.Dialect is PostgresDialect)
        {
            await DumpAsync(settings.Database.ConnectionString, file, cancellation);
        }
        else
        {
            await CopyAsync(settings.Database.ConnectionString, file, cancellation);
        }

        output.WriteLine($"{file} has {new FileInfo(file).Length:N0} bytes. It holds names, addresses and password hashes: keep it like the database.");
        return 0;
    }

    public static async Task<int> RestoreAsync(RosterSettings settings, string file, bool force, TextWriter output, CancellationToken cancellation)
    {
        if (settings.Database.Dialect is PostgresDialect)
        {
            throw new StartRefused($"A PostgreSQL backup is restored into an empty database by: pg_restore --exit-on-error --dbname=NAME {file}");
        }

        if (!File.Exists(file) || !await IsBackupAsync(file, cancellation))
        {
            throw new StartRefused($"{file} is no backup of Roster.");
        }

        var target = new SqliteConnectionStringBuilder(settings.Database.ConnectionString).DataSource;
        using var mark = RunningMark.Take(target) ?? throw new StartRefused("A Roster runs on this data folder. Stop it first.");
        if (File.Exists(target))
        {
            if (!force)
            {
                throw new StartRefused($"{target} is there already. Restore into another folder with --data, or replace it with --force.");
            }

            await MoveAwayAsync(target, output, cancellation);
        }

        File.Copy(file, target);
        Restrict(target);
        output.WriteLine($"{target} is restored. Start Roster on it with ./run.");
        return 0;
    }

    private static async Task CopyAsync(string database, string file, CancellationToken cancellation)
    {
        if (!File.Exists(new SqliteConnectionStringBuilder(database).DataSource))
        {
            throw new StartRefused("There is no database to back up. Say where it is with --data.");
        }

        await using var connection = new SqliteConnection(database + ";Pooling=False");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=60000; VACUUM INTO @file";
        command.Parameters.AddWithValue("@file", Path.GetFullPath(file));
        await command.ExecuteNonQueryAsync(cancellation);
        Restrict(file);
    }

    private static async Task DumpAsync(string database, string file, CancellationToken cancellation)
    {
        var to = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo("pg_dump", ["--format=custom", "--file", file]) { UseShellExecute = false };
        foreach (var (name, value) in new[] { ("PGHOST", to.Host), ("PGPORT", $"{to.Port}"), ("PGUSER", to.Username), ("PGPASSWORD", to.Password), ("PGDATABASE", to.Database) })
        {
            if (value is { Length: > 0 })
            {
                start.Environment[name] = value;
            }
        }

        try
        {
            using var dump = Process.Start(start)!;
            await dump.WaitForExitAsync(cancellation);
            if (dump.ExitCode != 0)
            {
                throw new StartRefused("pg_dump did not finish; what it says stands above.");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new StartRefused($"PostgreSQL is backed up by its own pg_dump, which is not on this machine. Where it is: pg_dump --format=custom --file={file} {to.Database}");
        }

        Restrict(file);
    }

    private static async Task<bool> IsBackupAsync(string file, CancellationToken cancellation)
    {
        try
        {
            // Told that nobody writes to it, SQLite puts no files of its own beside it.
            var only = new UriBuilder("file", "") { Path = Path.GetFullPath(file), Query = "immutable=1" }.Uri.AbsoluteUri;
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = only, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('tenants', 'accounts', 'events')";
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) == 3;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>What is not yet in the file but in its log must go along, or it would be applied to the restored one.</summary>
    private static async Task MoveAwayAsync(string target, TextWriter output, CancellationToken cancellation)
    {
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(cancellation);
        }

        var kept = Enumerable.Range(1, int.MaxValue).Select(i => $"{target}.before-{i}").First(name => !File.Exists(name));
        File.Move(target, kept);
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        output.WriteLine($"The database before is kept as {kept}.");
    }

    private static void Restrict(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

/// <summary>Held while a server runs on a SQLite file; it goes with the process, however that ends.</summary>
internal static class RunningMark
{
    /// <summary>Null when another process holds it.</summary>
    public static IDisposable? Take(string database)
    {
        try
        {
            return new FileStream(database + "-running", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static IDisposable? TakeFor(RosterSettings settings) =>
        settings.Database.Dialect is SqliteDialect ? Take(new SqliteConnectionStringBuilder(settings.Database.ConnectionString).DataSource) : null;
}
