using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Tenants;

namespace Roster.Users.Addresses;

/// <summary>
/// An administrator gives someone another address. Where the workspace wants it proven it is asked for, and whoever holds the new mailbox
/// decides; otherwise it changes at once. It never moves onto another account's: changing an address never merges people.
/// </summary>
public sealed class AddressEdit(OperationScope scope, AccountReach reach, Events events, TimeProvider clock)
{
    public async Task<Problem?> ApplyAsync(LoadedUser found, EmailAddress address, CancellationToken cancellation)
    {
        var (db, user, policy) = (scope.Tenant, found.User, found.Tenant.Policy);
        if (address.Text == user.Email)
        {
            return null;
        }

        if (UserRules.EditEmail(scope.Actor, found.Target, policy) is { } emailFixed)
        {
            return emailFixed.At("email");
        }

        if (await db.Set<User>().AnyAsync(u => u.EmailKey == address.Key && u.Id != user.Id, cancellation))
        {
            return AddressBook.EmailTaken;
        }

        // Written otherwise it is the same mailbox; and whoever has not joined proves it by their invitation.
        return policy.EmailChange == EmailChange.AdminVerified && address.Key != user.EmailKey && user.State != UserState.Invited && found.Account is { } account
            ? await AskAsync(found, account, address, cancellation)
            : await ChangeAsync(found, address, cancellation);
    }

    private async Task<Problem?> AskAsync(LoadedUser found, Account account, EmailAddress address, CancellationToken cancellation)
    {
        var (db, user, now) = (scope.Tenant, found.User, clock.GetUtcNow());
        if (found.Waiting is { ByThemselves: false } waiting && waiting.AddressKey == address.Key)
        {
            // Asked for already: a list that is sent twice mails once.
            return null;
        }

        if (await MailBound.IsReachedAsync(db, user.TenantId, user.Id, AddressChangeAsked.Word, now, cancellation))
        {
            return MailBound.Reached;
        }

        await AddressChanges.EndWaitingAsync(db, user, now, cancellation);
        var change = new AddressChange(user, account, address, byThemselves: false, now, now.AddDays(found.Tenant.Policy.InviteDays));
        db.Add(change);
        events.Add(new AddressChangeAsked(user.Id, change.Id.Value, ByThemselves: false) { Personal = found.Personal(changes: [new("email", user.Email, address.Text)]) });
        return null;
    }

    private async Task<Problem?> ChangeAsync(LoadedUser found, EmailAddress address, CancellationToken cancellation)
    {
        var (db, user, account, now) = (scope.Tenant, found.User, found.Account, clock.GetUtcNow());
        var (personal, signIn) = (found.Personal(changes: [new("email", user.Email, address.Text)]), false);
        AddressChange? change = null;
        if (account is not null && !found.Target.IsShared && account.AddressKey == user.EmailKey
            && !await db.Set<Account>().AnyAsync(a => a.AddressKey == address.Key && a.Id != account.Id && a.RetiredAt == null, cancellation))
        {
            signIn = true;
            if (account.AddressKey != address.Key)
            {
                change = user.State == UserState.Invited ? null : new AddressChange(user, account, address, byThemselves: false, now, now);
                change?.Complete(movedAccount: true, now);
                await AddressChanges.EndWaitingAsync(db, user, now, cancellation);
                // What was handed over or mailed for the old address opens nothing any more.
                await Links.EndAsync(db, account.Id, l => l.Purpose != LinkPurpose.KeepAddress, now, cancellation);
            }

            account.MoveTo(address);
        }
        else if (account is not null && user.State == UserState.Invited)
        {
            // The address has an account of its own, with which they join; this one was made for the other address.
            user.JoinsWithAnother();
            await Links.EndInvitationAsync(db, user.TenantId, user.Id, now, cancellation);
            if (!found.Target.IsShared)
            {
                await reach.TryRetireAsync(db, account, now, cancellation);
            }
        }

        if (change is not null)
        {
            db.Add(change);
        }

        user.WriteTo(address);
        events.Add(new AddressChanged(user.Id, signIn ? account?.Id : null, change?.Id.Value, signIn) { Personal = personal });
        return null;
    }
}
