using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Sso;

/// <summary>Ends what rests on a provider's word: all of it when it is switched off, one person's when they are replaced or erased.</summary>
public sealed class SignOnEnding(OperationScope scope, Events events, TimeProvider clock) : IAccessEnding, IErasing
{
    /// <summary>Nobody is here on the provider's word any more.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        var (db, now) = (scope.Tenant, clock.GetUtcNow());
        foreach (var entry in await db.Set<SessionEntry>().Where(e => e.Proof == Session.SignOn && e.EndedAt == null).ToListAsync(cancellation))
        {
            entry.End(now);
            (await db.Set<SeenSession>().SingleOrDefaultAsync(s => s.SessionId == entry.SessionId, cancellation))?.Leave();
            events.Add(new SessionEnded(entry.UserId, entry.SessionId, "sso_off"));
        }

        db.RemoveRange(await db.Set<ProviderProof>().ToListAsync(cancellation));
    }

    /// <summary>Whoever takes someone's place begins with nothing of theirs, and may be linked anew.</summary>
    public async Task EndAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        if (why == AccessEnds.Replaced)
        {
            var db = scope.Tenant;
            db.RemoveRange(await db.Set<SsoIdentity>().Where(i => i.UserId == user.Id).ToListAsync(cancellation));
            db.RemoveRange(await db.Set<ProviderProof>().Where(p => p.UserId == user.Id).ToListAsync(cancellation));
        }
    }

    public async Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<SsoIdentity>().Where(i => i.TenantId == user.TenantId && i.UserId == user.Id).ToListAsync(cancellation));
        db.RemoveRange(await db.Set<ProviderProof>().Where(p => p.TenantId == user.TenantId && p.UserId == user.Id).ToListAsync(cancellation));
    }
}
