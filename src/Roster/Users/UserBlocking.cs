using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>Suspending and deactivating, and the ways back, for every operation that can do it.</summary>
public sealed class UserBlocking(OperationScope scope, UserDirectory directory, IEnumerable<IAccessEnding> endings, IEnumerable<IKeptForReturn> kept, Events events)
{
    public Task<Problem?> MaySuspendAsync(LoadedUser found, CancellationToken cancellation) =>
        MayBlockAsync(found, UserRules.Suspend(scope.Actor, found.Target, found.Tenant.Policy), cancellation);

    public Task<Problem?> MayDeactivateAsync(LoadedUser found, CancellationToken cancellation) =>
        MayBlockAsync(found, UserRules.Deactivate(scope.Actor, found.Target, found.Tenant.Policy), cancellation);

    /// <summary>Out of this tenant at once, everything kept. Only for operations that lock the tenant (<see cref="ILocksTenant"/>).</summary>
    public async Task<Problem?> SuspendAsync(LoadedUser found, string? reason, CancellationToken cancellation)
    {
        if (await MaySuspendAsync(found, cancellation) is { } refused)
        {
            return refused;
        }

        var before = Words<UserState>.Of(found.User.State);
        found.User.Suspend();
        await EndAsync(found, AccessEnds.Blocked, cancellation);
        events.Add(new UserSuspended(found.User.Id, before) { Personal = found.Personal(reason) });
        return null;
    }

    /// <summary>Out of this tenant and of its work at once. Only for operations that lock the tenant (<see cref="ILocksTenant"/>).</summary>
    public async Task<Problem?> DeactivateAsync(LoadedUser found, string? reason, CancellationToken cancellation)
    {
        if (await MayDeactivateAsync(found, cancellation) is { } refused)
        {
            return refused;
        }

        var before = Words<UserState>.Of(found.User.State);
        found.User.Deactivate();
        await EndAsync(found, AccessEnds.Deactivated, cancellation);
        events.Add(new UserDeactivated(found.User.Id, before) { Personal = found.Personal(reason) });
        return null;
    }

    /// <summary>Back to the state before; signing in again is up to them.</summary>
    public async Task<Problem?> ReactivateAsync(LoadedUser found, string? reason, CancellationToken cancellation)
    {
        if (UserRules.Reactivate(scope.Actor, found.Target) is { } refused)
        {
            return refused;
        }

        found.User.Unblock();
        // Of someone who was deactivated before they were suspended.
        await ReturnAsync(found, asked: null, cancellation);
        events.Add(new UserReactivated(found.User.Id, Words<UserState>.Of(found.User.State)) { Personal = found.Personal(reason) });
        return null;
    }

    /// <summary>Back to the state before; they sign in with what they signed in with.</summary>
    /// <param name="found">Whom.</param>
    /// <param name="reason">Why.</param>
    /// <param name="assignments">Whether they are in their queues again, where the policy asks: all or none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Problem?> ActivateAsync(LoadedUser found, string? reason, string? assignments, CancellationToken cancellation)
    {
        if (UserRules.Activate(scope.Actor, found.Target) is { } refused)
        {
            return refused;
        }

        found.User.Unblock();
        await ReturnAsync(found, assignments, cancellation);
        events.Add(new UserActivated(found.User.Id, Words<UserState>.Of(found.User.State)) { Personal = found.Personal(reason) });
        return null;
    }

    private async Task<Problem?> MayBlockAsync(LoadedUser found, Problem? refused, CancellationToken cancellation) =>
        refused ?? (RoleRules.IsAdministrator(found.Target.Effective) && found.User.State == UserState.Active
            && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation) ? UserRules.LastAdministrator : null);

    private async Task EndAsync(LoadedUser found, AccessEnds why, CancellationToken cancellation)
    {
        foreach (var ending in endings)
        {
            await ending.EndAsync(found.User, why, cancellation);
        }
    }

    private async Task ReturnAsync(LoadedUser found, string? asked, CancellationToken cancellation)
    {
        foreach (var one in kept)
        {
            await one.ReturnAsync(found.User, found.Tenant.Policy.GivesBack(asked), cancellation);
        }
    }
}
