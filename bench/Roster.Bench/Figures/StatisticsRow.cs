using System.Diagnostics;
using System.Text.Json;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Statistics;

namespace Roster.Bench.Figures;

/// <summary>
/// What people handled: how many interactions a second the platform can report, and what someone's page and the list by calls take once there are millions of them,
/// beside the day there were few, and beside adding them up when asked.
/// </summary>
internal sealed class StatisticsRow(Report report) : IRow
{
    private const int Most = 10_000_000;
    private const int MostEach = 1_000;
    private const int FewEach = 10;
    private const int InABatch = 500;
    private const int Batches = 60;
    private const int Senders = 2;

    public async Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        var roster = (RosterContestant)all[0];
        var people = await roster.PeopleAsync();
        var filler = new FigureFiller(roster, people);
        await filler.AddAsync(Math.Min(FewEach, Most / users));
        var few = await PagesAsync(roster, people);
        await filler.AddAsync(Math.Clamp(Most / users, FewEach, MostEach) - FewEach);
        var many = await PagesAsync(roster, people);
        var sum = await SumAsync(roster);
        var (reported, inserted) = (await ReportAsync(roster, people), await InsertAsync(roster, people));

        report.Title($"statistics, {users:N0} users, {filler.Count:N0} interactions, {database}");
        report.Table([$"{users * FewEach:N0}", $"{filler.Count:N0}", "summed when asked"],
        [
            ("someone's days of two months", [few[0].Median, many[0].Median, null]),
            ("the list by calls of 30 days", [few[1].Median, many[1].Median, sum]),
        ], "median, ms");
        report.Table(["Roster", "bare insert"], [($"reported, {Senders} senders", [reported, inserted])], "interactions per second");
        report.Keep(database, users, roster.Name, "someone's days", many[0]);
        report.Keep(database, users, roster.Name, "list by calls", many[1]);
        report.Keep(database, users, roster.Name, "reported", reported);
        report.Ratio("statistics-page-flat", many[0].Median / few[0].Median, lowerIsWorse: false);
        report.Ratio("statistics-list-flat", many[1].Median / few[1].Median, lowerIsWorse: false);
        report.Ratio("statistics-list-vs-sum", sum / many[1].Median);
        report.Ratio("statistics-ingest-vs-insert", reported / inserted);
        report.Ratio("statistics-ingest-per-second", reported);
    }

    private static async Task<Times[]> PagesAsync(RosterContestant roster, IReadOnlyList<UserId> people)
    {
        await roster.CountedAsync();
        var from = DateTimeOffset.UtcNow.AddDays(-FigureFiller.Days);
        return [
            .. await Clock.MeasureAsync([(roster, [Wire.Get(roster.Port, $"/api/v1/users/{people[people.Count / 2].Value}/statistics?from={from:yyyy-MM-dd}&by=day", roster.Headers)])]),
            .. await Clock.MeasureAsync([(roster, [Wire.Get(roster.Port, "/api/v1/users?sort=-calls", roster.Headers)])])];
    }

    /// <summary>The same list as one would ask for it without days that are counted beforehand: the best of three.</summary>
    private static async Task<double> SumAsync(RosterContestant roster)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            await roster.Store.RunAsync(roster.Connection,
                $"SELECT user_id, count(*) FROM interactions WHERE day > '{DateTimeOffset.UtcNow.AddDays(-30):yyyy-MM-dd}' AND channel = 'voice' GROUP BY user_id ORDER BY 2 DESC LIMIT 50");
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static async Task<double> ReportAsync(RosterContestant roster, IReadOnlyList<UserId> people)
    {
        var key = await roster.KeyAsync("interactions:write");
        var requests = Enumerable.Range(0, Batches * Senders).Select(batch => Wire.Post(roster.Port, "/api/v1/interactions", "application/json", JsonSerializer.Serialize(new
        {
            interactions = Facts(people, batch).Select((f, i) => new
            {
                id = $"reported-{batch}-{i}", userId = f.User.Value, channel = Platform.Data.Words<Channel>.Of(f.Channel), startedAt = f.StartedAt.ToString("yyyy-MM-ddTHH:mm:ssZ"), endedAt = f.EndedAt.ToString("yyyy-MM-ddTHH:mm:ssZ"), handleSeconds = f.HandleSeconds,
            }),
        }), $"Authorization: Bearer {key}\r\n")).ToList();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(requests.Chunk(Batches).Select(async own =>
        {
            using var wire = new Wire();
            await wire.ConnectAsync(roster.Port);
            foreach (var request in own)
            {
                await wire.AskAsync(request);
            }
        }));
        return requests.Count * InABatch / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The same rows into a bare table with the same two indexes: a transaction for each batch, nothing looked up, nothing counted.</summary>
    private static async Task<double> InsertAsync(RosterContestant roster, IReadOnlyList<UserId> people)
    {
        await roster.Store.RunAsync(roster.Connection,
            "CREATE TABLE bare_interactions (tenant integer, id text, person text, channel text, started bigint, ended bigint, seconds integer, outcome text, revision integer, day integer, PRIMARY KEY (tenant, id))",
            "CREATE INDEX bare_day ON bare_interactions (tenant, day)");
        var clock = Stopwatch.StartNew();
        for (var batch = 0; batch < Batches * Senders; batch++)
        {
            await roster.Store.LoadAsync(roster.Connection, "bare_interactions", ["tenant", "id", "person", "channel", "started", "ended", "seconds", "outcome", "revision", "day"],
                ["integer", "text", "text", "text", "bigint", "bigint", "integer", "text", "integer", "integer"],
                Facts(people, batch).Select((f, i) => new object?[]
                {
                    1, $"reported-{batch}-{i}", f.User.Value.ToString(), Platform.Data.Words<Channel>.Of(f.Channel), f.StartedAt.Ticks, f.EndedAt.Ticks, f.HandleSeconds, "handled", 0, f.Day.DayNumber,
                }));
        }

        return Batches * Senders * InABatch / clock.Elapsed.TotalSeconds;
    }

    private static IEnumerable<InteractionFacts> Facts(IReadOnlyList<UserId> people, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, InABatch).Select(_ => FigureFiller.Fact(people[random.Next(people.Count)], random));
    }
}
