using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Statistics;
using Roster.Users;

namespace Roster.Demo;

/// <summary>Some weeks of what a demo workspace's agents handled, on working days, each in their own measure.</summary>
internal sealed class DemoFigures(TenantId tenant, DateTimeOffset now)
{
    /// <summary>A big workspace has no more of them.</summary>
    public const int Most = 24;

    private const int Days = 60;

    private readonly Random _random = new(30);
    private readonly DaySums _sums = new();
    private readonly List<object> _rows = [];

    public IReadOnlyList<object> Rows(IEnumerable<User> agents)
    {
        foreach (var agent in agents.Take(Most))
        {
            for (var ago = Days; ago >= 0; ago--)
            {
                Work(agent, new DateTimeOffset(now.UtcDateTime.Date.AddDays(-ago), TimeSpan.Zero));
            }

            _rows.Add(new RecountDue(tenant, agent.Id));
        }

        foreach (var (key, sum) in _sums.Changed)
        {
            var day = new InteractionDay(tenant, key);
            day.Add(sum);
            _rows.Add(day);
        }

        return _rows;
    }

    private void Work(User agent, DateTimeOffset day)
    {
        // One day in twelve they are away.
        var busy = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _random.Next(12) == 0 ? 0 : _random.Next(3, 12);
        for (var i = 0; i < busy; i++)
        {
            var (start, seconds) = (day.AddMinutes(_random.Next(7 * 60, 17 * 60)), _random.Next(60, 1_200));
            var channel = _random.Next(10) switch { < 6 => Channel.Voice, < 9 => Channel.Chat, _ => Channel.Email };
            if (start > agent.CreatedAt && start.AddSeconds(seconds) < now)
            {
                var facts = new InteractionFacts(agent.Id, channel, null, start, start.AddSeconds(seconds), seconds, _random.Next(10) == 0 ? Outcome.Missed : Outcome.Handled, 0, DateOnly.FromDateTime(start.UtcDateTime));
                _rows.Add(new Interaction(tenant, $"demo-{Guid.NewGuid():N}", facts));
                _sums.Replace(null, facts);
            }
        }
    }
}
