using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users.Addresses;

/// <summary>Finds changes of address that wait, and ends them.</summary>
public static class AddressChanges
{
    /// <summary>The one that waits for a person, the newest.</summary>
    public static async Task<AddressChange?> WaitingAsync(RosterDb db, TenantId tenant, UserId user, DateTimeOffset now, CancellationToken cancellation) =>
        await db.Set<AddressChange>().Where(c => c.TenantId == tenant && c.UserId == user && c.State == AddressChangeState.Waiting && c.ExpiresAt > now)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>A newer change takes their place.</summary>
    public static async Task EndWaitingAsync(RosterDb db, User user, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var change in await db.Set<AddressChange>().Where(c => c.TenantId == user.TenantId && c.UserId == user.Id && c.State == AddressChangeState.Waiting).ToListAsync(cancellation))
        {
            change.Settle(AddressChangeState.Withdrawn, now);
        }
    }
}
