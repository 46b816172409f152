using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>
/// Answers one question across tenants for the cross-tenant rule: does this account also belong elsewhere?
/// A membership counts in any state until it is anonymized, and so does one that waits for the person to accept.
/// </summary>
public sealed class AccountReach(Databases databases)
{
    public async Task<bool> BelongsElsewhereAsync(AccountId account, TenantId here, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await BelongsElsewhereAsync(db, account, here, cancellation);
    }

    /// <summary>The same within a transaction at hand.</summary>
    public static async Task<bool> BelongsElsewhereAsync(EveryTenantDb db, AccountId account, TenantId here, CancellationToken cancellation) =>
        await db.Set<User>().IgnoreQueryFilters([Filters.Deleted])
            .AnyAsync(u => u.AccountId == account && u.TenantId != here && u.State != UserState.Anonymized, cancellation)
            || await (from own in db.Set<Account>()
                  join invited in db.Set<User>() on own.AddressKey equals invited.EmailKey
                  where own.Id == account && invited.TenantId != here && invited.AccountId == null && invited.State == UserState.Invited
                  select invited.Id).AnyAsync(cancellation);
}
