using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>The leaving half of replacing someone: who may be replaced, and what they give up.</summary>
public sealed class UserReplacing(OperationScope scope, UserDirectory directory, AccountReach reach, IEnumerable<ILeavingCheck> checks, IEnumerable<IAccessEnding> endings, Events events, TimeProvider clock)
{
    /// <summary>Whether the actor may put someone else in this person's place. A change must have locked the tenant (<see cref="ILocksTenant"/>).</summary>
    public async Task<Problem?> MayAsync(LoadedUser found, CancellationToken cancellation)
    {
        if (UserRules.Replace(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
        {
            return refused;
        }

        if (RoleRules.IsAdministrator(found.Target.Effective) && found.User.State == UserState.Active
            && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation))
        {
            return UserRules.LastAdministrator;
        }

        // The old entry is out for good, as a deleted one: what stands in the way of the one stands in the way of the other.
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
    /// Out for good. An account that was theirs here alone is retired with all that opened it; one that lives on elsewhere is let go of,
    /// and opens nothing here unless its owner accepts anew.
    /// </summary>
    public async Task<Result<UserDetails>> MakeRoomAsync(LoadedUser found, UserDetails by, string? reason, CancellationToken cancellation)
    {
        var (user, account, now, alone) = (found.User, found.Account, clock.GetUtcNow(), !found.Target.IsShared);
        var (personal, before) = (found.Personal(reason, Differences(user, by)), Words<UserState>.Of(user.State));
        if (alone && account is not null && !await reach.TryRetireAsync(scope.Tenant, account, now, cancellation))
        {
            return directory.ChangedMeanwhile(found);
        }

        foreach (var ending in endings)
        {
            await ending.EndAsync(user, AccessEnds.Replaced, cancellation);
        }

        user.MakeRoom(UserRules.EndsAs(found.Tenant.Policy), keepsExternalId: user.ExternalId != by.ExternalId, keepsAccount: alone, now);
        user.Lock(null);
        await Links.EndInvitationAsync(scope.Tenant, user.TenantId, user.Id, now, cancellation);
        if (account is not null)
        {
            await Links.EndAsync(scope.Tenant, account.Id, l => alone || l.ForUser == user.Id, now, cancellation);
        }

        events.Add(new UserReplaced(user.Id, by.Id, before, Words<UserState>.Of(user.State)) { Personal = personal });
        return directory.ShowChanged(found with
        {
            Account = alone ? account : null,
            Target = found.Target with { IsReplaced = true },
            ReplacedBy = new PersonLink(by.Id, by.DisplayName),
            Queues = [],
        });
    }

    private static List<FieldChange> Differences(User old, UserDetails by)
    {
        var (type, changes) = (old.Type is { } word ? Words<UserType>.Of(word) : null, new List<FieldChange>());
        foreach (var (field, before, after) in new[] { ("displayName", old.DisplayName, by.DisplayName), ("email", old.Email, by.Email), ("type", type, by.Type) })
        {
            if (before != after)
            {
                changes.Add(new FieldChange(field, before, after));
            }
        }

        return changes;
    }
}
