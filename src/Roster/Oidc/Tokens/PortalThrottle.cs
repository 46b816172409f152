using System.Net;
using System.Threading.RateLimiting;
using Roster.Sessions;

namespace Roster.Oidc.Tokens;

/// <summary>How much portals may ask for, and how often they may say wrongly who they are.</summary>
public sealed record PortalLimits
{
    /// <summary>Tokens asked for and given back, a minute, by one portal from one address.</summary>
    public int TokensPerMinute { get; init; } = 1_200;

    /// <summary>Tokens looked at, a minute, by one portal from one address.</summary>
    public int LooksPerMinute { get; init; } = 60_000;

    /// <summary>Requests of nobody who is known, a minute, from one address.</summary>
    public int StrangersPerMinute { get; init; } = 60;
}

/// <summary>
/// Bounds what portals ask: each by its own count at each address, so that nobody elsewhere uses a portal's up, and those who are nobody by
/// their address, before anything is looked up for them.
/// </summary>
internal sealed class PortalThrottle(PortalLimits limits) : IDisposable
{
    /// <summary>Counts whole ones: a bucket that fills by and by has a part of one left, and that is more than none.</summary>
    private readonly PartitionedRateLimiter<IPAddress> _strangers = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limits.StrangersPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    private readonly PartitionedRateLimiter<(string Client, IPAddress Address)> _tokens = Of<(string, IPAddress)>(limits.TokensPerMinute);
    private readonly PartitionedRateLimiter<(string Client, IPAddress Address)> _looks = Of<(string, IPAddress)>(limits.LooksPerMinute);

    /// <summary>Whether a request may be looked at. It counts for whom it says it is of, at its address; an address that was nobody too often is let ask nothing.</summary>
    public bool Lets(string? client, IPAddress? address, bool looks) =>
        _strangers.AttemptAcquire(Bucket(address), 0).IsAcquired && (looks ? _looks : _tokens).AttemptAcquire(((client ?? "").ToLowerInvariant(), Bucket(address))).IsAcquired;

    public void NoteStranger(IPAddress? address) => _strangers.AttemptAcquire(Bucket(address)).Dispose();

    public void Dispose()
    {
        _strangers.Dispose();
        _tokens.Dispose();
        _looks.Dispose();
    }

    private static IPAddress Bucket(IPAddress? address) => SignInThrottle.Bucket(address ?? IPAddress.None);

    private static PartitionedRateLimiter<TKey> Of<TKey>(int perMinute) where TKey : notnull => PartitionedRateLimiter.Create<TKey, TKey>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Clamp(perMinute, 1, 60),
            QueueLimit = 0,
        }));
}
