using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Invitations;

/// <summary>Mails an invitation once more to someone who has not joined. Links that went out before die at once.</summary>
public sealed record ResendInvite(UserId Id) : IOperation<ResendInvite, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, Events events, TimeProvider clock) : IHandler<ResendInvite, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ResendInvite operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Invite(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            var now = clock.GetUtcNow();
            if (await MailBound.IsReachedAsync(db, db.Tenant, found.User.Id, UserInvited.Word, now, cancellation))
            {
                return MailBound.Reached;
            }

            await Links.EndInvitationAsync(db, db.Tenant, found.User.Id, now, cancellation);
            if (found.Account is null && !await db.Set<Account>().AnyAsync(a => a.AddressKey == found.User.EmailKey && a.RetiredAt == null, cancellation))
            {
                // The account they would have joined with is gone meanwhile.
                var account = new Account(EmailAddress.Parse(found.User.Email, out _)!, now);
                db.Add(account);
                found.User.SignsInWith(account.Id);
            }

            events.Add(new UserInvited(found.User.Id, "mail_link") { Personal = found.Personal() });
            return directory.ShowChanged(found);
        }
    }
}
