using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>Bounds tries per address, whatever the account: one bucket for an IPv4 address, one for an IPv6 /64.</summary>
public sealed class SignInThrottle(SignInOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetTokenBucketLimiter(Bucket(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.PerMinute,
            TokensPerPeriod = Math.Max(1, options.PerMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        }));

    public Problem? Check(IPAddress? address) =>
        _limiter.AttemptAcquire(address ?? IPAddress.None).IsAcquired ? null
            : new Problem(ProblemKind.TooMany, "too-many-tries", "Too many tries from your address. Wait a minute, then try again.") { RetryAfter = TimeSpan.FromMinutes(1) };

    internal static IPAddress Bucket(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    public void Dispose() => _limiter.Dispose();
}
