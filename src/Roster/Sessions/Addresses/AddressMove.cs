using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Sessions.Factors;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>Someone whose e-mail changed, as their workspace's record tells of it.</summary>
internal sealed record MovedUser(User User, PersonalPart Personal);

/// <summary>Moves a person to another address: what they sign in with, and their entries that had the same.</summary>
internal sealed class AddressMove(EveryTenantDb db)
{
    /// <param name="account">Whose.</param>
    /// <param name="home">The entry that is told of it whatever its own address was.</param>
    /// <param name="address">The new one.</param>
    /// <param name="movesAccount">Else only the entry changes.</param>
    /// <param name="wherever">Entries in whose workspace somebody else has the address stay as they are, and are no reason against it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The entries; null where the address is somebody else's, as an account or in one of their workspaces.</returns>
    public async Task<IReadOnlyList<MovedUser>?> ApplyAsync(Account account, User home, EmailAddress address, bool movesAccount, bool wherever, CancellationToken cancellation)
    {
        var (id, old) = (account.Id, account.AddressKey);
        var theirs = await db.Set<User>().Include(u => u.Roles)
            .Where(u => u.TenantId == home.TenantId && u.Id == home.Id || movesAccount && u.AccountId == id && u.EmailKey == old).ToListAsync(cancellation);
        var writing = theirs.FindAll(u => !movesAccount || u.EmailKey == old);
        var taken = await TakenAsync(writing, address.Key, cancellation);
        writing.RemoveAll(taken.Contains);
        if (movesAccount && await IsAnothersAsync(db, id, address.Key, cancellation) || taken.Count > 0 && !wherever)
        {
            return null;
        }

        // Where an entry has an address of its own, its workspace learns that the other changed, and not what it is.
        var moved = theirs.ConvertAll(u => new MovedUser(u, u.Personal(changes: writing.Contains(u) ? [new("email", u.Email, address.Text)] : null)));
        writing.ForEach(u => u.WriteTo(address));
        if (movesAccount)
        {
            account.MoveTo(address);
        }

        return moved;
    }

    /// <summary>Whether the address signs in to another account.</summary>
    public static Task<bool> IsAnothersAsync(EveryTenantDb db, AccountId account, string key, CancellationToken cancellation) =>
        db.Set<Account>().AnyAsync(a => a.AddressKey == key && a.Id != account && a.RetiredAt == null, cancellation);

    /// <summary>What else waits for the account, or was mailed to its address before, leads nowhere any more. Whoever held the one before may still take it back.</summary>
    public static async Task EndOthersAsync(EveryTenantDb db, Account account, Link used, AddressChange done, DateTimeOffset now, CancellationToken cancellation)
    {
        await Links.EndAsync(db, account.Id, l => l.Id != used.Id && l.Purpose != LinkPurpose.KeepAddress, now, cancellation);
        (await db.Set<MailedCode>().Where(c => c.AccountId == account.Id && c.UsedAt == null && c.EndedAt == null).ToListAsync(cancellation)).ForEach(c => c.End(now));
        foreach (var waiting in await db.Set<AddressChange>().Where(c => c.AccountId == account.Id && c.Id != done.Id && c.State == AddressChangeState.Waiting).ToListAsync(cancellation))
        {
            waiting.Settle(AddressChangeState.Withdrawn, now);
        }
    }

    private async Task<HashSet<User>> TakenAsync(IEnumerable<User> writing, string key, CancellationToken cancellation)
    {
        var taken = new HashSet<User>();
        foreach (var user in writing)
        {
            if (await db.Set<User>().AnyAsync(u => u.TenantId == user.TenantId && u.EmailKey == key && u.Id != user.Id, cancellation))
            {
                taken.Add(user);
            }
        }

        return taken;
    }
}
