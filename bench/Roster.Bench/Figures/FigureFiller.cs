using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Statistics;

namespace Roster.Bench.Figures;

/// <summary>Interactions of two months for everyone, with the days they count on, as reporting them would have left them.</summary>
internal sealed class FigureFiller(RosterContestant roster, IReadOnlyList<UserId> people)
{
    public const int Days = 60;

    /// <summary>So many rows in one transaction.</summary>
    private const int AtOnce = 100_000;

    private readonly Random _random = new(4);
    private readonly Dictionary<DayKey, DaySum> _days = [];

    public int Count { get; private set; }

    /// <summary>So many more for each. The days are written anew: a bench has no need to add to them.</summary>
    public async Task AddAsync(int each)
    {
        var writer = roster.Writer();
        var rows = new List<object>(AtOnce);
        foreach (var person in people)
        {
            for (var i = 0; i < each; i++)
            {
                var fact = Fact(person, _random);
                rows.Add(new Interaction(roster.Tenant, $"filled-{Count++}", fact));
                var key = new DayKey(fact.User, fact.Day, fact.Channel);
                var sum = _days.GetValueOrDefault(key);
                _days[key] = new DaySum(sum.Handled + 1, sum.Seconds + fact.HandleSeconds);
                if (rows.Count == AtOnce)
                {
                    await writer.WriteAsync(rows, [], CancellationToken.None);
                    rows.Clear();
                }
            }
        }

        await writer.WriteAsync(rows, [], CancellationToken.None);
        await roster.Store.RunAsync(roster.Connection, "DELETE FROM interaction_days", "DELETE FROM recounts_due");
        foreach (var some in _days.Chunk(AtOnce))
        {
            await writer.WriteAsync(some.Select(d =>
            {
                var day = new InteractionDay(roster.Tenant, d.Key);
                day.Add(d.Value);
                return (object)day;
            }), [], CancellationToken.None);
        }

        await writer.WriteAsync(people.Select(p => (object)new RecountDue(roster.Tenant, p)), [], CancellationToken.None);
        await roster.Store.SettleAsync(roster.Connection);
        await Console.Error.WriteLineAsync($"{Count:N0} interactions are there");
    }

    public static InteractionFacts Fact(UserId person, Random random)
    {
        var start = new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime.Date, TimeSpan.Zero).AddDays(-random.Next(1, Days)).AddMinutes(random.Next(8 * 60, 18 * 60));
        var seconds = random.Next(60, 1_200);
        var channel = random.Next(10) switch { < 6 => Channel.Voice, < 9 => Channel.Chat, _ => Channel.Email };
        return new InteractionFacts(person, channel, null, start, start.AddSeconds(seconds), seconds, Outcome.Handled, 0, DateOnly.FromDateTime(start.UtcDateTime));
    }
}
