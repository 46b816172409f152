using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>
/// Answers one question across tenants for the cross-tenant rule, and ends what is nobody else's: does this account also belong elsewhere?
/// A membership counts in any state until it is anonymized, and so does one that waits for the person to accept.
/// </summary>
public sealed class AccountReach(Databases databases)
{
    public async Task<bool> BelongsElsewhereAsync(AccountId account, TenantId here, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await BelongsElsewhereAsync(db, account, here, cancellation);
    }

    /// <summary>
    /// Retires an account that was this tenant's alone, and answers whether it did: where another workspace has invited its owner this
    /// moment, it is not this one's to end.
    /// </summary>
    public async Task<bool> TryRetireAsync(TenantDb db, Account account, DateTimeOffset now, CancellationToken cancellation)
    {
        await Account.HoldAsync(db, account.Id, cancellation);
        await using var every = databases.OpenEvery();
        if (await LivesElsewhereAsync(every, account.Id, db.Tenant, cancellation))
        {
            return false;
        }

        await SecondFactors.RemoveAsync(db, account, cancellation);
        account.Retire(now);
        return true;
    }

    /// <summary>The same within a transaction at hand.</summary>
    public static async Task<bool> BelongsElsewhereAsync(EveryTenantDb db, AccountId account, TenantId here, CancellationToken cancellation) =>
        await db.Set<User>().IgnoreQueryFilters([Filters.Deleted])
            .AnyAsync(u => u.AccountId == account && u.TenantId != here && u.State != UserState.Anonymized, cancellation)
            || await IsInvitedElsewhereAsync(db, account, here, cancellation);

    /// <summary>The narrower question of who ends it: with the last membership that is not deleted go the credentials.</summary>
    private static async Task<bool> LivesElsewhereAsync(EveryTenantDb db, AccountId account, TenantId here, CancellationToken cancellation) =>
        await db.Set<User>().AnyAsync(u => u.AccountId == account && u.TenantId != here, cancellation)
            || await IsInvitedElsewhereAsync(db, account, here, cancellation);

    private static async Task<bool> IsInvitedElsewhereAsync(EveryTenantDb db, AccountId account, TenantId here, CancellationToken cancellation) =>
        await (from own in db.Set<Account>()
                  join invited in db.Set<User>() on own.AddressKey equals invited.EmailKey
                  where own.Id == account && invited.TenantId != here && invited.AccountId == null && invited.State == UserState.Invited
                  select invited.Id).AnyAsync(cancellation);
}
