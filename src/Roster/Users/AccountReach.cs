using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>
/// Answers one question across tenants for the cross-tenant rule: does this account also belong elsewhere?
/// A membership counts in any state until it is anonymized.
/// </summary>
public sealed class AccountReach(Databases databases)
{
    public async Task<bool> BelongsElsewhereAsync(AccountId account, TenantId here, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await db.Set<User>().IgnoreQueryFilters([Filters.Deleted])
            .AnyAsync(u => u.AccountId == account && u.TenantId != here && u.State != UserState.Anonymized, cancellation);
    }
}
