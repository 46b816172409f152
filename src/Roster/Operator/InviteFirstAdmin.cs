using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Operator;

/// <param name="Path">To be opened at Roster's address, once. Shown here and never again; what stands behind the # reaches no log.</param>
public sealed record FirstAdminLink(string Path, DateTimeOffset ExpiresAt)
{
    public override string ToString() => nameof(FirstAdminLink);
}

/// <summary>A link for the primary admin of a workspace, while they have no password yet: to sign in, or to the password of one who was invited. Earlier ones die.</summary>
public sealed record InviteFirstAdmin(TenantId Id) : IOperation<InviteFirstAdmin, FirstAdminLink>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("the link opens the workspace's first account");

    public sealed class Handler(EveryTenantDb db, TenantDesk desk, IHandler<MakeSignInLink, string> links, Events events, TimeProvider clock) : IHandler<InviteFirstAdmin, FirstAdminLink>
    {
        public async Task<Result<FirstAdminLink>> HandleAsync(InviteFirstAdmin operation, CancellationToken cancellation)
        {
            if (await desk.FindAsync(operation.Id, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            var found = await (from user in db.Set<User>()
                               join theirs in db.Set<Account>() on user.AccountId equals theirs.Id
                               where user.TenantId == tenant.Id && user.Id == tenant.PrimaryAdmin && (user.State == UserState.Active || user.State == UserState.Invited)
                               select new { User = user, Account = theirs }).SingleOrDefaultAsync(cancellation);
            if (found is not { Account: { PasswordHash: null } account })
            {
                // Who has a password has a way in of their own; an operator's session must not become a key to everybody's account.
                return Problem.Conflict("admin-signs-in", "The primary admin signs in by themselves. For one who cannot, make a link at the command line: ./run sign-in link.");
            }

            if (found.User.State == UserState.Invited)
            {
                var (now, days) = (clock.GetUtcNow(), tenant.Policy.InviteDays);
                await Links.EndInvitationAsync(db, tenant.Id, found.User.Id, now, cancellation);
                events.AddIn(tenant.Id, new UserInvited(found.User.Id, "copy_link") { Personal = found.User.Personal() });
                return new FirstAdminLink($"/link#{Newcomers.InvitationLink(db, account.Id, found.User, now.AddDays(days))}", now.AddDays(days));
            }

            var made = await links.HandleAsync(new MakeSignInLink(account.Address), cancellation);
            return made.Problem is { } problem ? problem : new FirstAdminLink($"/link#{made.Value}", clock.GetUtcNow() + Links.ShortLife);
        }
    }
}
