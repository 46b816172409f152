using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Sessions;

/// <summary>A browser that an account is known at.</summary>
/// <param name="Device">Which.</param>
/// <param name="IsNews">Another than those the account has been seen at before.</param>
internal sealed record Remembered(KnownDevice Device, bool IsNews);

/// <summary>The browsers that an account has been signed in at.</summary>
internal static class KnownDevices
{
    public static async Task<Remembered> RememberAsync(EveryTenantDb db, AccountId account, string token, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindAsync(db, account, token, cancellation) is { } known)
        {
            known.SeenAgain(now);
            return new Remembered(known, false);
        }

        var device = new KnownDevice(account, Secret.Hash(token), now);
        db.Add(device);
        return new Remembered(device, await db.Set<KnownDevice>().AnyAsync(d => d.AccountId == account, cancellation));
    }

    public static async Task<KnownDevice?> FindAsync(EveryTenantDb db, AccountId account, string? token, CancellationToken cancellation)
    {
        if (token is null)
        {
            return null;
        }

        var hash = Secret.Hash(token);
        return await db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.AccountId == account && d.TokenHash == hash, cancellation);
    }

    /// <summary>Since when the device of a session is trusted, for tenants that go by it.</summary>
    public static async Task<DateTimeOffset?> TrustedAsync(EveryTenantDb db, Session session, CancellationToken cancellation) =>
        session.DeviceId is { } id ? await db.Set<KnownDevice>().Where(d => d.Id == id && d.AccountId == session.AccountId).Select(d => d.TrustedAt).SingleOrDefaultAsync(cancellation) : null;
}
