using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Someone whose sessions an administrator of the actor's tenant means.</summary>
internal sealed record SessionOwner(User User, Tenant Tenant, Target Target);

/// <summary>Finds them for work that reaches into all tenants of a person. It is looked for in the actor's tenant alone.</summary>
internal sealed class SessionOwners(OperationScope scope, EveryTenantDb db, TimeProvider clock)
{
    public async Task<SessionOwner?> FindAsync(UserId id, CancellationToken cancellation)
    {
        var here = scope.Actor.Tenant!.Value;
        if (await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == here && u.Id == id, cancellation) is not { } user)
        {
            return null;
        }

        var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == here, cancellation);
        var isPrimary = tenant.PrimaryAdmin == id;
        var effective = RoleRules.Effective(user.Type, await SessionReader.RolesOf(db, here, id).ToListAsync(cancellation), isPrimary);
        return new SessionOwner(user, tenant, new Target(id, user.State, user.IsLocked(clock.GetUtcNow()), effective, isPrimary, user.AccountId is not null, IsShared: false));
    }

    /// <summary>The other tenants that what they have open has entered, and who they are there.</summary>
    public async Task<List<(TenantId Tenant, UserId User)>> ElsewhereAsync(SessionOwner owner, CancellationToken cancellation)
    {
        var (account, here, now) = (owner.User.AccountId, owner.User.TenantId, clock.GetUtcNow());
        return [.. (await (from entry in db.Set<SessionEntry>().AsNoTracking()
                           join session in db.Set<Session>() on entry.SessionId equals session.Id
                           where session.AccountId == account && session.EndedAt == null && session.ExpiresAt > now && entry.EndedAt == null && entry.TenantId != here
                           select new { entry.TenantId, entry.UserId }).Distinct().ToListAsync(cancellation)).Select(e => (e.TenantId, e.UserId))];
    }
}
