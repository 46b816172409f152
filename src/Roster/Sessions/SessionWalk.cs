using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>One step of the walk: a session, and its place.</summary>
internal readonly record struct SessionStep(SessionId Id, DateTimeOffset At);

/// <summary>
/// Walks what was lately active in a tenant. A session that has entered it rests no longer than the tenant lets it; one of its people
/// that has not may rest longer, and there are few of those: so the walk meets hardly anything that is over.
/// </summary>
/// <param name="reads">For the tenant's statements.</param>
/// <param name="tenant">Whose.</param>
/// <param name="rested">Before it, what has entered here is over.</param>
/// <param name="over">Before it, everything is.</param>
internal sealed class SessionWalk(TenantReads reads, TenantId tenant, DateTimeOffset rested, DateTimeOffset over)
{
    public async Task<List<SessionStep>> StepAsync(SessionCursor? from, bool newer, int count, CancellationToken cancellation)
    {
        var (than, order) = newer ? (">", "ASC") : ("<", "DESC");
        var values = new List<(string, object)> { ("rested", reads.Dialect.ToDatabase(rested)), ("over", reads.Dialect.ToDatabase(over)) };
        var beyond = "";
        if (from is not null)
        {
            beyond = $" AND (last_activity_at, session_id) {than} (@at, @id)";
            values.AddRange([("at", reads.Dialect.ToDatabase(from.At)), ("id", reads.Dialect.ToDatabase(from.Id.Value))]);
        }

        var sorted = $"ORDER BY last_activity_at {order}, session_id {order} LIMIT {count}";
        string Walk(string where) => $"SELECT session_id, last_activity_at FROM seen_sessions WHERE tenant_id = @tenant AND {where}{beyond} {sorted}";
        var sql = $"SELECT * FROM ({Walk("last_activity_at > @rested")}) a UNION ALL SELECT * FROM ({Walk($"{SeenSession.NotEntered} AND last_activity_at <= @rested AND last_activity_at > @over")}) b {sorted}";
        var found = new List<SessionStep>();
        await using var reader = await reads.OpenAsync(tenant, cancellation);
        await using var rows = await reader.QueryAsync(new Statement(sql, values, ForAnyValue: false), cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new SessionStep(new SessionId(reads.Dialect.ReadGuid(rows, 0)), reads.Dialect.ReadTime(rows, 1)));
        }

        return found;
    }
}
