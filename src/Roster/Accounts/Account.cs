using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Accounts;

/// <summary>A person's sign-in identity on the installation. A tenant's admin never sees it as such.</summary>
[InstallationWide("one person may be a user of many tenants")]
public sealed class Account : IVersioned
{
    private Account() { }

    public Account(EmailAddress address, DateTimeOffset now) =>
        (Id, Address, AddressKey, CreatedAt) = (Platform.Kernel.Id.New<AccountId>(), address.Text, address.Key, now);

    public AccountId Id { get; private set; }

    public string Address { get; private set; } = "";

    public string AddressKey { get; private set; } = "";

    /// <summary>When the person showed that the mailbox is theirs. Until then the address is only an admin's word.</summary>
    public DateTimeOffset? AddressProvenAt { get; private set; }

    public string? PasswordHash { get; private set; }

    public DateTimeOffset? PasswordSetAt { get; private set; }

    /// <summary>Hashes of the person's own passwords before this one, the last first: as many as their tenants' policies ask for.</summary>
    public IReadOnlyList<string> PasswordsBefore { get; private set; } = [];

    /// <summary>A temporary password works until then and must be changed; null for a person's own password.</summary>
    public DateTimeOffset? TemporaryUntil { get; private set; }

    /// <summary>Since when there is more to give than a password; null where there is not.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }

    public bool HasSecondFactor => SecondFactorSince is not null;

    /// <summary>Wrong passwords and codes in a row from devices the account does not know; counted before the hash is computed.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? LastFailureAt { get; private set; }

    /// <summary>Runs the installation, and so is protected from every tenant's admins.</summary>
    public bool IsOperator { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Set when the last membership is gone: an address taken up again inherits nothing.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    public int Version { get; set; }

    public bool HasTemporaryPassword => PasswordHash is not null && TemporaryUntil is not null;

    /// <summary>Whether the person still has to choose a password of their own.</summary>
    public bool MustChoosePassword => PasswordHash is null || TemporaryUntil is not null;

    public void GiveTemporaryPassword(string hash, DateTimeOffset now, DateTimeOffset until)
    {
        PasswordsBefore = OwnPasswords;
        (PasswordHash, PasswordSetAt, TemporaryUntil, Failures, LastFailureAt) = (hash, now, until, 0, null);
    }

    /// <param name="hash">Of the new password.</param>
    /// <param name="now">When.</param>
    /// <param name="remembered">How many of the person's own passwords, the new one with them, may not be chosen again.</param>
    public void ChoosePassword(string hash, DateTimeOffset now, int remembered)
    {
        PasswordsBefore = [.. OwnPasswords.Take(Math.Max(remembered - 1, 0))];
        (PasswordHash, PasswordSetAt, TemporaryUntil, Failures, LastFailureAt) = (hash, now, null, 0, null);
    }

    /// <summary>Hashes of the passwords the person has chosen, as far as they are remembered; the last first.</summary>
    public IReadOnlyList<string> OwnPasswords => PasswordHash is { } own && TemporaryUntil is null ? [own, .. PasswordsBefore] : PasswordsBefore;

    /// <summary>Whoever set it is not whose the account is.</summary>
    public void ForgetPassword() => (PasswordHash, PasswordSetAt, TemporaryUntil, PasswordsBefore) = (null, null, null, []);

    /// <summary>The same password under today's hash.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    public void ForgetFailures() => (Failures, LastFailureAt) = (0, null);

    public void HaveSecondFactor(DateTimeOffset? since) => SecondFactorSince = since;

    public void MoveTo(EmailAddress address) => (Address, AddressKey, AddressProvenAt) = (address.Text, address.Key, address.Key == AddressKey ? AddressProvenAt : null);

    /// <summary>A mail to the address was opened by who holds it.</summary>
    public void ProveAddress(DateTimeOffset now) => AddressProvenAt ??= now;

    public void MakeOperator() => IsOperator = true;

    /// <summary>Until the change is done nobody else invites the account or retires it.</summary>
    public static Task HoldAsync(RosterDb db, AccountId account, CancellationToken cancellation) => db.Dialect.LockNameAsync(db, $"account:{account.Value}", cancellation);

    /// <summary>Of a retired account: nothing is left that tells whose it was.</summary>
    public void Erase() => (Address, AddressKey) = (EmailAddress.Nobody(Id.Value).Text, EmailAddress.Nobody(Id.Value).Key);

    /// <summary>The last membership is gone: nothing opens it any more, and the address is free.</summary>
    public void Retire(DateTimeOffset now) =>
        (RetiredAt, AddressKey, PasswordHash, TemporaryUntil, PasswordsBefore) = (now, EmailAddress.GivenUp(AddressKey, Id.Value), null, null, []);
}
