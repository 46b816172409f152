using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>From where someone signed in, and with what, goes with the account that was theirs alone.</summary>
internal sealed class SessionErasing : IErasing
{
    public async Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation)
    {
        if (user.AccountId is not { } account || !await db.Set<Account>().AnyAsync(a => a.Id == account && a.RetiredAt != null, cancellation))
        {
            return;
        }

#pragma warning disable RS0030 // erasing reaches rows by the thousand, and is itself the event
        await db.Set<Session>().Where(s => s.AccountId == account).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ip, (string?)null).SetProperty(s => s.UserAgent, (string?)null), cancellation);
#pragma warning restore RS0030
    }
}
