using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sso.Flow;

/// <summary>
/// Adds someone just in time, whom the provider has named and nobody here is; or links the entry to whom the directory has added and nobody has been. Where their address signs in to Roster already, they are
/// invited instead: no provider takes anyone's account.
/// </summary>
internal sealed record AddNewcomer(Arrived Who) : IOperation<AddNewcomer, Done>, ILocksTenant
{
    public static Access Access => Access.Itself;

    public override string ToString() => nameof(AddNewcomer);

    internal sealed class Handler(TenantDb db, AccountReach reach, AddressBook addresses, IMemberships memberships, Events events, TimeProvider clock) : IHandler<AddNewcomer, Done>
    {
        public async Task<Result<Done>> HandleAsync(AddNewcomer operation, CancellationToken cancellation)
        {
            var (who, now) = (operation.Who, clock.GetUtcNow());
            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var provider = await db.Set<SsoProvider>().SingleOrDefaultAsync(cancellation);
            if (provider is null || tenant.Policy.SsoAt(now) == SsoMode.Off || provider.Issuer != who.Issuer || who.Email is not { } email)
            {
                return SignOnProblems.NotOpen;
            }

            var arrived = who with { Door = who.Door with { Provider = provider } };
            if (arrived.IsOfTheirs(email) && await Awaited.FindAsync(db, tenant.Id, email, cancellation) is { AccountId: { } theirs } awaited && !await reach.BelongsElsewhereAsync(theirs, tenant.Id, cancellation))
            {
                db.Add(new SsoIdentity(db.Tenant, awaited.Id, who.Issuer, who.Subject, now));
                events.Add(new IdentityLinked(awaited.Id, "directory") { Personal = awaited.Personal() });
                return default(Done);
            }

            if (!arrived.IsWelcome(email))
            {
                return SignOnProblems.NotOpen;
            }

            var looked = await addresses.LookUpAsync(email.Key, null, cancellation);
            if (looked.IsRefused)
            {
                return SignOnProblems.NotLinked;
            }

            if (looked.Value.Known is not null && await Newcomers.AskedTooMuchAsync(db, now, cancellation))
            {
                return Newcomers.TooManyKnown;
            }

            var user = new User(db.Tenant, email, tenant.Preset.HasUserTypes() ? provider.Type : null, now);
            ClaimsFilled.Of(provider, who.Claims, await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation)).Fill(user);
            var roles = await GiveAsync(user, provider, tenant, cancellation);
            if (looked.Value.Known is null)
            {
                var account = new Account(email, now);
                db.Add(account);
                user.Join(account.Id);
                db.Add(new SsoIdentity(db.Tenant, user.Id, who.Issuer, who.Subject, now));
                events.Add(new IdentityLinked(user.Id, "just_in_time") { Personal = user.Personal() });
            }
            else
            {
                user.AwaitAcceptance();
            }

            db.Add(user);
            events.Add(new UserCreated(user.Id, Words<UserState>.Of(user.State), user.Type is { } type ? Words<UserType>.Of(type) : null, [.. roles.Roles], looked.Value.Known is null ? "sso" : "acceptance",
                Groups: roles.Groups.Count == 0 ? null : roles.Groups) { Personal = user.Personal() });
            return default(Done);
        }

        /// <summary>What is settled for newcomers, as far as it may still be given. What may not is left out, and the rest is given.</summary>
        private async Task<(IReadOnlyList<Guid> Roles, IReadOnlyList<Guid> Groups)> GiveAsync(User user, SsoProvider provider, Tenant tenant, CancellationToken cancellation)
        {
            var giver = await SsoGrants.GiverAsync(db, provider, cancellation);
            var (map, roles) = (await Holdings.MapAsync(db, cancellation), await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellation));
            var own = tenant.Policy.RolesThroughGroups ? [] : provider.Roles.Select(id => roles.GetValueOrDefault(new RoleId(id))).OfType<Role>()
                .Where(r => SsoGrants.MayGive(giver, [r.Permissions], user.Type)).Take(tenant.Policy.RolesMax ?? int.MaxValue).ToList();
            var groups = provider.Groups.Where(id => map.Find(new GroupId(id)) is not null && SsoGrants.MayGive(giver, map.RolesOf(new GroupId(id)).Select(r => roles[r].Permissions), user.Type)).ToList();
            own.ForEach(role => user.Give(role.Id));
            memberships.Join(user, new GroupsChosen(
                [.. groups.Select(id => new GroupTag(id, map.Find(new GroupId(id))!.Name, map.Find(new GroupId(id))!.IsSystem))], [.. map.RolesOf(groups.Select(id => new GroupId(id))).Select(r => roles[r])]));
            return ([.. own.Select(r => r.Id.Value)], groups);
        }
    }
}
