using System.Diagnostics;

namespace Roster.Bench;

/// <summary>Times of one question put to one contestant, in milliseconds.</summary>
internal sealed record Times(double Median, double P95, double Max);

/// <summary>
/// Asks in interleaved rounds, so that a machine that slows down slows everyone down: in each round every contestant is asked for
/// a like time. A figure is the median over the rounds of each round's median.
/// </summary>
internal static class Clock
{
    private const int Rounds = 7;
    private const int MostPerRound = 60;
    private static readonly TimeSpan PerRound = TimeSpan.FromMilliseconds(250);

    /// <param name="asked">Per contestant the requests that together are the question, sent one after the other on one connection.</param>
    public static async Task<Times[]> MeasureAsync(IReadOnlyList<(Contestant Contestant, byte[][] Requests)> asked)
    {
        var wires = new List<Wire>();
        foreach (var (contestant, requests) in asked)
        {
            var wire = new Wire();
            await wire.ConnectAsync(contestant.Port);
            wires.Add(wire);
            await WarmUpAsync(wire, requests);
        }

        var medians = asked.Select(_ => new List<double>()).ToArray();
        var all = asked.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < asked.Count; i++)
            {
                var times = await RoundAsync(wires[i], asked[i].Requests);
                medians[i].Add(Quantile(times, 0.5));
                all[i].AddRange(times);
            }
        }

        wires.ForEach(w => w.Dispose());
        return [.. asked.Select((_, i) => new Times(Quantile(medians[i], 0.5), Quantile(all[i], 0.95), all[i].Max()))];
    }

    /// <summary>Answers per second with many clients, each on a connection of its own; interleaved likewise.</summary>
    public static async Task<double[]> ThroughputAsync(IReadOnlyList<(int Port, byte[] Request)> asked, int clients)
    {
        var rates = asked.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= 5; round++)
        {
            for (var i = 0; i < asked.Count; i++)
            {
                var rate = await RateAsync(asked[i].Port, asked[i].Request, clients, TimeSpan.FromSeconds(1.5));
                if (round > 0)
                {
                    rates[i].Add(rate);
                }
            }
        }

        return [.. rates.Select(r => Quantile(r, 0.5))];
    }

    public static double Quantile(IEnumerable<double> values, double at)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round(at * (sorted.Length - 1))];
    }

    private static async Task<double> RateAsync(int port, byte[] request, int clients, TimeSpan duration)
    {
        var wires = new List<Wire>();
        for (var i = 0; i < clients; i++)
        {
            var wire = new Wire();
            await wire.ConnectAsync(port);
            wires.Add(wire);
        }

        var (clock, answers) = (Stopwatch.StartNew(), 0L);
        await Task.WhenAll(wires.Select(async wire =>
        {
            while (clock.Elapsed < duration)
            {
                await wire.AskAsync(request);
                Interlocked.Increment(ref answers);
            }
        }));
        var rate = answers / clock.Elapsed.TotalSeconds;
        wires.ForEach(w => w.Dispose());
        return rate;
    }

    /// <summary>Until it is fast: compiled, cached, prepared. A slow one is asked a few times only.</summary>
    private static async Task WarmUpAsync(Wire wire, byte[][] requests)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 300 && (i < 3 || clock.Elapsed < TimeSpan.FromSeconds(1)); i++)
        {
            await AskAllAsync(wire, requests);
        }
    }

    private static async Task<List<double>> RoundAsync(Wire wire, byte[][] requests)
    {
        var times = new List<double>();
        for (var clock = Stopwatch.StartNew(); times.Count < MostPerRound && (times.Count == 0 || clock.Elapsed < PerRound);)
        {
            var from = Stopwatch.GetTimestamp();
            await AskAllAsync(wire, requests);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return times;
    }

    private static async Task AskAllAsync(Wire wire, byte[][] requests)
    {
        foreach (var request in requests)
        {
            await wire.AskAsync(request);
        }
    }
}
