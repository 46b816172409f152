using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;

namespace Roster.Statistics;

/// <summary>Which day of whose work, by which channel.</summary>
public readonly record struct DayKey(UserId User, DateOnly Day, Channel Channel);

/// <summary>What one person did by one channel on one day. Kept for ever; the interactions behind it may be gone.</summary>
[Unaudited("it is reckoned from interactions, in the transaction that stores them")]
public sealed class InteractionDay : ITenantOwned
{
    private InteractionDay() { }

    public InteractionDay(TenantId tenant, DayKey key) => (TenantId, UserId, Day, Channel) = (tenant, key.User, key.Day, key.Channel);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public DateOnly Day { get; private set; }

    public Channel Channel { get; private set; }

    public int Handled { get; private set; }

    public long HandleSeconds { get; private set; }

    public DayKey Key => new(UserId, Day, Channel);

    public void Add(DaySum sum) => (Handled, HandleSeconds) = (Handled + sum.Handled, HandleSeconds + sum.Seconds);
}

/// <summary>What a day gains, or loses.</summary>
public readonly record struct DaySum(int Handled, long Seconds);

/// <summary>What changes to interactions mean for the days they are counted on. Pure.</summary>
public sealed class DaySums
{
    private readonly Dictionary<DayKey, DaySum> _sums = [];

    /// <summary>The days that are another after all of it.</summary>
    public IReadOnlyDictionary<DayKey, DaySum> Changed => _sums.Where(s => s.Value != default).ToDictionary();

    /// <param name="before">What was counted; null for one that is new.</param>
    /// <param name="after">What is from now on.</param>
    public void Replace(InteractionFacts? before, InteractionFacts after)
    {
        Count(before, -1);
        Count(after, 1);
    }

    private void Count(InteractionFacts? facts, int sign)
    {
        if (facts is { Counts: true })
        {
            var key = new DayKey(facts.User, facts.Day, facts.Channel);
            var sum = _sums.GetValueOrDefault(key);
            _sums[key] = new DaySum(sum.Handled + sign, sum.Seconds + sign * facts.HandleSeconds);
        }
    }
}
