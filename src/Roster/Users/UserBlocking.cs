using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>Suspending and reactivating, for every operation that can do it.</summary>
public sealed class UserBlocking(OperationScope scope, UserDirectory directory, IEnumerable<IAccessEnding> endings, Events events)
{
    /// <summary>Out of this tenant at once, everything kept. Only for operations that lock the tenant (<see cref="ILocksTenant"/>).</summary>
    public async Task<Problem?> SuspendAsync(LoadedUser found, string? reason, CancellationToken cancellation)
    {
        if (UserRules.Suspend(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
        {
            return refused;
        }

        if (RoleRules.IsAdministrator(found.Target.Effective) && found.User.State == UserState.Active
            && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation))
        {
            return UserRules.LastAdministrator;
        }

        var before = Words<UserState>.Of(found.User.State);
        found.User.Suspend();
        foreach (var ending in endings)
        {
            await ending.EndAsync(found.User, AccessEnds.Blocked, cancellation);
        }

        events.Add(new UserSuspended(found.User.Id, before) { Personal = found.Personal(reason) });
        return null;
    }

    /// <summary>Back to the state before; signing in again is up to them.</summary>
    public Problem? Reactivate(LoadedUser found, string? reason)
    {
        if (UserRules.Reactivate(scope.Actor, found.Target) is { } refused)
        {
            return refused;
        }

        found.User.Unblock();
        events.Add(new UserReactivated(found.User.Id, Words<UserState>.Of(found.User.State)) { Personal = found.Personal(reason) });
        return null;
    }
}
