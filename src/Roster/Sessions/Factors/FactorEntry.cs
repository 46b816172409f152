using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>Notes that the session at hand has given its second factor, and enters the workspace that waited for it.</summary>
public sealed class FactorEntry(OperationScope scope, EveryTenantDb db, TenantEntry entry, Events events, TimeProvider clock)
{
    /// <summary>They are who they say: what was counted against them is over.</summary>
    internal static async Task ForgiveAsync(EveryTenantDb db, AccountId account, CancellationToken cancellation)
    {
        (await db.Set<Account>().SingleAsync(a => a.Id == account, cancellation)).ForgetFailures();
        foreach (var user in await db.Set<User>().Where(u => u.AccountId == account && u.LockedUntil != null).ToListAsync(cancellation))
        {
            user.Lock(null);
        }
    }

    /// <param name="which">What was given.</param>
    /// <param name="tenant">The workspace that was meant, by its code; null for the one a sign-in leads to, if none is entered yet.</param>
    /// <param name="newDevice">Signed in from a device the account had not seen.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task GiveAsync(string which, string? tenant, bool newDevice, CancellationToken cancellation)
    {
        var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == session.AccountId, cancellation);
        var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
        var open = await db.Set<SessionEntry>().Where(e => e.SessionId == session.Id && e.EndedAt == null).ToListAsync(cancellation);
        session.GiveSecondFactor(which);
        foreach (var at in open)
        {
            events.AddIn(at.TenantId, new SecondFactorGiven(at.UserId, session.Id, which));
        }

        var meant = tenant is null ? open.Count == 0 ? Memberships.Home(members) : null : members.Find(m => m.Tenant.Code == tenant);
        if (meant is not null && !open.Exists(e => e.TenantId == meant.Tenant.Id))
        {
            await entry.EnterAsync(session, account, meant, clock.GetUtcNow(), cancellation, newDevice);
        }
        else if (open.Count == 0 && await Memberships.AcceptableAsync(db, account, cancellation) is [var waiting, ..])
        {
            events.AddIn(waiting.Tenant.Id, new SecondFactorGiven(waiting.User.Id, session.Id, which));
        }
    }
}
