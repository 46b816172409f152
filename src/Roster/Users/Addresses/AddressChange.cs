using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Users.Addresses;

/// <summary>Waiting for its proof, done, withdrawn (also by a newer one), stopped from the old address, or undone from there.</summary>
[StoredAsWord]
public enum AddressChangeState { Waiting, Done, Withdrawn, Stopped, Undone }

/// <summary>
/// A person's change to another address: asked for and waiting until who holds the new mailbox follows the link, or done at once. It stays so
/// that the old address can take it back.
/// </summary>
[Unaudited("asking, proving, withdrawing and undoing are the events; a newer one ends those before it")]
public sealed class AddressChange : ITenantOwned, IVersioned
{
    /// <summary>How long whoever holds the old mailbox can undo it.</summary>
    public static readonly TimeSpan TimeToUndo = TimeSpan.FromDays(7);

    private AddressChange() { }

    public AddressChange(User user, Account account, EmailAddress address, bool byThemselves, DateTimeOffset now, DateTimeOffset expires)
    {
        (TenantId, Id, UserId, AccountId, ByThemselves, AskedAt, ExpiresAt) =
            (user.TenantId, Platform.Kernel.Id.New<AddressChangeId>(), user.Id, account.Id, byThemselves, now, expires);
        (Address, AddressKey) = (address.Text, address.Key);
        (Before, BeforeKey, BeforeProvenAt) = (account.Address, account.AddressKey, account.AddressProvenAt);
    }

    public TenantId TenantId { get; private set; }

    public AddressChangeId Id { get; private set; }

    /// <summary>Who asked, or for whom: the entry in whose workspace it is told.</summary>
    public UserId UserId { get; private set; }

    public AccountId AccountId { get; private set; }

    public bool ByThemselves { get; private set; }

    public string Address { get; private set; } = "";

    public string AddressKey { get; private set; } = "";

    /// <summary>What the account signed in with when it was asked for.</summary>
    public string Before { get; private set; } = "";

    public string BeforeKey { get; private set; } = "";

    /// <summary>Whoever holds a mailbox that was never proven may be anybody: they are told, and can undo nothing.</summary>
    public DateTimeOffset? BeforeProvenAt { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Until when it can be proven.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public AddressChangeState State { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The address to sign in with moved, and not only the one in the workspace.</summary>
    public bool MovedAccount { get; private set; }

    public int Version { get; set; }

    public bool Waits(DateTimeOffset now) => State == AddressChangeState.Waiting && now < ExpiresAt;

    public bool CanBeUndone(DateTimeOffset now) => State == AddressChangeState.Done && MovedAccount && now < SettledAt + TimeToUndo;

    public void Complete(bool movedAccount, DateTimeOffset now) => (State, MovedAccount, SettledAt) = (AddressChangeState.Done, movedAccount, now);

    public void Settle(AddressChangeState how, DateTimeOffset now) => (State, SettledAt) = (how, now);

    /// <summary>Sent once more: it waits as long as a new one.</summary>
    public void WaitUntil(DateTimeOffset expires) => ExpiresAt = expires;
}
