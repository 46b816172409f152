using Roster.Platform.Kernel;

namespace Roster.Users.Addresses;

/// <summary>A change of address was asked for. Nothing changes until the new one is proven.</summary>
/// <param name="Change">Which.</param>
/// <param name="ByThemselves">By the person; else by an administrator.</param>
/// <param name="Again">The link was sent once more: the old address has been told.</param>
public sealed record AddressChangeAsked(UserId Id, Guid Change, bool ByThemselves, bool Again = false) : Event(Word, Id.Value)
{
    public const string Word = "user.address_asked";
}

/// <summary>The person has another address here.</summary>
/// <param name="Change">Which change it was; null where nobody's proof was needed, and where it follows from one that stands in another workspace.</param>
/// <param name="SignIn">They sign in with it from now on; else only this workspace writes to it.</param>
public sealed record AddressChanged(UserId Id, AccountId? Account, Guid? Change, bool SignIn) : Event(Word, Id.Value, Account is { } account ? Touched.Account(account) : Touched.User(Id))
{
    public const string Word = "user.address_changed";
}

/// <summary>A change of address will not come: it was withdrawn, or whoever holds the old mailbox stopped it.</summary>
/// <param name="From"><c>administrator</c>, <c>person</c> or <c>old_address</c>.</param>
public sealed record AddressChangeWithdrawn(UserId Id, Guid Change, string From) : Event(Word, Id.Value)
{
    public const string Word = "user.address_withdrawn";
}

/// <summary>Whoever holds the old mailbox took it back: it is the address to sign in with again, and what came since is ended.</summary>
/// <param name="Change">Which; null where it follows from one that stands in another workspace.</param>
public sealed record AddressTakenBack(UserId Id, AccountId Account, Guid? Change) : Event(Word, Id.Value, Touched.Account(Account))
{
    public const string Word = "user.address_taken_back";
}
