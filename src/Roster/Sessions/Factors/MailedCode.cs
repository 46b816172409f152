using System.Security.Cryptography;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Sessions.Factors;

/// <summary>
/// A code that is mailed to someone who signs in, for that one session. It is made when the mail is sent, and only its hash is kept, locked:
/// eight digits would be found from a bare hash in a moment.
/// </summary>
[InstallationWide("belongs to a session")]
[Unaudited("what asks for it and its use are the events; the code is made when the mail is sent")]
public sealed class MailedCode : IVersioned
{
    public const string Purpose = "Roster.Sessions.MailedCode";

    public const int Digits = 8;

    /// <summary>How many wrong codes are compared with it.</summary>
    public const int Tries = 5;

    /// <summary>How long it works, and how long a mail that carries it is worth sending.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private MailedCode() { }

    public MailedCode(Session session, DateTimeOffset now) => (Id, AccountId, SessionId, AskedAt) = (Platform.Kernel.Id.New<MailedCodeId>(), session.AccountId, session.Id, now);

    public MailedCodeId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>The session that asked, in which alone it works.</summary>
    public SessionId SessionId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null until its mail is sent.</summary>
    public byte[]? LockedHash { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Counted before each is compared.</summary>
    public int Tried { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A newer one took its place.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether its mail is on its way, or it works.</summary>
    public bool IsOut(DateTimeOffset now) => UsedAt is null && EndedAt is null && now < (ExpiresAt ?? AskedAt + Life);

    /// <summary>Makes the code. Of a mail that is sent twice, the second one's works.</summary>
    /// <param name="safe">Locks it.</param>
    /// <param name="address">Where it is mailed to. It is part of what is compared: who signs in with another by now has no use for it.</param>
    /// <param name="now">From when on it lives.</param>
    public string Make(KeySafe safe, string address, DateTimeOffset now)
    {
        var code = Secret.Digits(Digits);
        (LockedHash, ExpiresAt) = (safe.Lock(Purpose, Id.Value, At(code, address)), now + Life);
        return code;
    }

    public bool Is(string typed, string address, KeySafe safe) =>
        LockedHash is { } locked && safe.Open(Purpose, Id.Value, locked) is { } hash && CryptographicOperations.FixedTimeEquals(hash, At(typed, address));

    private static byte[] At(string code, string address) => Secret.Hash($"{code} {address}");

    public void Use(DateTimeOffset now) => UsedAt ??= now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
