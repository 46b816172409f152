using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions.Addresses;
using Roster.Users;

namespace Roster.Keys;

/// <summary>Ends the keys that were made for someone since somebody else may have had their account.</summary>
internal sealed class KeysRescue(Events events, TimeProvider clock) : IAccountRescue
{
    public async Task ForgetSinceAsync(EveryTenantDb db, AccountId account, DateTimeOffset since, CancellationToken cancellation)
    {
        var made = await (from key in db.Set<ApiKey>()
                          join owner in db.Set<User>() on new { key.TenantId, Id = key.OwnerId } equals new { owner.TenantId, owner.Id }
                          where owner.AccountId == account && key.CreatedAt >= since && key.RevokedAt == null
                          select key).ToListAsync(cancellation);
        foreach (var key in made)
        {
            key.Revoke(clock.GetUtcNow());
            events.AddIn(key.TenantId, new KeyRevoked(key.Id) { Personal = new PersonalPart { Subject = key.Name } });
        }
    }
}
