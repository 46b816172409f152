using System.Globalization;
using Roster.Platform.Data;

namespace Roster.Audit;

/// <summary>One way along an index: the events of everyone, by one actor, or to one subject.</summary>
/// <param name="Column">actor_id or subject_id; null for everyone's.</param>
/// <param name="Id">Whose.</param>
/// <param name="But">A condition that keeps two ways from meeting the same event.</param>
internal sealed record EventWay(string? Column, Guid? Id, string But = "");

/// <summary>
/// The statements of the audit log. <see cref="From"/> is the only way to name the table, and it names the tenant with it. Each
/// page is a merge of walks, one for each name of event that is there, so that any filter reads about as many rows as it shows.
/// </summary>
internal sealed class EventListSql(Dialect dialect, EventFilter filter)
{
    private const string Columns = "seq, id, at, name, actor_kind, actor_id, subject_id, payload, personal, who, request_id";

    private readonly List<(string Name, object Value)> _values = [];

    /// <summary>The ways that the filter's people make.</summary>
    public IReadOnlyList<EventWay> Ways() => filter switch
    {
        { About: { } about } =>
        [
            new EventWay("subject_id", about),
            new EventWay("actor_id", about, " AND subject_id <> @actor_id"),
        ],
        { Subject: { } subject } => [new EventWay("subject_id", subject)],
        { Actor: { } actor } => [new EventWay("actor_id", actor)],
        _ => [new EventWay(null, null)],
    };

    /// <summary>The names of events there are on a way: leaps from one to the next, and never counts them.</summary>
    public Statement Names(EventWay way)
    {
        _values.Clear();
        var from = From(way);
        return new Statement(
            $"WITH RECURSIVE n(name) AS (SELECT min(name) FROM {from} UNION ALL SELECT (SELECT min(name) FROM {from} AND name > n.name) FROM n WHERE n.name IS NOT NULL) SELECT name FROM n WHERE name IS NOT NULL",
            [.. _values], ForAnyValue: true);
    }

    /// <summary>A page: the merge of the walks, each along one way and, where the index asks for it, one name.</summary>
    public Statement Page(IReadOnlyList<(EventWay Way, string? Name)> walks, EventCursor? cursor, int limit)
    {
        _values.Clear();
        var order = cursor is { Newer: true } ? "at, seq" : "at DESC, seq DESC";
        var parts = walks.Select((walk, i) => $"SELECT * FROM (SELECT {Columns} FROM {From(walk.Way)}{Named(walk.Name, i)}{Within()}{Beyond(cursor)} ORDER BY {order} LIMIT {limit}) w{i}");
        return new Statement($"{string.Join(" UNION ALL ", parts)} ORDER BY {order} LIMIT {limit.ToString(CultureInfo.InvariantCulture)}", [.. _values], ForAnyValue: false);
    }

    /// <summary>The table, of this tenant. There is no other way to it.</summary>
    private string From(EventWay way) =>
        way is { Column: { } column, Id: { } id }
            ? $"events WHERE tenant_id = @tenant AND {column} = {Value(column, dialect.ToDatabase(id))}{way.But}{Also(column)}"
            : "events WHERE tenant_id = @tenant";

    /// <summary>Done to one and by another: the one's events are walked, and those of others passed over.</summary>
    private string Also(string column) =>
        filter is { Subject: not null, Actor: { } actor } && column == "subject_id" ? $" AND actor_id = {Value("also", dialect.ToDatabase(actor))}" : "";

    private string Named(string? name, int index) => name is null ? "" : $" AND name = {Value($"name{index}", name)}";

    private string Within() =>
        (filter.From is { } from ? $" AND at >= {Value("from", dialect.ToDatabase(from))}" : "")
        + (filter.To is { } to ? $" AND at < {Value("to", dialect.ToDatabase(to))}" : "");

    /// <summary>The first condition is the index's edge, the second tells apart what happened in the same moment.</summary>
    private string Beyond(EventCursor? cursor)
    {
        if (cursor is null)
        {
            return "";
        }

        var (at, seq, sign) = (Value("at", dialect.ToDatabase(cursor.At)), Value("seq", cursor.Seq), cursor.Newer ? '>' : '<');
        return $" AND at {sign}= {at} AND (at {sign} {at} OR seq {sign} {seq})";
    }

    private string Value(string name, object value)
    {
        if (!_values.Exists(v => v.Name == name))
        {
            _values.Add((name, value));
        }

        return "@" + name;
    }
}
