using System.Globalization;
using System.Text;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Roles;
using Roster.Users;

namespace Roster.Directory;

/// <summary>
/// The statements of the users list. Every one is bound to one tenant: <see cref="From"/> is the only way to name the table,
/// and it names the tenant with it. Two shapes: a <em>walk</em> along the index of the sort, passing over rows that do not match;
/// and <em>candidates</em>, all that match by the most selective index, sorted after.
/// </summary>
internal sealed class UserListSql(Dialect dialect, UserListFilter filter, UserCursor? cursor, int limit, DateTimeOffset now, TenantFacts.Facts known)
{
    /// <summary>The row as <see cref="UserList"/> reads it, the sort's key and then what was handled lately last.</summary>
    private string Columns =>
        $"u.id, u.version, u.display_name, u.given_name, u.family_name, u.email, u.phone, u.external_id, u.time_zone, u.type, u.state, u.locked_until, u.signed_in_last, u.created_at, u.picture, u.{Key}, u.lately_calls, u.lately_chats, u.lately_emails, u.lately_call_seconds, u.lately_text_seconds";

    private readonly List<(string Name, object Value)> _values = [];

    private bool IsSqlite => dialect is SqliteDialect;

    private bool Descending => filter.Descending ^ cursor?.Backwards == true;

    private string Key => filter.Sort switch
    {
        UserSort.Email => "email_key",
        UserSort.LastSignInAt => "signed_in_last",
        UserSort.CreatedAt => "created_at",
        UserSort.Calls => "lately_calls",
        _ => "name_key",
    };

    private string OrderBy => Descending ? $"{Key} DESC, id DESC" : $"{Key}, id";

    /// <summary>
    /// Walks the sort's index from the cursor, looking at no more than <paramref name="budget"/> rows.
    /// </summary>
    public Statement Walk(int budget)
    {
        _values.Clear();
        var walk = $"FROM {From("u", WalkIndex)}{After("u")} ORDER BY {OrderBy} LIMIT {budget}";
        return Whole(
            $"SELECT id, {Key} FROM (SELECT u.id, u.{Key}{Looked("u")} {walk}) w WHERE {Matches("w")}{Kept} LIMIT {limit + 1}",
            gathered: $"SELECT 1 {walk}");
    }

    /// <summary>
    /// PostgreSQL may judge rows by a join that forgets their order, and where it keeps it this costs nothing;
    /// SQLite goes through them one after the other, and would sort them all again.
    /// </summary>
    private string Kept => IsSqlite ? "" : $" ORDER BY {OrderBy}";

    /// <summary>A page of everyone.</summary>
    public Statement Page()
    {
        _values.Clear();
        return new Statement($"SELECT {Columns}, {RoleIds}, {GroupIds}, {QueueIds}, {SkillIds}, {Presence}, {Online}, 0 FROM {From("u", WalkIndex)}{After("u")} ORDER BY {OrderBy} LIMIT {limit + 1}", [.. _values], ForAnyValue: true);
    }

    /// <summary>Gathers what matches by index, at most <paramref name="cap"/> of it and one more, and sorts.</summary>
    public Statement Candidates(int? cap)
    {
        _values.Clear();
        var all = $"SELECT u.id, u.{Key} FROM {Candidate()} AND {Matches("u")}{(cap is null ? "" : $" LIMIT {cap + 1}")}";
        return Whole(
            $"SELECT id, {Key} FROM c{After("c", " WHERE ")} ORDER BY {OrderBy} LIMIT {limit + 1}",
            gathered: "SELECT 1 FROM c", with: $"c AS MATERIALIZED ({all}), ");
    }

    /// <summary>Those of these people who match.</summary>
    public Statement Among(IReadOnlyList<UserId> people)
    {
        _values.Clear();
        return new Statement($"SELECT u.id FROM {From("u")} AND u.id IN ({Ids(people)}) AND {Matches("u")}", [.. _values], ForAnyValue: false);
    }

    /// <summary>These people whole.</summary>
    public Statement These(IReadOnlyList<UserId> people)
    {
        _values.Clear();
        return new Statement($"SELECT {Columns}, {RoleIds}, {GroupIds}, {QueueIds}, {SkillIds}, {Presence}, {Online}, 0 FROM {From("u")} AND u.id IN ({Ids(people)})", [.. _values], ForAnyValue: false);
    }

    private string Ids(IReadOnlyList<UserId> people) => List("p", people.Select(p => dialect.ToDatabase(p.Value)));

    /// <summary>
    /// The page's rows whole, in order, with the ids of their roles and groups; and in the last column how many rows were gathered to find
    /// them, in a row of its own if none is on the page.
    /// </summary>
    private Statement Whole(string page, string gathered, string with = "") => new(
        $"WITH {with}p AS MATERIALIZED ({page}) SELECT {Columns}, {RoleIds}, {GroupIds}, {QueueIds}, {SkillIds}, {Presence}, {Online}, k.n FROM (SELECT count(*) AS n FROM ({gathered}) g) k LEFT JOIN p ON TRUE"
        + $" LEFT JOIN users u ON u.tenant_id = @tenant AND u.id = p.id ORDER BY {(Descending ? $"p.{Key} DESC, p.id DESC" : $"p.{Key}, p.id")}",
        [.. _values], ForAnyValue: false);

    private string RoleIds => IsSqlite
        ? "(SELECT group_concat(hex(r.role_id) || CASE WHEN r.own THEN '' ELSE '*' END) FROM user_roles r WHERE r.tenant_id = @tenant AND r.user_id = u.id)"
        : "(SELECT string_agg(r.role_id::text || CASE WHEN r.own THEN '' ELSE '*' END, ',') FROM user_roles r WHERE r.tenant_id = @tenant AND r.user_id = u.id)";

    private string GroupIds => known.Groups.All.Count == 0 ? "NULL"
        : IsSqlite ? "(SELECT group_concat(hex(g.group_id)) FROM group_members g WHERE g.tenant_id = @tenant AND g.user_id = u.id)"
        : "(SELECT string_agg(g.group_id::text, ',') FROM group_members g WHERE g.tenant_id = @tenant AND g.user_id = u.id)";

    private string QueueIds => known.Queues.Count == 0 ? "NULL"
        : IsSqlite ? "(SELECT group_concat(hex(q.queue_id) || ':' || q.priority) FROM queue_members q WHERE q.tenant_id = @tenant AND q.user_id = u.id AND q.live)"
        : "(SELECT string_agg(q.queue_id::text || ':' || q.priority, ',') FROM queue_members q WHERE q.tenant_id = @tenant AND q.user_id = u.id AND q.live)";

    private string SkillIds => known.Skills.Count == 0 ? "NULL"
        : IsSqlite ? "(SELECT group_concat(hex(s.skill_id) || ':' || s.level) FROM user_skills s WHERE s.tenant_id = @tenant AND s.user_id = u.id)"
        : "(SELECT string_agg(s.skill_id::text || ':' || s.level, ',') FROM user_skills s WHERE s.tenant_id = @tenant AND s.user_id = u.id)";

    /// <summary>What they chose, their connection, and since when.</summary>
    private string Presence =>
        $"(SELECT p.chosen || ':' || p.connection || ':' || {(IsSqlite ? "p.since" : "(extract(epoch FROM p.since) * 1000000)::bigint")} FROM agent_presence p WHERE p.tenant_id = @tenant AND p.user_id = u.id)";

    private const string Online = "CASE WHEN EXISTS (SELECT 1 FROM open_pages o WHERE o.tenant_id = @tenant AND o.user_id = u.id) THEN 1 ELSE 0 END";

    /// <summary>The table, of this tenant, of people who are not deleted. There is no other way to it.</summary>
    private string From(string alias, string? index = null) =>
        $"users {alias}{(IsSqlite && index is not null ? $" INDEXED BY {index}" : "")} WHERE {alias}.tenant_id = @tenant AND {alias}.deleted_at IS NULL";

    private string WalkIndex => filter.Sort switch
    {
        UserSort.Email => "ix_users_email",
        UserSort.LastSignInAt => "ix_users_signed_in",
        UserSort.CreatedAt => "ix_users_created",
        UserSort.Calls => "ix_users_calls",
        _ => "ix_users_name",
    };

    /// <summary>Where candidates come from. PostgreSQL chooses by its statistics; SQLite is told.</summary>
    private string Candidate()
    {
        if (!IsSqlite)
        {
            return From("u");
        }

        if (filter.Term is { Length: >= 3 } term)
        {
            Add("match", Trigrams(term));
            return $"user_search s CROSS JOIN {From("u").Replace("users u WHERE", "users u ON u.seq = s.rowid WHERE", StringComparison.Ordinal)} AND user_search MATCH @match";
        }

        if (filter.Locked)
        {
            return From("u", "ix_users_locked");
        }

        if (filter.Roles.Count > 0)
        {
            return $"(SELECT DISTINCT h.user_id FROM user_roles h WHERE h.tenant_id = @tenant AND h.role_id IN ({Roles()})) d CROSS JOIN "
                + From("u").Replace("users u WHERE", "users u ON u.tenant_id = @tenant AND u.id = d.user_id WHERE", StringComparison.Ordinal);
        }

        if (filter.Groups.Count > 0)
        {
            return $"(SELECT DISTINCT h.user_id FROM group_members h WHERE h.tenant_id = @tenant AND h.group_id IN ({Groups()})) d CROSS JOIN "
                + From("u").Replace("users u WHERE", "users u ON u.tenant_id = @tenant AND u.id = d.user_id WHERE", StringComparison.Ordinal);
        }

        if (filter.Queues.Count > 0 && !filter.NoQueue)
        {
            return $"(SELECT DISTINCT h.user_id FROM queue_members h WHERE h.tenant_id = @tenant AND h.live AND h.queue_id IN ({Queues()})) d CROSS JOIN "
                + From("u").Replace("users u WHERE", "users u ON u.tenant_id = @tenant AND u.id = d.user_id WHERE", StringComparison.Ordinal);
        }

        if (filter.Skills.Count > 0)
        {
            return $"(SELECT DISTINCT h.user_id FROM user_skills h WHERE h.tenant_id = @tenant AND h.skill_id IN ({Skills()})) d CROSS JOIN "
                + From("u").Replace("users u WHERE", "users u ON u.tenant_id = @tenant AND u.id = d.user_id WHERE", StringComparison.Ordinal);
        }

        if (filter.Availability.Count > 0 && !filter.Availability.Contains(Shown.Offline))
        {
            return $"(SELECT a.user_id FROM agent_presence a WHERE a.tenant_id = @tenant AND a.chosen <> 'offline') d CROSS JOIN "
                + From("u").Replace("users u WHERE", "users u ON u.tenant_id = @tenant AND u.id = d.user_id WHERE", StringComparison.Ordinal);
        }

        return From("u", filter.States.Count > 0 ? "ix_users_state" : "ix_users_type");
    }

    private string After(string alias, string lead = " AND ")
    {
        if (cursor is null)
        {
            return "";
        }

        Add("id", dialect.ToDatabase(cursor.Id.Value));
        Add("key", filter.Sort is UserSort.Name or UserSort.Email ? cursor.Key
            : filter.Sort == UserSort.Calls ? long.Parse(cursor.Key, CultureInfo.InvariantCulture)
            : dialect.ToDatabase(Microseconds.Back(long.Parse(cursor.Key, CultureInfo.InvariantCulture))));
        var than = Descending ? "<" : ">";
        return filter.Sort == UserSort.Email
            ? $"{lead}{alias}.{Key} {than} @key"
            : $"{lead}({alias}.{Key}, {alias}.id) {than} (@key, @id)";
    }

    /// <summary>The columns a walk must carry so that rows can be judged.</summary>
    private string Looked(string alias) => string.Concat(
        new[] { filter.States.Count > 0 || filter.NoQueue || filter.Availability.Count > 0 ? "state" : null, filter.Types.Count > 0 || filter.NoQueue ? "type" : null, filter.NoQueue ? "agent" : null, filter.Locked ? "locked_until" : null, filter.Term is not null ? "search" : null }
            .OfType<string>().Select(c => $", {alias}.{c}"));

    private string Matches(string alias)
    {
        var all = new StringBuilder();
        void And(string condition) => all.Append(all.Length > 0 ? " AND " : "").Append(condition);
        if (filter.States.Count > 0)
        {
            And($"{alias}.state IN ({List("s", filter.States.Select(Words<UserState>.Of))})");
        }

        if (filter.Types.Count > 0)
        {
            And($"{alias}.type IN ({List("t", filter.Types.Select(Words<UserType>.Of))})");
        }

        if (filter.Locked)
        {
            Add("now", dialect.ToDatabase(now));
            And($"{alias}.locked_until > @now");
        }

        if (filter.Roles.Count > 0)
        {
            And($"EXISTS (SELECT 1 FROM user_roles h WHERE h.tenant_id = @tenant AND h.user_id = {alias}.id AND h.role_id IN ({Roles()}))");
        }

        if (filter.Groups.Count > 0)
        {
            And($"EXISTS (SELECT 1 FROM group_members m WHERE m.tenant_id = @tenant AND m.user_id = {alias}.id AND m.group_id IN ({Groups()}))");
        }

        if (filter.Queues.Count > 0 || filter.NoQueue)
        {
            And(InQueues(alias));
        }

        if (filter.Skills.Count > 0)
        {
            And($"EXISTS (SELECT 1 FROM user_skills k WHERE k.tenant_id = @tenant AND k.user_id = {alias}.id AND k.skill_id IN ({Skills()}))");
        }

        if (filter.Availability.Count > 0)
        {
            And(Stands(alias));
        }

        if (filter.Term is { } term)
        {
            Add("term", IsSqlite ? term : $"%{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
            And(IsSqlite ? $"instr({alias}.search, @term) > 0" : $"{alias}.search LIKE @term");
        }

        return all.Length > 0 ? all.ToString() : "TRUE";
    }

    /// <summary>The same as <see cref="PresenceState.ShownAt"/> says of each. Whoever is not found otherwise is offline.</summary>
    private string Stands(string alias)
    {
        const string connected = "a.connection = 'connected' AND a.chosen";
        Add("grace", dialect.ToDatabase(now - known.Policy.LongestGrace()));
        Add("gone", dialect.ToDatabase(known.Policy.OfflineAfter() is { } after ? now - after : DateTimeOffset.UnixEpoch));
        const string lost = "a.connection = 'lost' AND a.chosen <> 'offline' AND a.since > @gone";
        string Found(string which) => $"{alias}.state = 'active' AND EXISTS (SELECT 1 FROM agent_presence a WHERE a.tenant_id = @tenant AND a.user_id = {alias}.id AND ({which}))";
        return $"({string.Join(" OR ", filter.Availability.Select(shown => shown switch
        {
            Shown.Reconnecting => Found($"{lost} AND a.since > @grace"),
            Shown.Disconnected => Found($"{lost} AND a.since <= @grace"),
            Shown.Offline => $"NOT ({Found($"{connected} <> 'offline' OR {lost}")})",
            _ => Found($"{connected} = '{Words<Shown>.Of(shown)}'"),
        }).Select(way => $"({way})"))})";
    }

    private string InQueues(string alias)
    {
        string Placed(string which) => $"EXISTS (SELECT 1 FROM queue_members m WHERE m.tenant_id = @tenant AND m.user_id = {alias}.id AND m.live{which})";
        var ways = new List<string>();
        if (filter.Queues.Count > 0)
        {
            ways.Add(Placed($" AND m.queue_id IN ({Queues()})"));
        }

        if (filter.NoQueue)
        {
            ways.Add(known.Handling.Count == 0 ? "FALSE"
                : $"{alias}.state = 'active' AND COALESCE({alias}.agent, {(known.Serve ? "TRUE" : "FALSE")}) AND ({alias}.type IS NULL OR {alias}.type IN ({List("y", Agents.Types.Select(Words<UserType>.Of))}))"
                    + $" AND EXISTS (SELECT 1 FROM user_roles h WHERE h.tenant_id = @tenant AND h.user_id = {alias}.id AND h.role_id IN ({List("h", known.Handling.Select(r => dialect.ToDatabase(r.Value)))}))"
                    + $" AND NOT {Placed("")}");
        }

        return $"({string.Join(" OR ", ways.Select(w => $"({w})"))})";
    }

    private string Queues() => List("q", filter.Queues.Select(q => dialect.ToDatabase(q.Value)));

    /// <summary>Those in use: one that is archived is nobody's.</summary>
    private string Skills() => List("k", filter.Skills.Where(s => known.Skills.ContainsKey(s.Value)).Select(s => dialect.ToDatabase(s.Value))) is { Length: > 0 } used ? used : "NULL";

    private string Roles() => List("r", filter.Roles.Select(r => dialect.ToDatabase(r.Value)));

    private string Groups() => List("g", filter.Groups.Select(g => dialect.ToDatabase(g.Value)));

    private string List(string prefix, IEnumerable<object> values) =>
        string.Join(", ", values.Select((value, i) =>
        {
            Add(prefix + i, value);
            return $"@{prefix}{i}";
        }));

    /// <summary>All trigrams of the term; the row is checked for the term itself afterwards.</summary>
    private static string Trigrams(string term)
    {
        var letters = term.EnumerateRunes().Select(r => r.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)).ToList();
        return string.Join(" AND ", Enumerable.Range(0, Math.Min(letters.Count - 2, 12)).Select(i => $"\"{letters[i]}{letters[i + 1]}{letters[i + 2]}\"").Distinct());
    }

    private void Add(string name, object value)
    {
        if (_values.All(p => p.Name != name))
        {
            _values.Add((name, value));
        }
    }
}
