using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>One person in one tenant, both open.</summary>
public sealed record Membership(User User, Tenant Tenant);

internal static class Memberships
{
    /// <summary>Of several the one they were in last: where a sign-in leads.</summary>
    public static Membership? Home(List<Membership> members) => members.Count == 1 ? members[0] : members.MaxBy(m => m.User.SignedInLast);

    /// <summary>The tenants an account may enter.</summary>
    public static async Task<List<Membership>> ActiveAsync(EveryTenantDb db, AccountId account, CancellationToken cancellation) =>
        await (from user in db.Set<User>()
               join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
               where user.AccountId == account && user.State == UserState.Active && tenant.State == TenantState.Active
               orderby tenant.Name
               select new Membership(user, tenant)).ToListAsync(cancellation);

    /// <summary>Those that a session may know of: one that owes the person's own proof knows no others than those whose provider has said who they are.</summary>
    public static async Task<List<Membership>> KnownAsync(EveryTenantDb db, Actor actor, CancellationToken cancellation)
    {
        var members = await ActiveAsync(db, actor.Account!.Value, cancellation);
        if (!actor.OwesOwnProof)
        {
            return members;
        }

        var proven = await db.Set<ProviderProof>().Where(p => p.SessionId == actor.Session).Select(p => p.TenantId).ToListAsync(cancellation);
        return members.FindAll(m => proven.Contains(m.Tenant.Id));
    }

    /// <summary>The same for someone who could accept: nobody joins with an account whose address is only an admin's word.</summary>
    public static async Task<List<Membership>> AcceptableAsync(EveryTenantDb db, Account account, CancellationToken cancellation) =>
        account.AddressProvenAt is null ? [] : await PendingAsync(db, account, cancellation);

    /// <summary>Where the account's address was added and waits for its owner to accept.</summary>
    public static async Task<List<Membership>> PendingAsync(EveryTenantDb db, Account account, CancellationToken cancellation) =>
        await (from user in db.Set<User>()
               join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
               where user.EmailKey == account.AddressKey && user.AccountId == null && user.State == UserState.Invited && tenant.State == TenantState.Active
               orderby tenant.Name
               select new Membership(user, tenant)).ToListAsync(cancellation);
}
