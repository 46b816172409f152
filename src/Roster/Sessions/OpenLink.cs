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
/// <param name="SignsInAlready">Invited with an account of their own: they join with its password, and the link sets none.</param>
public sealed record OpenedLink(LinkPurpose Purpose, string Address, string? Workspace, int LeastLength, bool SignsInAlready)
{
    /// <summary>Whether the workspace's people come by its own identity provider, and if so, which workspace that is.</summary>
    public (SsoMode Mode, string Code) SignOn { get; init; }

    /// <summary>What the password that was looked at must still be compared with.</summary>
    internal IReadOnlyList<string> NotAgain { get; init; } = [];
}

/// <summary>Looks at a link, and at a password that is to be set with it, and uses nothing up.</summary>
internal sealed record OpenLink(string Token, string? Password = null) : IQuery<OpenLink, OpenedLink>
{
    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(OpenLink);

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<OpenLink, OpenedLink>
    {
        public async Task<Result<OpenedLink>> HandleAsync(OpenLink operation, CancellationToken cancellation)
        {
            var result = await OpenableLink.FindAsync(db, operation.Token, clock.GetUtcNow(), cancellation);
            if (result.Problem is { } closed)
            {
                return closed;
            }

            var found = result.Value;
            return operation.Password is { } password && NewPassword.Fault(password, found.Account, found.Rules) is { } weak
                ? weak
                : new OpenedLink(found.Link.Purpose, found.Account.Address, found.Invited?.Tenant.Name, found.Rules.LeastLength, found.SignsInAlready)
                {
                    SignOn = found.Invited is { Tenant: var tenant } ? (tenant.Policy.SsoAt(clock.GetUtcNow()), tenant.Code) : default,
                    NotAgain = operation.Password is null ? [] : found.Rules.NotAgain(found.Account),
                };
        }
    }
}

/// <summary>Why a link that was made here opens nothing. Who holds its secret may know; one that was never made is <see cref="UseSignInLink.Dead"/>.</summary>
public static class ClosedLink
{
    public static readonly Problem Used = Of("link-used", "This link has been used. Sign in with the password that was chosen with it.");

    public static readonly Problem Expired = Of("link-expired", "This link has expired. Ask for a new one.");

    public static readonly Problem Replaced = Of("link-replaced", "A newer link has taken the place of this one, or what it was for is done. Look for a newer mail.");

    public static readonly Problem Withdrawn = Of("link-withdrawn", "This invitation was withdrawn. Ask whoever invited you.");

    public static readonly Problem Shut = Of("link-shut", "What this link opens is closed to you at the moment. Ask your workspace’s admin.");

    private static Problem Of(string code, string title) => new(ProblemKind.SignIn, code, title);
}

/// <summary>A link that opens something at this moment, with what it rests on.</summary>
internal sealed record OpenableLink(Link Link, Account Account, IReadOnlyList<Membership> Members, Membership? Invited)
{
    public PasswordRules Rules => PasswordRules.Of(Invited is null ? Members : [.. Members, Invited]);

    /// <summary>An account whose address is proven is its owner's: an invitation to it is accepted, not opened.</summary>
    public bool SignsInAlready => Invited is not null && Account.AddressProvenAt is not null;

    /// <summary>
    /// Refused where it is used, expired, replaced or withdrawn, for another address than the account has now, or for someone who may not
    /// come in: a link never gets around a suspension.
    /// </summary>
    public static Task<Result<OpenableLink>> FindAsync(EveryTenantDb db, string token, DateTimeOffset now, CancellationToken cancellation) =>
        FindAsync(db, Secret.Hash(token), now, cancellation);

    public static async Task<Result<OpenableLink>> FindAsync(EveryTenantDb db, byte[] hash, DateTimeOffset now, CancellationToken cancellation)
    {
        var link = await db.Set<Link>().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation);
        if (link is null or { IsForAddress: true } || link.Purpose == LinkPurpose.SignIn && !link.IsGood(now))
        {
            return UseSignInLink.Dead;
        }

        var invited = link.Purpose == LinkPurpose.Invite ? await InvitedAsync(db, link, cancellation) : null;
        if (!link.IsGood(now))
        {
            return link.UsedAt is not null ? ClosedLink.Used
                : invited?.User.State == UserState.Deleted ? ClosedLink.Withdrawn
                : link.EndedAt is not null ? ClosedLink.Replaced : ClosedLink.Expired;
        }

        var account = await db.Set<Account>().SingleAsync(a => a.Id == link.AccountId, cancellation);
        if (account.RetiredAt is not null || link.MailedTo is { } address && address != account.AddressKey || !await IsStillTheirsAsync(db, link, account, cancellation))
        {
            return ClosedLink.Replaced;
        }

        var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
        if (link.Purpose != LinkPurpose.Invite)
        {
            var open = link.ForTenant is { } tenant ? members.Exists(m => m.Tenant.Id == tenant) : members.Count > 0;
            return open ? new OpenableLink(link, account, members, null) : ClosedLink.Shut;
        }

        return invited switch
        {
            { Tenant.State: TenantState.Active, User.State: UserState.Invited } when Joins(invited.User, account) => new OpenableLink(link, account, members, invited),
            { User.State: UserState.Active or UserState.Invited, Tenant.State: TenantState.Active } => ClosedLink.Replaced,
            _ => ClosedLink.Shut,
        };
    }

    private static async Task<Membership?> InvitedAsync(EveryTenantDb db, Link link, CancellationToken cancellation) =>
        await (from user in db.Set<User>().IgnoreQueryFilters([Filters.Deleted])
               join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
               where user.TenantId == link.ForTenant && user.Id == link.ForUser
               select new Membership(user, tenant)).SingleOrDefaultAsync(cancellation);

    /// <summary>Whether the account is still the one the invited person joins with: theirs, or the one their address has.</summary>
    private static bool Joins(User user, Account account) => user.AccountId is { } own ? own == account.Id : user.EmailKey == account.AddressKey;

    /// <summary>What an admin handed over proves nothing, and dies as soon as the account belongs to anyone else too.</summary>
    private static async Task<bool> IsStillTheirsAsync(EveryTenantDb db, Link link, Account account, CancellationToken cancellation) =>
        link is not { MailedTo: null, ForTenant: { } tenant } || !account.IsOperator && !await AccountReach.BelongsElsewhereAsync(db, account.Id, tenant, cancellation);
}
