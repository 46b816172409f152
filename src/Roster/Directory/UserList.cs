using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Directory;

/// <summary>A page of a list, and the cursors of its neighbors.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, string? Previous);

/// <summary>
/// Finds a page without counting and without sorting all that matches. With filters it is a dispatch: a short walk (common matches
/// fill a page at once), then the candidates by index (rare ones are few), then a longer walk, and only then everything.
/// </summary>
public sealed class UserList(OperationScope scope, TenantFacts facts, UserListBudgets budgets, TimeProvider clock)
{
    public async Task<Page<UserRow>> PageAsync(UserListFilter filter, UserCursor? cursor, int limit, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var now = clock.GetUtcNow();
        var sql = new UserListSql(db.Dialect, db.Tenant, filter, cursor, limit, now);
        var known = await facts.ForAsync(db.Tenant, cancellation);
        var rows = await FindAsync(db, sql, filter, limit, reader => Read(reader, known, now), cancellation);

        var more = rows.Count > limit;
        if (more)
        {
            rows.RemoveAt(limit);
        }

        var backwards = cursor?.Backwards == true;
        if (backwards)
        {
            rows.Reverse();
        }

        string? At(int index, bool back) => rows.Count == 0 ? null : new UserCursor(rows[index].Key(filter.Sort), new UserId(rows[index].Row.Id), back).Write(filter);
        return new Page<UserRow>(
            [.. rows.Select(r => r.Row)],
            more || backwards ? At(rows.Count - 1, back: false) : null,
            backwards ? more ? At(0, back: true) : null : cursor is not null ? At(0, back: true) : null);
    }

    private async Task<List<Found>> FindAsync(
        TenantDb db, UserListSql sql, UserListFilter filter, int limit, Func<DbDataReader, Found> read, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // the list's own statements; each is bound to the tenant in UserListSql.From
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning restore RS0030
        var rows = new List<Found>(limit + 1);
        if (filter.IsEmpty)
        {
            sql.Walk(command, budget: null);
            await command.PrepareAsync(cancellation);
            await RunAsync(command, rows, read, cancellation);
            return rows;
        }

        sql.Walk(command, budgets.ShortWalk);
        await RunAsync(command, rows, read, cancellation);
        if (rows.Count > limit)
        {
            return rows;
        }

        sql.Candidates(command, budgets.FewCandidates);
        if (await RunAsync(command, rows, read, cancellation) <= budgets.FewCandidates)
        {
            return rows;
        }

        sql.Walk(command, budgets.LongWalk);
        await RunAsync(command, rows, read, cancellation);
        if (rows.Count > limit)
        {
            return rows;
        }

        sql.Candidates(command, cap: null);
        await RunAsync(command, rows, read, cancellation);
        return rows;
    }

    /// <summary>Fills <paramref name="rows"/> afresh; answers how many candidates the statement gathered.</summary>
    private static async Task<long> RunAsync(DbCommand command, List<Found> rows, Func<DbDataReader, Found> read, CancellationToken cancellation)
    {
        rows.Clear();
        var gathered = 0L;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            gathered = reader.GetInt64(17);
            if (!reader.IsDBNull(0))
            {
                rows.Add(read(reader));
            }
        }

        return gathered;
    }

    private Found Read(DbDataReader reader, TenantFacts.Facts known, DateTimeOffset now)
    {
        var dialect = scope.Tenant.Dialect;
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        DateTimeOffset? Time(int column) => reader.IsDBNull(column) ? null : dialect.ReadTime(reader, column);
        var id = dialect.ReadGuid(reader, 0);
        var (locked, signedIn, created) = (Time(11), dialect.ReadTime(reader, 12), dialect.ReadTime(reader, 13));
        var row = new UserRow
        {
            Id = id,
            Version = reader.GetInt32(1),
            DisplayName = reader.GetString(2),
            GivenName = Text(3),
            FamilyName = Text(4),
            Email = reader.GetString(5),
            Phone = Text(6),
            ExternalId = Text(7),
            TimeZone = Text(8),
            Type = Text(9),
            State = reader.GetString(10),
            LockedUntil = locked > now ? locked : null,
            LastSignInAt = signedIn == User.Never ? null : signedIn,
            CreatedAt = created,
            Roles = known.Tags(Text(16)),
            IsPrimaryAdmin = known.PrimaryAdmin?.Value == id,
            IsYou = scope.Actor.User?.Value == id,
        };
        return new Found(row, reader.GetString(14), reader.GetString(15), signedIn, created);
    }

    private sealed record Found(UserRow Row, string NameKey, string EmailKey, DateTimeOffset SignedIn, DateTimeOffset Created)
    {
        public string Key(UserSort sort) => sort switch
        {
            UserSort.Email => EmailKey,
            UserSort.LastSignInAt => Microseconds.Of(SignedIn).ToString(CultureInfo.InvariantCulture),
            UserSort.CreatedAt => Microseconds.Of(Created).ToString(CultureInfo.InvariantCulture),
            _ => NameKey,
        };
    }
}

/// <summary>How far each stage of the search for a page goes before the next is tried.</summary>
public sealed record UserListBudgets
{
    public int ShortWalk { get; init; } = 1_000;

    public int FewCandidates { get; init; } = 2_500;

    public int LongWalk { get; init; } = 40_000;
}
