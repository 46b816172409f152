using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Oidc.Tokens;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Outbox;
using Roster.Sessions;

namespace Roster.Oidc.Logout;

/// <summary>Wakes whoever tells portals.</summary>
internal sealed class LogoutBell(TimeProvider clock)
{
    public Bell Bell { get; } = new(clock);
}

/// <summary>After a sign-in has ended, each portal that was given a code for it is to hear so, once. A code that was not used counts too: it may be on its way.</summary>
internal sealed class LogoutFollower(LogoutBell bell, TimeProvider clock) : IEventFollower
{
    private const string Ended = "session.ended", Closed = "tenant.suspended";

    /// <summary>The entries of a workspace end in one statement, a moment before its event is written.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public string Name => "oidc-logout";

    public IReadOnlyCollection<string> Follows { get; } = [Ended, Closed];

    public bool Hurries => true;

    public async Task FollowAsync(EveryTenantDb db, IReadOnlyList<EventRow> events, CancellationToken cancellation)
    {
        foreach (var happened in events)
        {
            await FollowAsync(db, happened, cancellation);
        }
    }

    private async Task FollowAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        var grants = from grant in db.Set<Grant>().AsNoTracking()
                     join client in db.Set<OidcClient>() on grant.ClientId equals client.Id
                     join entry in db.Set<SessionEntry>() on new { grant.TenantId, Id = grant.EntryId } equals new { entry.TenantId, entry.Id }
                     join session in db.Set<Session>() on grant.SessionId equals session.Id
                     where client.Logout != null && client.RevokedAt == null
                         && !db.Set<LogoutDelivery>().Any(d => d.TenantId == grant.TenantId && d.EntryId == grant.EntryId && d.ClientId == grant.ClientId)
                     select new { Grant = grant, Entry = entry, Session = session };
        if (happened.Name == Ended)
        {
            // A session that ended whole may have been in other workspaces, too.
            var id = new SessionId(Touched.Parse(happened.Touches!).Id);
            grants = grants.Where(g => g.Grant.SessionId == id && (g.Entry.EndedAt != null || g.Session.EndedAt != null));
        }
        else
        {
            var since = happened.At - Moment;
            grants = grants.Where(g => g.Grant.TenantId == happened.TenantId && g.Entry.EndedAt > since);
        }

        var told = db.Set<LogoutDelivery>().Local.Select(d => (d.EntryId, d.ClientId)).ToHashSet();
        foreach (var grant in (await grants.Select(g => g.Grant).ToListAsync(cancellation)).Where(g => told.Add((g.EntryId, g.ClientId))))
        {
            db.Add(new LogoutDelivery(grant, happened.Id, clock.GetUtcNow()));
        }
    }

    public void Followed() => bell.Bell.Ring();
}
