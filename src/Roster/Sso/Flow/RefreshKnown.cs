using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sso.Flow;

/// <summary>Someone has come by the provider: what it says of them now fills their profile, and says which groups they are in.</summary>
internal sealed record RefreshKnown(Arrived Who) : IOperation<RefreshKnown, Done>, ILocksTenant
{
    public static Access Access => Access.Itself;

    bool ILocksTenant.LocksTenant => Who.Door.Provider.GroupClaim is not null;

    public override string ToString() => nameof(RefreshKnown);

    internal sealed class Handler(TenantDb db, UserDirectory directory, SsoGroups groups, Events events) : IHandler<RefreshKnown, Done>
    {
        public async Task<Result<Done>> HandleAsync(RefreshKnown operation, CancellationToken cancellation)
        {
            var (issuer, subject) = (operation.Who.Issuer, operation.Who.Subject);
            if (await db.Set<SsoIdentity>().AsNoTracking().SingleOrDefaultAsync(i => i.Issuer == issuer && i.Subject == subject, cancellation) is not { } identity
                || await directory.FindAsync(identity.UserId, cancellation) is not { User.State: UserState.Active } found)
            {
                return default(Done);
            }

            var changes = ClaimsFilled.Of(operation.Who.Door.Provider, operation.Who.Claims, found.Matrix).Fill(found.User);
            if (changes.Count > 0)
            {
                events.Add(new UserEdited(found.User.Id, [.. changes.Select(c => c.Field)]) { Personal = found.Personal(changes: changes) });
            }

            await groups.FollowAsync(found, operation.Who, cancellation);
            return default(Done);
        }
    }
}

/// <summary>Puts someone into the groups that the provider names, and out of others, in the name of who settled the rules.</summary>
public sealed class SsoGroups(OperationScope scope, IMemberships memberships, Events events)
{
    /// <summary>What changing somebody's groups takes. Whether the giver may give these groups is asked apart, and strictly.</summary>
    private static readonly PermissionSet Enough = PermissionSet.Of(Permissions.UsersUpdate, Permissions.GroupsUpdate, Permissions.RolesAssign);

    public async Task FollowAsync(LoadedUser found, Arrived who, CancellationToken cancellation)
    {
        var provider = who.Door.Provider;
        if (provider.GroupClaim is not { } claim || provider.GroupRules.Count == 0)
        {
            return;
        }

        var (map, roles) = (await Holdings.MapAsync(scope.Tenant, cancellation), await scope.Tenant.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Permissions, cancellation));
        var now = found.Groups.Select(g => new GroupId(g.Id)).ToHashSet();
        var wanted = Wanted(provider, who.Claims.List(claim), now).Where(g => map.Find(g) is not null).ToHashSet();
        if (wanted.SetEquals(now))
        {
            return;
        }

        var giver = await SsoGrants.GiverAsync(scope.Tenant, provider, cancellation);
        var moved = wanted.Except(now).Concat(now.Except(wanted)).ToList();
        if (!giver.Covers(found.Target.Effective.Administrative) || moved.Exists(g => !SsoGrants.MayGive(giver, map.RolesOf(g).Select(r => roles[r]), found.User.Type)))
        {
            events.Add(new IdentityGroupsRefused(found.User.Id, "grants-more-than-held") { Personal = found.Personal() });
            return;
        }

        scope.ActsAs(scope.Actor with { Permissions = giver.And(Enough) });
        var faults = new List<FieldProblem>();
        var edited = await memberships.EditAsync(found, [.. wanted.Select(g => g.Value.ToString())], faults, cancellation);
        if ((edited.Problem?.Code ?? (faults.Count > 0 ? faults[0].Code : null)) is { } code)
        {
            events.Add(new IdentityGroupsRefused(found.User.Id, code) { Personal = found.Personal() });
        }
    }

    /// <summary>Only groups of the rules come and go by them. Pure.</summary>
    internal static IReadOnlySet<GroupId> Wanted(SsoProvider provider, IReadOnlyCollection<string> named, IReadOnlySet<GroupId> now)
    {
        var given = provider.GroupRules.Where(r => named.Contains(r.Value)).Select(r => new GroupId(r.GroupId)).ToHashSet();
        var ruled = provider.GroupRules.Select(r => new GroupId(r.GroupId)).ToHashSet();
        return provider.GroupSync == GroupSync.Mirror ? now.Except(ruled).Union(given).ToHashSet() : now.Union(given).ToHashSet();
    }
}
