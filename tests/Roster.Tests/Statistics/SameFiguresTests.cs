using Roster.Tests.Support;

namespace Roster.Tests.Statistics;

/// <summary>Whatever the order, the batches and the repetitions in which reports arrive, the figures are the same.</summary>
public sealed class SameFiguresTests : AppTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_order_any_batches_and_any_repetition_give_the_same_figures(int seed)
    {
        var platform = await Reporter.OfAsync(Here);
        var people = new[] { await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync() };
        var dice = new Random(seed);
        // Each interaction in up to four revisions, which move it between people, channels, days and outcomes.
        var reports = Enumerable.Range(0, 40).SelectMany(id => Enumerable.Range(0, dice.Next(1, 5)).Select(revision => (Id: id, Revision: revision, Of: platform.Of(
            people[dice.Next(3)], Pick(dice, "voice", "chat", "email"), dice.Next(1, 60), dice.Next(0, 900), Pick(dice, "handled", "transferred", "missed"), $"{seed}-{id}", revision)))).ToList();

        string[]? expected = null;
        for (var way = 0; way < 4; way++)
        {
            var sent = reports.Concat(reports.Where(_ => dice.Next(3) == 0)).Select(r => r.Of).ToArray();
            dice.Shuffle(sent);
            await ForgetAsync();
            for (var at = 0; at < sent.Length;)
            {
                var batch = sent.Skip(at).Take(dice.Next(1, 40)).ToArray();
                await platform.SendAsync(batch);
                at += batch.Length;
            }

            var days = await platform.DaysAsync();
            expected ??= days;
            Assert.NotEmpty(days);
            Assert.Equal(expected, days);
        }
    }

    private static string Pick(Random dice, params string[] words) => words[dice.Next(words.Length)];

    private async Task ForgetAsync()
    {
        var tenant = Roster.Databases.Dialect.ToDatabase(Here.Id.Value);
        await Roster.TamperAsync($"DELETE FROM interactions WHERE tenant_id = {tenant}");
        await Roster.TamperAsync($"DELETE FROM interaction_days WHERE tenant_id = {tenant}");
    }
}
