using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>The browser in which a second factor is given.</summary>
/// <param name="DeviceToken">The secret it is known by; null for one without.</param>
/// <param name="Trust">Whether its person asks not to be asked there again.</param>
public sealed record GivenAt(string? DeviceToken, bool Trust)
{
    public override string ToString() => nameof(GivenAt);
}

/// <summary>Notes that the session at hand has given its second factor, and enters the workspace that waited for it.</summary>
public sealed class FactorEntry(OperationScope scope, EveryTenantDb db, TenantEntry entry, Events events, TimeProvider clock)
{
    /// <summary>They are who they say: what was counted against them is over.</summary>
    private static async Task ForgiveAsync(EveryTenantDb db, AccountId account, CancellationToken cancellation)
    {
        (await db.Set<Account>().SingleAsync(a => a.Id == account, cancellation)).ForgetFailures();
        foreach (var user in await db.Set<User>().Where(u => u.AccountId == account && u.LockedUntil != null).ToListAsync(cancellation))
        {
            user.Lock(null);
        }
    }

    /// <summary>The same where a browser has given it: it is known from now on, and trusted where its person asks for that and a workspace of theirs lets them.</summary>
    /// <param name="which">What was given.</param>
    /// <param name="tenant">The workspace that was meant, by its code; null for the one a sign-in leads to, if none is entered yet.</param>
    /// <param name="at">The browser.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task GiveAsync(string which, string? tenant, GivenAt at, CancellationToken cancellation)
    {
        var (id, now) = (scope.Actor.Account!.Value, clock.GetUtcNow());
        await ForgiveAsync(db, id, cancellation);
        var known = at.DeviceToken is { } token ? await KnownDevices.RememberAsync(db, id, token, now, cancellation) : null;
        if (known is not null && at.Trust && (await Memberships.ActiveAsync(db, id, cancellation)).Where(m => m.Tenant.Policy.TrustedDeviceDays > 0).ToList() is { Count: > 0 } where)
        {
            known.Device.Trust(Device.Name(scope.Caller.UserAgent), now);
            where.ForEach(m => events.AddIn(m.Tenant.Id, new DeviceTrusted(m.User.Id) { Personal = m.User.Personal() }));
        }

        await GiveAsync(which, tenant, known?.IsNews ?? false, cancellation, known?.Device.Id);
    }

    /// <param name="which">What was given.</param>
    /// <param name="tenant">The workspace that was meant, by its code; null for the one a sign-in leads to, if none is entered yet.</param>
    /// <param name="newDevice">Signed in from a device the account had not seen.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="device">Where, if that was not known before.</param>
    public async Task GiveAsync(string which, string? tenant, bool newDevice, CancellationToken cancellation, DeviceId? device = null)
    {
        var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == session.AccountId, cancellation);
        var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
        var open = await db.Set<SessionEntry>().Where(e => e.SessionId == session.Id && e.EndedAt == null).ToListAsync(cancellation);
        session.GiveSecondFactor(which, clock.GetUtcNow());
        session.IsAt(device ?? session.DeviceId);
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
