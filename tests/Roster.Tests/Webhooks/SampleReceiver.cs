using System.Security.Cryptography;
using System.Text;

namespace Roster.Tests.Webhooks;

/// <summary>How a receiver in C# checks who speaks. The how-to shows it; the tests run it.</summary>
internal static class SampleReceiver
{
    public static bool IsGenuine(string secret, string id, string timestamp, string signatures, string body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, out var sent) || Math.Abs(now.ToUnixTimeSeconds() - sent) > 300)
        {
            return false;
        }

        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return signatures.Split(' ')
            .Where(signature => signature.StartsWith("v1,", StringComparison.Ordinal))
            .Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature["v1,".Length..]), Encoding.UTF8.GetBytes(Convert.ToBase64String(expected))));
    }
}
