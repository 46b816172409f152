using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// A tenant's view of a session of one of its people, wherever it was opened: so that a page of what is open in a tenant is a walk
/// along an index of its own. Who may be seen is asked when it is read; a row that is left over shows nothing.
/// </summary>
[Unaudited("repeats the session for its tenants' lists; what opens, enters and ends it is the event")]
public sealed class SeenSession : ITenantOwned
{
    public const string NotEntered = "entered = false";

    private SeenSession() { }

    public SeenSession(TenantId tenant, SessionId session, DateTimeOffset lastActivity) => (TenantId, SessionId, LastActivityAt) = (tenant, session, lastActivity);

    public TenantId TenantId { get; private set; }

    public SessionId SessionId { get; private set; }

    /// <summary>Whether it has entered this tenant, and so rests no longer than this tenant lets it.</summary>
    public bool Entered { get; private set; }

    public DateTimeOffset LastActivityAt { get; private set; }

    public void Enter() => Entered = true;

    public void Leave() => Entered = false;
}

internal static class SeenSessions
{
    /// <summary>No session rests longer: the most that a policy can say.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1_440);

    /// <summary>A new session, in every tenant the person belongs to; what is left of their old ones goes.</summary>
    public static async Task OpenAsync(EveryTenantDb db, Session session, DateTimeOffset now, CancellationToken cancellation)
    {
        var over = now - LongestRest;
        db.RemoveRange(await (from seen in db.Set<SeenSession>()
                              join old in db.Set<Session>() on seen.SessionId equals old.Id
                              where old.AccountId == session.AccountId && seen.LastActivityAt < over
                              select seen).ToListAsync(cancellation));
        foreach (var tenant in await TenantsOf(db, session.AccountId).ToListAsync(cancellation))
        {
            db.Add(new SeenSession(tenant, session.Id, now));
        }
    }

    public static async Task EnterAsync(EveryTenantDb db, Session session, TenantId tenant, CancellationToken cancellation)
    {
        var seen = await db.Set<SeenSession>().FindAsync([tenant, session.Id], cancellation);
        if (seen is null)
        {
            db.Add(seen = new SeenSession(tenant, session.Id, session.LastActivityAt));
        }

        seen.Enter();
    }

    /// <summary>Someone joined a tenant: what they have open is this tenant's to see, too.</summary>
    public static async Task JoinAsync(EveryTenantDb db, AccountId account, TenantId tenant, CancellationToken cancellation)
    {
        foreach (var session in await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync(cancellation))
        {
            if (await db.Set<SeenSession>().FindAsync([tenant, session.Id], cancellation) is null)
            {
                db.Add(new SeenSession(tenant, session.Id, session.LastActivityAt));
            }
        }
    }

    /// <summary>Also where they are put out: they may be let in again while it is open.</summary>
    private static IQueryable<TenantId> TenantsOf(EveryTenantDb db, AccountId account) =>
        db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.AccountId == account).Select(u => u.TenantId).Distinct();
}
