using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// What an administrator sees of open sessions: those of people who are active here and whom they do not rank below, wherever they
/// were opened. Of the other workspaces that a session has entered it reads only that there are some.
/// </summary>
public sealed class SessionSight(OperationScope scope, Databases databases, TimeProvider clock)
{
    /// <summary>One person's, the last active first.</summary>
    public async Task<IReadOnlyList<SessionView>> OfAsync(User user, CancellationToken cancellation)
    {
        var open = await Open().Where(s => s.AccountId == user.AccountId).ToListAsync(cancellation);
        return [.. (await ViewAsync([.. open.Select(s => (s, user))], cancellation)).OrderByDescending(v => v.LastActivityAt).ThenByDescending(v => v.Id)];
    }

    /// <summary>Of these sessions the ones to be seen, in no order.</summary>
    public async Task<IReadOnlyList<SessionView>> AmongAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var found = await (from session in Open()
                           join user in db.Set<User>().AsNoTracking() on session.AccountId equals user.AccountId
                           where ids.Contains(session.Id) && user.State == UserState.Active
                           select new { session, user }).ToListAsync(cancellation);
        var effective = await EffectiveAsync([.. found.Select(f => f.user).DistinctBy(u => u.Id)], cancellation);
        return await ViewAsync([.. found.Where(f => RoleRules.Rank(scope.Actor.Permissions, effective[f.user.Id]) is null).Select(f => (f.session, f.user))], cancellation);
    }

    private IQueryable<Session> Open()
    {
        var now = clock.GetUtcNow();
        return scope.Tenant.Set<Session>().AsNoTracking().Where(s => s.EndedAt == null && s.ExpiresAt > now && (s.EndingAt == null || s.EndingAt > now));
    }

    private async Task<Dictionary<UserId, PermissionSet>> EffectiveAsync(IReadOnlyList<User> users, CancellationToken cancellation)
    {
        var (db, ids) = (scope.Tenant, users.Select(u => u.Id).ToList());
        var primary = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
        var held = (await (from of in db.Set<UserRole>().AsNoTracking()
                           join role in db.Set<Role>() on of.RoleId equals role.Id
                           where ids.Contains(of.UserId)
                           select new { of.UserId, role.Permissions }).ToListAsync(cancellation)).ToLookup(h => h.UserId, h => h.Permissions);
        return users.ToDictionary(u => u.Id, u => RoleRules.Effective(u.Type, held[u.Id], primary == u.Id));
    }

    private async Task<IReadOnlyList<SessionView>> ViewAsync(IReadOnlyList<(Session Session, User User)> found, CancellationToken cancellation)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var (now, here, current) = (clock.GetUtcNow(), scope.Tenant.Tenant, scope.Actor.Session);
        var entries = await EntriesAsync([.. found.Select(f => f.Session.Id)], cancellation);
        var views = new List<SessionView>();
        foreach (var (session, user) in found)
        {
            var entered = entries[session.Id].ToList();
            var rest = entered.Count == 0 ? LiveSession.DefaultIdle : TimeSpan.FromMinutes(entered.Min(e => e.Policy.IdleMinutes));
            if (session.Id != current && now - session.LastActivityAt >= rest)
            {
                continue;
            }

            views.Add(new SessionView(
                session.Id.Value, new SessionPerson(user.Id.Value, user.DisplayName, user.Email), Device.View(session.UserAgent), session.Ip, session.CreatedAt,
                session.Id == current ? now : session.LastActivityAt, session.Proof, session.Id == current,
                [.. entered.OrderByDescending(e => e.Tenant == here).Select(e => new SessionWorkspace(e.Tenant == here, e.Tenant == here ? e.EnteredAt : null))],
                session.EndingAt));
        }

        return views;
    }

    /// <summary>Where they are, in all tenants: what is shown of it is <see cref="SessionWorkspace"/>.</summary>
    private async Task<ILookup<SessionId, Place>> EntriesAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return (await (from entry in db.Set<SessionEntry>().AsNoTracking()
                       join user in db.Set<User>() on new { entry.TenantId, Id = entry.UserId } equals new { user.TenantId, user.Id }
                       join tenant in db.Set<Tenant>() on entry.TenantId equals tenant.Id
                       where ids.Contains(entry.SessionId) && entry.EndedAt == null && user.State == UserState.Active && tenant.State == TenantState.Active
                       select new Place(entry.SessionId, entry.TenantId, entry.EnteredAt, tenant.Policy)).ToListAsync(cancellation)).ToLookup(e => e.Session);
    }

    private sealed record Place(SessionId Session, TenantId Tenant, DateTimeOffset EnteredAt, TenantPolicy Policy);
}
