using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Sessions;

/// <summary>The browsers that an account has been signed in at.</summary>
internal static class KnownDevices
{
    /// <summary>Whether it is news: another device than those the account has been seen at.</summary>
    public static async Task<bool> RememberAsync(EveryTenantDb db, AccountId account, string token, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindAsync(db, account, token, cancellation) is { } known)
        {
            known.SeenAgain(now);
            return false;
        }

        db.Add(new KnownDevice(account, Secret.Hash(token), now));
        return await db.Set<KnownDevice>().AnyAsync(d => d.AccountId == account, cancellation);
    }

    public static async Task<bool> IsOneAsync(EveryTenantDb db, AccountId account, string? token, CancellationToken cancellation) =>
        token is not null && await FindAsync(db, account, token, cancellation) is not null;

    private static async Task<KnownDevice?> FindAsync(EveryTenantDb db, AccountId account, string token, CancellationToken cancellation)
    {
        var hash = Secret.Hash(token);
        return await db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.AccountId == account && d.TokenHash == hash, cancellation);
    }
}
