using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Accounts;

/// <summary>
/// A browser that has signed in to this account before. Wrong passwords from elsewhere do not lock it out;
/// its own are counted apart, so that a stolen cookie is no licence to guess.
/// </summary>
[InstallationWide("belongs to an account")]
[Unaudited("the sign-in that makes it known is the event")]
public sealed class KnownDevice
{
    private KnownDevice() { }

    public KnownDevice(AccountId account, byte[] tokenHash, DateTimeOffset now) =>
        (Id, AccountId, TokenHash, FirstSeenAt, LastSeenAt) = (Platform.Kernel.Id.New<DeviceId>(), account, tokenHash, now, now);

    public DeviceId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public int Failures { get; private set; }

    public DateTimeOffset? LastFailureAt { get; private set; }

    /// <summary>By which its owner knows it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When its owner, with their second factor, asked not to be asked for it here again; null where they did not. Each tenant says for how long.</summary>
    public DateTimeOffset? TrustedAt { get; private set; }

    public void Trust(string name, DateTimeOffset now) => (Name, TrustedAt) = (name, now);

    public void TrustNoMore() => TrustedAt = null;

    public void SeenAgain(DateTimeOffset now) => (LastSeenAt, Failures, LastFailureAt) = (now, 0, null);
}
