using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Accounts;

/// <summary>
/// A key pair on the person's device or in their password manager, of which this is the public half. Using it takes their finger, face or
/// device code, so that it is both steps of a sign-in in one.
/// </summary>
[InstallationWide("belongs to an account")]
public sealed class Passkey : IVersioned
{
    /// <summary>How many an account may have.</summary>
    public const int Most = 20;

    public const int LongestName = 60;

    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private Passkey() { }

    public Passkey(AccountId account, byte[] credential, byte[] publicKey, string transports, string name, DateTimeOffset now) =>
        (Id, AccountId, CredentialId, PublicKey, Transports, Name, CreatedAt) = (Platform.Kernel.Id.New<PasskeyId>(), account, credential, publicKey, transports, name, now);

    public PasskeyId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>By which its authenticator knows it.</summary>
    public byte[] CredentialId { get; private set; } = [];

    /// <summary>As COSE writes it.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>How browsers reach it, separated by blanks; as its authenticator said.</summary>
    public string Transports { get; private set; } = "";

    /// <summary>By which its owner knows it.</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Uses as its authenticator counts them; many always say 0.</summary>
    public long Uses { get; private set; }

    /// <summary>Whether it may be copied to the person's other devices, and is.</summary>
    public bool MayBeBackedUp { get; private set; }

    public bool IsBackedUp { get; private set; }

    /// <summary>When the question was asked that it answered last, in milliseconds: neither that answer nor one to an earlier question is taken again.</summary>
    public long LastAsked { get; private set; }

    public int Version { get; set; }

    /// <summary>
    /// Whether it may answer a question of that time: each once, and none older than the last. Where the clock has been put back by more than
    /// clocks of nodes differ, the last is forgotten: nobody is kept out until the time is reached again.
    /// </summary>
    public bool MayAnswer(long asked, DateTimeOffset now)
    {
        var latest = (now + Apart).ToUnixTimeMilliseconds();
        return asked <= latest && (asked > LastAsked || LastAsked > latest);
    }

    public void Note(long uses, bool mayBeBackedUp, bool isBackedUp) => (Uses, MayBeBackedUp, IsBackedUp) = (uses, mayBeBackedUp, isBackedUp);

    public void Use(long asked, DateTimeOffset now) => (LastAsked, LastUsedAt) = (asked, now);
}
