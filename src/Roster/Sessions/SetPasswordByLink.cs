using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// Uses a link up and sets the password it was for; every session ends. Of many at once exactly one succeeds: the row's version decides.
/// A link that was mailed proves the mailbox, and the first such proof ends what someone else may have set up before.
/// </summary>
internal sealed record SetPasswordByLink(string Token, string Hash) : IOperation<SetPasswordByLink, AccountId>
{
    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(SetPasswordByLink);

    internal sealed class Handler(EveryTenantDb db, SessionCloser closer, LinkOpening opening, Events events, TimeProvider clock) : IHandler<SetPasswordByLink, AccountId>
    {
        public async Task<Result<AccountId>> HandleAsync(SetPasswordByLink operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var openable = await OpenableLink.FindAsync(db, operation.Token, now, cancellation);
            if (openable.Problem is { } closed)
            {
                return closed;
            }

            if (openable.Value is not { Link.Purpose: not LinkPurpose.SignIn, SignsInAlready: false } found)
            {
                return UseSignInLink.Dead;
            }

            var (link, account, first) = (found.Link, found.Account, found.Account.PasswordHash is null);
            await opening.ProveAsync(found, now, cancellation);

            // Whoever comes for a new password may have lost the old one to someone who sat at their desk.
            await SecondFactors.TrustNothingAsync(db, account.Id, cancellation);
            link.Use(now);
            var invited = link.ForUser;
            await Links.EndAsync(db, account.Id, l => l.Id != link.Id && (l.Purpose == LinkPurpose.Reset || l.Purpose == LinkPurpose.Invite && l.ForUser == invited), now, cancellation);
            account.ChoosePassword(operation.Hash, now, found.Rules.Remembered);
            await closer.CloseAsync(s => s.AccountId == account.Id, "password_chosen", cancellation);
            if (found.Invited is { User: var joining })
            {
                joining.Join(account.Id);
                events.AddIn(joining.TenantId, new UserJoined(joining.Id, account.Id) { Personal = joining.Personal() });
            }

            var theirs = await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation);
            foreach (var user in found.Invited is { User: var joined } ? theirs.Append(joined).Distinct() : theirs)
            {
                user.Lock(null);
                events.AddIn(user.TenantId, new UserPasswordChosen(user.Id, account.Id, first) { Personal = user.Personal() });
            }

            return account.Id;
        }
    }
}

/// <summary>What opening a link shows of the account behind it.</summary>
internal sealed class LinkOpening(EveryTenantDb db)
{
    /// <summary>A link that was mailed proves the mailbox. The first such proof ends what someone else may have set up before.</summary>
    /// <returns>Whether it was the first.</returns>
    public async Task<bool> ProveAsync(OpenableLink opened, DateTimeOffset now, CancellationToken cancellation)
    {
        var (link, account) = (opened.Link, opened.Account);
        if (link.MailedTo is null || account.AddressProvenAt is not null)
        {
            return false;
        }

        account.ProveAddress(now);
        await Links.EndAsync(db, account.Id, l => l.MailedTo == null, now, cancellation);
        await SecondFactors.RemoveAsync(db, account, cancellation);
        db.RemoveRange(await db.Set<KnownDevice>().Where(d => d.AccountId == account.Id).ToListAsync(cancellation));
        return true;
    }
}
