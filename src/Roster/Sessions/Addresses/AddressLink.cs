using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>A link about a change of address that does something at this moment, with what it rests on.</summary>
internal sealed record AddressLink(Link Link, AddressChange Change, User User, Tenant Tenant, Account Account)
{
    public static readonly Problem Settled = new(ProblemKind.SignIn, "address-settled", "This link has done its work, or what it was for is settled.");

    public static readonly Problem Withdrawn = new(ProblemKind.SignIn, "address-withdrawn", "This change of address was withdrawn, or another took its place. Nothing was changed by it.");

    public static readonly Problem Taken = Problem.Conflict("address-taken", "This address is somebody’s by now, so it can’t be yours as well. Ask for the change with another one.", "email");

    /// <summary>Null for a link that is about something else, or was never made. Refused where it is used, expired or overtaken, or its person may not come in.</summary>
    public static async Task<Result<AddressLink?>> FindAsync(EveryTenantDb db, string token, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = Secret.Hash(token);
        if (await db.Set<Link>().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation) is not { IsForAddress: true } link)
        {
            return default(AddressLink);
        }

        var found = await (from change in db.Set<AddressChange>()
                           join user in db.Set<User>() on new { change.TenantId, Id = change.UserId } equals new { user.TenantId, user.Id }
                           join tenant in db.Set<Tenant>() on change.TenantId equals tenant.Id
                           join account in db.Set<Account>() on change.AccountId equals account.Id
                           where change.TenantId == link.ForTenant && change.Id == link.ForChange && user.State == UserState.Active && tenant.State == TenantState.Active
                               && user.AccountId == account.Id && account.RetiredAt == null
                           select new { change, user, tenant, account }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return ClosedLink.Shut;
        }

        var opened = new AddressLink(link, found.change, found.user, found.tenant, found.account);
        return opened.Closed(now) is { } closed ? closed : opened;
    }

    /// <summary>Whether the address to sign in with moves too: not where an administrator asked who has no say in it.</summary>
    public async Task<bool> MovesAccountAsync(EveryTenantDb db, CancellationToken cancellation) =>
        Change.ByThemselves || Account.AddressKey == User.EmailKey && !Account.IsOperator && !await AccountReach.BelongsElsewhereAsync(db, Account.Id, Tenant.Id, cancellation);

    private Problem? Closed(DateTimeOffset now) => Link.Purpose == LinkPurpose.ProveAddress
        ? Change.State switch
        {
            AddressChangeState.Done => Settled,
            AddressChangeState.Waiting when Link.UsedAt is null && Change.BeforeKey == Account.AddressKey => now < Link.ExpiresAt && Change.Waits(now) ? null : ClosedLink.Expired,
            _ => Withdrawn,
        }
        : Link.UsedAt is not null || Link.EndedAt is not null ? Settled
        : Change.Waits(now) || Change.CanBeUndone(now) ? null
        : Change.State == AddressChangeState.Done && Change.MovedAccount ? ClosedLink.Expired : Settled;
}
