using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions.Addresses;

/// <summary>What features to the right take away when an account goes back to whoever held its mailbox before: what somebody else may have made with it.</summary>
public interface IAccountRescue
{
    Task ForgetSinceAsync(EveryTenantDb db, AccountId account, DateTimeOffset since, CancellationToken cancellation);
}
