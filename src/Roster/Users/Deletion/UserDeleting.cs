using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users.Deletion;

/// <summary>Who may be deleted, and what goes with them, for every operation that does.</summary>
public sealed class UserDeleting(
    OperationScope scope, UserDirectory directory, AccountReach reach, IEnumerable<ILeavingCheck> checks, IEnumerable<IAccessEnding> endings, Events events, TimeProvider clock)
{
    /// <summary>Why not; null means yes. A change must have locked the tenant (<see cref="ILocksTenant"/>).</summary>
    public async Task<Problem?> MayAsync(LoadedUser found, CancellationToken cancellation)
    {
        if (UserRules.Delete(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
        {
            return refused;
        }

        if (RoleRules.IsAdministrator(found.Target.Effective) && found.User.State == UserState.Active
            && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation))
        {
            return UserRules.LastAdministrator;
        }

        foreach (var check in checks)
        {
            if (await check.RefusesDeletionAsync(found.User, cancellation) is { } owned)
            {
                return owned;
            }
        }

        return null;
    }

    /// <summary>
    /// Out of sight and of everything. An account that was theirs here alone is retired with all that opened it; one that lives on
    /// elsewhere stays as it is, and opens nothing here.
    /// </summary>
    public async Task<Problem?> DeleteAsync(LoadedUser found, string? reason, CancellationToken cancellation)
    {
        var (user, now, before) = (found.User, clock.GetUtcNow(), Words<UserState>.Of(found.User.State));
        if (found.Account is { IsOperator: false, RetiredAt: null } account && !await reach.TryRetireAsync(scope.Tenant, account, now, cancellation) && !found.Target.IsShared)
        {
            // Another workspace has invited them this moment.
            return directory.ChangedMeanwhile(found);
        }

        foreach (var ending in endings)
        {
            await ending.EndAsync(user, AccessEnds.Deleted, cancellation);
        }

        await Links.EndInvitationAsync(scope.Tenant, user.TenantId, user.Id, now, cancellation);
        user.Delete(now);
        user.Lock(null);
        events.Add(new UserDeleted(user.Id, before) { Personal = found.Personal(reason) });
        return null;
    }
}
