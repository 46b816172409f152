using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Sso.Flow;

/// <summary>
/// Someone whom the workspace's directory has added, and nobody has been yet: nothing opens their account, nothing ever did, and nobody has
/// proven their address. The provider's word on that address makes them who they are, as it would make a newcomer; from anyone it could be taken
/// from, it is not enough.
/// </summary>
internal static class Awaited
{
    /// <summary>The person; null for anybody else. Whether their account belongs elsewhere too is asked apart.</summary>
    public static async Task<User?> FindAsync(RosterDb db, TenantId tenant, EmailAddress email, CancellationToken cancellation)
    {
        var found = await (from user in db.Set<User>()
                           join account in db.Set<Account>() on user.AccountId equals account.Id
                           where user.TenantId == tenant && user.EmailKey == email.Key && user.State == UserState.Active && user.Source == UserSource.Scim && user.SignedInLast == User.Never
                               && account.AddressKey == email.Key && account.PasswordHash == null && account.AddressProvenAt == null && account.RetiredAt == null && !account.IsOperator
                           select new { User = user, Account = account }).SingleOrDefaultAsync(cancellation);
        return found is null || found.Account.HasSecondFactor
            || await db.Set<Passkey>().AnyAsync(p => p.AccountId == found.Account.Id, cancellation)
            || await db.Set<SsoIdentity>().AnyAsync(i => i.TenantId == tenant && i.UserId == found.User.Id, cancellation) ? null : found.User;
    }
}
