using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Roster.Webhooks;

/// <summary>Signs as Standard Webhooks says: HMAC-SHA256 over the id, the time and the body. Pure.</summary>
public static class WebhookSignature
{
    public const string Prefix = "whsec_";

    public const int SecretBytes = 32;

    /// <summary>What stands in the header: of each secret one, so that the receiver finds the one it knows.</summary>
    public static string Of(IEnumerable<byte[]> secrets, string id, DateTimeOffset at, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{Time(at)}.{body}");
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed))));
    }

    public static string Time(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
