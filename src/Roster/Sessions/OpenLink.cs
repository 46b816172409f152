using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>What a link is for, as its page shows it.</summary>
/// <param name="Purpose">What it opens.</param>
/// <param name="Address">Whose account.</param>
/// <param name="Workspace">Where an invitation leads.</param>
/// <param name="LeastLength">How long the new password must be.</param>
public sealed record OpenedLink(LinkPurpose Purpose, string Address, string? Workspace, int LeastLength);

/// <summary>Looks at a link, and at a password that is to be set with it, and uses nothing up.</summary>
internal sealed record OpenLink(string Token, string? Password = null) : IQuery<OpenLink, OpenedLink>
{
    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(OpenLink);

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<OpenLink, OpenedLink>
    {
        public async Task<Result<OpenedLink>> HandleAsync(OpenLink operation, CancellationToken cancellation)
        {
            if (await OpenableLink.FindAsync(db, operation.Token, clock.GetUtcNow(), cancellation) is not { } found)
            {
                return UseSignInLink.Dead;
            }

            return operation.Password is { } password && NewPassword.Fault(password, found.Account, found.LeastLength) is { } weak
                ? weak
                : new OpenedLink(found.Link.Purpose, found.Account.Address, found.Invited?.Tenant.Name, found.LeastLength);
        }
    }
}

/// <summary>A link that opens something at this moment, with what it rests on.</summary>
internal sealed record OpenableLink(Link Link, Account Account, IReadOnlyList<Membership> Members, Membership? Invited)
{
    public int LeastLength => NewPassword.LeastLength(Invited is null ? Members : Members.Append(Invited));

    /// <summary>
    /// Null for one that is unknown, used, expired, for another address than the account has now, or for someone who may not come in:
    /// a link never gets around a suspension. All of these look alike.
    /// </summary>
    public static async Task<OpenableLink?> FindAsync(EveryTenantDb db, string token, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = Secret.Hash(token);
        var link = await db.Set<Link>().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation);
        if (link is null || !link.IsGood(now)
            || await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == link.AccountId && a.RetiredAt == null, cancellation) is not { } account
            || link.MailedTo is { } address && address != account.AddressKey)
        {
            return null;
        }

        var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
        if (link.Purpose != LinkPurpose.Invite)
        {
            return members.Count > 0 ? new OpenableLink(link, account, members, null) : null;
        }

        var invited = await (from user in db.Set<User>()
                             join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
                             where user.TenantId == link.InvitedTo && user.Id == link.InvitedUser && user.State == UserState.Invited && tenant.State == TenantState.Active
                             select new Membership(user, tenant)).SingleOrDefaultAsync(cancellation);
        return invited is not null && (invited.User.AccountId is null || invited.User.AccountId == account.Id) ? new OpenableLink(link, account, members, invited) : null;
    }
}
