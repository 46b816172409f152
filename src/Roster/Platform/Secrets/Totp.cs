using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Roster.Platform.Secrets;

/// <summary>The codes of authenticator apps (RFC 6238): six digits of an HMAC-SHA1 over the number of the half minute, as every app makes them.</summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>160 bits: the length RFC 4226 recommends.</summary>
    private const int SecretLength = 20;

    private const int StepSeconds = 30;

    /// <summary>Clocks differ: the code before and the one after are taken too.</summary>
    private const int Drift = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and every app use HMAC-SHA1; the collisions of SHA-1 do not matter to it")]
    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is; null where it is wrong, or not later than the last that was used.</summary>
    public static long? Find(byte[] secret, string code, DateTimeOffset now, long lastUsed)
    {
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            // All of them each time: how long it takes does not tell which was close.
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(code)) && step > lastUsed)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>For typing it into an app: base 32 (RFC 4648).</summary>
    public static string Typed(byte[] secret)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in secret)
        {
            (bits, held) = ((bits << 8 | one) & 0xffff, held + 8);
            for (; held >= 5; held -= 5)
            {
                text.Append(Alphabet[bits >> (held - 5) & 31]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[bits << (5 - held) & 31]).ToString();
    }

    /// <summary>What an app reads from the QR code.</summary>
    public static string Address(byte[] secret, string account) =>
        $"otpauth://totp/Roster:{Uri.EscapeDataString(account)}?secret={Typed(secret)}&issuer=Roster";
}
