using Roster.Presence.States;

namespace Roster.Statistics.Reading;

/// <summary>One step of an agent, as far as it says whether they were online.</summary>
public readonly record struct OnlineStep(DateTimeOffset At, Availability Chosen, Connection Connection)
{
    public bool IsOnline => Connection == Connection.Connected && Chosen != Availability.Offline;
}

/// <summary>How long someone was online. Pure.</summary>
public static class OnlineTime
{
    /// <param name="steps">In order; those before the range say how it begins.</param>
    /// <param name="from">When the range begins.</param>
    /// <param name="to">When it ends, which is not later than now.</param>
    public static TimeSpan Of(IReadOnlyList<OnlineStep> steps, DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var i = 0; i < steps.Count; i++)
        {
            var (start, end) = (steps[i].At > from ? steps[i].At : from, i + 1 < steps.Count && steps[i + 1].At < to ? steps[i + 1].At : to);
            sum += steps[i].IsOnline && end > start ? end - start : TimeSpan.Zero;
        }

        return sum;
    }
}
