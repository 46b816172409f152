using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Roster.Platform.Secrets;

/// <summary>Random secrets: 256 bits for machines, about 99 for a temporary password that a person types. Stored only as a hash.</summary>
public static class Secret
{
    /// <summary>No letters or digits that are taken for others (0 o, 1 l i, u v).</summary>
    private const string Typable = "23456789abcdefghjkmnpqrstwxyz";

    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256: enough for what can't be guessed.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Four groups of five, for instance <c>tr7k9-fqm2x-wdhn4-p8cyj</c>.</summary>
    public static string TemporaryPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Typable, 5)));

    /// <summary>For what works a few minutes and is tried a few times.</summary>
    public static string Digits(int count) => RandomNumberGenerator.GetString("0123456789", count);

    /// <summary>Three groups of six, about 87 bits, for instance <c>tr7k9f-qm2xwd-hn4p8c</c>.</summary>
    public static string RecoveryCode() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Typable, 6)));
}
