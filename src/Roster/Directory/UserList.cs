using System.Data.Common;
using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Statistics;
using Roster.Users;

namespace Roster.Directory;

/// <summary>A page of a list, and the cursors of its neighbors.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, string? Previous);

/// <summary>
/// Finds a page without counting and without sorting all that matches. With filters it is a dispatch: a short walk (common matches
/// fill a page at once), then the candidates by index (rare ones are few), then a longer walk, and only then everything.
/// </summary>
public sealed class UserList(OperationScope scope, TenantReads reads, TenantFacts facts, UserListBudgets budgets, TimeProvider clock)
{
    public async Task<Page<UserRow>> PageAsync(UserListFilter filter, UserCursor? cursor, int limit, CancellationToken cancellation)
    {
        var (tenant, now) = (scope.Actor.Tenant!.Value, clock.GetUtcNow());
        var known = await facts.ForAsync(tenant, cancellation);
        var asked = Asked(filter, known);
        var sql = new UserListSql(reads.Dialect, asked, cursor, limit, now, known);
        await using var reader = await reads.OpenAsync(tenant, cancellation);
        var rows = await FindAsync(reader, sql, !filter.IsEmpty, new Search(limit, (row, isEdge) => Read(row, filter.Sort, known, now, isEdge)), cancellation);

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

        string? At(int index, bool back) => rows.Count == 0 ? null : new UserCursor(rows[index].Key!, new UserId(rows[index].Row.Id), back).Write(filter);
        return new Page<UserRow>(
            [.. rows.Select(r => r.Row)],
            more || backwards ? At(rows.Count - 1, back: false) : null,
            backwards ? more ? At(0, back: true) : null : cursor is not null ? At(0, back: true) : null);
    }

    /// <summary>Those of these people who match.</summary>
    public async Task<HashSet<UserId>> AmongAsync(UserListFilter filter, IReadOnlyList<UserId> people, CancellationToken cancellation)
    {
        var tenant = scope.Actor.Tenant!.Value;
        var known = await facts.ForAsync(tenant, cancellation);
        var sql = new UserListSql(reads.Dialect, Asked(filter, known), cursor: null, people.Count, clock.GetUtcNow(), known);
        var found = new HashSet<UserId>();
        await using var reader = await reads.OpenAsync(tenant, cancellation);
        await using var rows = await reader.QueryAsync(sql.Among(people), cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new UserId(reads.Dialect.ReadGuid(rows, 0)));
        }

        return found;
    }

    /// <summary>These people, in this order. Whoever is not there is left out.</summary>
    public async Task<IReadOnlyList<UserRow>> TheseAsync(IReadOnlyList<UserId> people, CancellationToken cancellation)
    {
        var (tenant, now) = (scope.Actor.Tenant!.Value, clock.GetUtcNow());
        var known = await facts.ForAsync(tenant, cancellation);
        var sql = new UserListSql(reads.Dialect, UserListFilter.Everyone, cursor: null, people.Count, now, known);
        await using var reader = await reads.OpenAsync(tenant, cancellation);
        var search = new Search(people.Count, (row, _) => Read(row, UserSort.Name, known, now, isEdge: false));
        await search.RunAsync(reader, sql.These(people), cancellation);
        var found = search.Rows.ToDictionary(r => new UserId(r.Row.Id), r => r.Row);
        return [.. people.Select(p => found.GetValueOrDefault(p)).OfType<UserRow>()];
    }

    private static UserListFilter Asked(UserListFilter filter, TenantFacts.Facts known) =>
        filter.Direct || filter.Groups.Count == 0 ? filter : filter with { Groups = known.Within(filter.Groups) };

    private async Task<List<Found>> FindAsync(TenantReader reader, UserListSql sql, bool filtered, Search search, CancellationToken cancellation)
    {
        if (!filtered)
        {
            await search.RunAsync(reader, sql.Page(), cancellation);
            return search.Rows;
        }

        // Enough on the way, or the end of the list before the budget: either way this is the page.
        var walked = await search.RunAsync(reader, sql.Walk(budgets.ShortWalk), cancellation);
        if (search.IsFull || walked < budgets.ShortWalk)
        {
            return search.Rows;
        }

        if (await search.RunAsync(reader, sql.Candidates(budgets.FewCandidates), cancellation) <= budgets.FewCandidates)
        {
            return search.Rows;
        }

        walked = await search.RunAsync(reader, sql.Walk(budgets.LongWalk), cancellation);
        if (search.IsFull || walked < budgets.LongWalk)
        {
            return search.Rows;
        }

        await search.RunAsync(reader, sql.Candidates(cap: null), cancellation);
        return search.Rows;
    }

    private Found Read(DbDataReader reader, UserSort sort, TenantFacts.Facts known, DateTimeOffset now, bool isEdge)
    {
        var dialect = reads.Dialect;
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
            Picture = Text(14),
            Type = Text(9),
            State = reader.GetString(10),
            LockedUntil = locked > now ? locked : null,
            LastSignInAt = signedIn == User.Never ? null : signedIn,
            CreatedAt = created,
            Roles = known.Tags(Text(21)),
            Groups = known.GroupTags(Text(22)),
            Queues = known.QueueTags(Text(23)),
            Skills = known.SkillTags(Text(24)),
            Availability = TenantFacts.Facts.ShownAs(Text(10), Text(25), known.Policy, now),
            Online = reader.GetInt32(26) == 1 || scope.Actor.IsHere(new UserId(id)),
            Statistics = Lately(reader, known),
            IsPrimaryAdmin = known.PrimaryAdmin?.Value == id,
            IsYou = scope.Actor.User?.Value == id,
        };
        return new Found(row, isEdge ? Key() : null);

        string Key() => sort == UserSort.Calls ? reader.GetInt32(15).ToString(CultureInfo.InvariantCulture) : sort is UserSort.Name or UserSort.Email ? reader.GetString(15) : Microseconds.Of(dialect.ReadTime(reader, 15)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Null for whoever may not read statistics; without calls where the plan has none.</summary>
    private FigureSums? Lately(DbDataReader reader, TenantFacts.Facts known)
    {
        if (PlanRules.SeesFigures(scope.Actor) is not null)
        {
            return null;
        }

        var withCalls = PlanRules.Calls(known.Plan) is null;
        return new FigureSums(withCalls ? reader.GetInt32(16) : null, reader.GetInt32(17), reader.GetInt32(18), reader.GetInt64(20) + (withCalls ? reader.GetInt64(19) : 0));
    }

    /// <summary>Who may not see calls may not learn of them by an order either.</summary>
    public async Task<Problem?> RefusesAsync(UserListFilter filter, CancellationToken cancellation) =>
        filter.Sort == UserSort.Calls ? PlanRules.SeesCalls(scope.Actor, (await facts.ForAsync(scope.Actor.Tenant!.Value, cancellation)).Plan) : null;

    /// <summary>The rows found so far by one statement after another; each begins afresh.</summary>
    private sealed class Search(int limit, Func<DbDataReader, bool, Found> read)
    {
        public List<Found> Rows { get; } = new(limit + 1);

        public bool IsFull => Rows.Count > limit;

        /// <summary>Answers how many rows the statement gathered.</summary>
        public async Task<long> RunAsync(TenantReader reader, Statement statement, CancellationToken cancellation)
        {
            Rows.Clear();
            var gathered = 0L;
            await using var rows = await reader.QueryAsync(statement, cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                gathered = rows.GetInt64(27);
                if (!rows.IsDBNull(0))
                {
                    Rows.Add(read(rows, Rows.Count == 0 || Rows.Count == limit - 1));
                }
            }

            return gathered;
        }
    }

    /// <param name="Key">Its place in the sort, for the cursors: of the first and the last on the page, which lead on from it.</param>
    private readonly record struct Found(UserRow Row, string? Key);
}

/// <summary>How far each stage of the search for a page goes before the next is tried.</summary>
public sealed record UserListBudgets
{
    public int ShortWalk { get; init; } = 1_000;

    public int FewCandidates { get; init; } = 2_500;

    public int LongWalk { get; init; } = 40_000;
}
