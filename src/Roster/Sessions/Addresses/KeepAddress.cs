using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>
/// Whoever holds the old mailbox keeps it: a change that waits is stopped, one that was done is taken back. Then somebody else may have had
/// the account, so that every session ends, the password, and what was added since the change was asked for; a link to a new password is mailed.
/// </summary>
internal sealed record KeepAddress(string Token) : IOperation<KeepAddress, OpenedAddress>
{
    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(KeepAddress);

    internal sealed class Handler(EveryTenantDb db, AddressRescue rescue, Events events, TimeProvider clock) : IHandler<KeepAddress, OpenedAddress>
    {
        public async Task<Result<OpenedAddress>> HandleAsync(KeepAddress operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var result = await AddressLink.FindAsync(db, operation.Token, now, cancellation);
            if (result.Problem is { } closed)
            {
                return closed;
            }

            if (result.Value is not { Link.Purpose: LinkPurpose.KeepAddress } found)
            {
                return UseSignInLink.Dead;
            }

            var (change, waits) = (found.Change, found.Change.State == AddressChangeState.Waiting);
            found.Link.Use(now);
            if (waits)
            {
                change.Settle(AddressChangeState.Stopped, now);
                events.AddIn(found.User.TenantId, new AddressChangeWithdrawn(found.User.Id, change.Id.Value, "old_address")
                {
                    Personal = found.User.Personal(changes: [new("email", change.Address, null)]),
                });
            }
            else if (!await rescue.ApplyAsync(found, now, cancellation))
            {
                return AddressLink.Taken;
            }

            return new OpenedAddress(false, waits, change.MovedAccount, found.Tenant.Name, change.Address, change.Before, AtAddressLink.Nobody);
        }
    }
}

/// <summary>Gives an account back to whoever held its mailbox before.</summary>
internal sealed class AddressRescue(EveryTenantDb db, AddressMove move, IEnumerable<IAccountRescue> rescues, SessionCloser closer, Events events)
{
    /// <returns>Whether it could be: not where the old address is somebody else's by now.</returns>
    public async Task<bool> ApplyAsync(AddressLink found, DateTimeOffset now, CancellationToken cancellation)
    {
        var (link, change, home, _, account) = found;
        await Account.HoldAsync(db, account.Id, cancellation);
        if (await move.ApplyAsync(account, home, EmailAddress.Parse(change.Before, out _)!, movesAccount: true, wherever: true, cancellation) is not { } moved)
        {
            return false;
        }

        account.ProveAddress(now);
        await TakeBackAsync(link, change, account, now, cancellation);
        await ForgetSinceAsync(account, change.AskedAt, cancellation);
        foreach (var rescue in rescues)
        {
            await rescue.ForgetSinceAsync(db, account.Id, change.AskedAt, cancellation);
        }

        await closer.CloseAsync(s => s.AccountId == account.Id, "credentials_replaced", cancellation);
        foreach (var one in moved)
        {
            events.AddIn(one.User.TenantId, new AddressTakenBack(one.User.Id, account.Id, one.User.TenantId == change.TenantId ? change.Id.Value : null) { Personal = one.Personal });
        }

        events.AddIn(home.TenantId, new UserResetAsked(home.Id, "mail_link") { Personal = home.Personal() });
        return true;
    }

    /// <summary>With it go the changes after it, and what those who held the address since could take back.</summary>
    private async Task TakeBackAsync(Link link, AddressChange change, Account account, DateTimeOffset now, CancellationToken cancellation)
    {
        var later = await db.Set<AddressChange>().Where(c => c.AccountId == account.Id && c.AskedAt >= change.AskedAt
            && (c.State == AddressChangeState.Waiting || c.State == AddressChangeState.Done)).ToListAsync(cancellation);
        later.ForEach(c => c.Settle(c.State == AddressChangeState.Waiting ? AddressChangeState.Withdrawn : AddressChangeState.Undone, now));
        await Links.EndAsync(db, account.Id, l => l.Id != link.Id && l.Purpose != LinkPurpose.KeepAddress, now, cancellation);
        foreach (var gone in later.Select(c => c.Id))
        {
            await Links.EndAsync(db, account.Id, l => l.Id != link.Id && l.ForChange == gone, now, cancellation);
        }
    }

    /// <summary>What whoever it was may know or have added. What was there before is still a second step that they do not have.</summary>
    private async Task ForgetSinceAsync(Account account, DateTimeOffset since, CancellationToken cancellation)
    {
        account.ForgetPassword();
        var passkeys = await db.Set<Passkey>().Where(p => p.AccountId == account.Id).ToListAsync(cancellation);
        var apps = await db.Set<Authenticator>().Where(a => a.AccountId == account.Id).ToListAsync(cancellation);
        db.RemoveRange(passkeys.Where(p => p.CreatedAt >= since));
        db.RemoveRange(apps.Where(a => a.CreatedAt >= since));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(cancellation));
        if (!passkeys.Exists(p => p.CreatedAt < since) && !apps.Exists(a => a.CreatedAt < since && a.ProvenAt is not null))
        {
            account.HaveSecondFactor(null);
        }

        await SecondFactors.TrustNothingAsync(db, account.Id, cancellation);
        db.RemoveRange(await db.Set<KnownDevice>().Where(d => d.AccountId == account.Id && d.FirstSeenAt >= since).ToListAsync(cancellation));
    }
}
