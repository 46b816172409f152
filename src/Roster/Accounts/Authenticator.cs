using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Accounts;

/// <summary>
/// An app of the person's that makes codes. It counts once a code of it has been given. What it shares with the app is stored locked:
/// unlike a password's hash it must be read again.
/// </summary>
[InstallationWide("belongs to an account")]
public sealed class Authenticator : IVersioned
{
    public const string Purpose = "Roster.Accounts.Authenticator";

    /// <summary>One that was begun and not proven by then is begun anew.</summary>
    public static readonly TimeSpan TimeToProve = TimeSpan.FromMinutes(30);

    private Authenticator() { }

    public Authenticator(AuthenticatorId id, AccountId account, SessionId begunIn, byte[] lockedSecret, DateTimeOffset now) =>
        (Id, AccountId, BegunIn, LockedSecret, CreatedAt) = (id, account, begunIn, lockedSecret, now);

    public AuthenticatorId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>The session that has seen the secret, and alone can prove it.</summary>
    public SessionId BegunIn { get; private set; }

    public byte[] LockedSecret { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>The half minute whose code was used last: neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; private set; }

    public int Version { get; set; }

    public bool Waits(DateTimeOffset now) => ProvenAt is null && now - CreatedAt < TimeToProve;

    public void Prove(long step, DateTimeOffset now) => (ProvenAt, LastStep) = (now, step);

    public void Use(long step) => LastStep = step;
}

/// <summary>Gets its owner in once where the app is lost. Only its hash is kept.</summary>
[InstallationWide("belongs to an account")]
public sealed class RecoveryCode : IVersioned
{
    /// <summary>How many there are at a time.</summary>
    public const int Count = 10;

    private RecoveryCode() { }

    public RecoveryCode(AccountId account, byte[] hash) => (Id, AccountId, Hash) = (Platform.Kernel.Id.New<RecoveryCodeId>(), account, hash);

    public RecoveryCodeId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset? UsedAt { get; private set; }

    public int Version { get; set; }

    public void Use(DateTimeOffset now) => UsedAt = now;
}
