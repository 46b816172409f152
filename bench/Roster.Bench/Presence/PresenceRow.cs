using System.Diagnostics;
using System.Text;
using Roster.Bench.Serving;

namespace Roster.Bench.Presence;

/// <summary>
/// Agents at their desks: what an open line costs the server while nothing happens, and how soon all of them have heard that one of them chose another availability,
/// with the write in it. Beside it a hub of SignalR, which checks no session and writes nothing.
/// </summary>
internal sealed class PresenceRow(Report report)
{
    private const int Rounds = 15;

    private static readonly string[] Choices = ["busy", "available"];

    public async Task MeasureAsync(string database, int watchers)
    {
        var roster = await OneAsync(watchers, isSignalR: false, "roster", database, $"{watchers}");
        var signalR = await OneAsync(watchers, isSignalR: true, "signalr");
        report.Title($"{watchers:N0} open websockets, {database}");
        report.Table(["Roster", "SignalR"], [
            ("KiB for each that is idle", [roster.Kib, signalR.Kib]),
            ("one change to all: median, ms", [roster.Median, signalR.Median]),
            ("one change to all: p99, ms", [roster.P99, signalR.P99])], "");
        foreach (var (name, (kib, median, p99)) in new[] { ("Roster", roster), ("SignalR", signalR) })
        {
            report.Keep(database, watchers, name, "idle KiB", kib);
            report.Keep(database, watchers, name, "change", new Times(median, p99, p99));
        }

        report.Ratio("presence-memory-vs-signalr", roster.Kib / signalR.Kib, lowerIsWorse: false);
        report.Ratio("presence-kib", roster.Kib, lowerIsWorse: false);
        report.Ratio("presence-change-p99-ms", roster.P99, lowerIsWorse: false);
        report.Ratio("presence-change-vs-signalr", roster.P99 / signalR.P99, lowerIsWorse: false);
    }

    private static async Task<(double Kib, double Median, double P99)> OneAsync(int count, bool isSignalR, params string[] what)
    {
        using var server = await Served.StartAsync(what);
        // All have been here once, so that what is made with whoever comes first is there already.
        var before = Make();
        await OpenAsync(server, before);
        before.ForEach(w => w.Dispose());
        await QuietAsync(before);
        var none = await server.MemoryAsync();
        var watchers = Make();
        await OpenAsync(server, watchers);
        var kib = (await server.MemoryAsync() - none) / count;

        var (medians, worst) = (new List<double>(), new List<double>());
        using var wire = new Wire();
        await wire.ConnectAsync(server.Port);
        for (var round = -2; round < Rounds; round++)
        {
            watchers.ForEach(w => w.Forget());
            var from = Stopwatch.GetTimestamp();
            await wire.AskAsync(isSignalR ? Put(server.Port, "/say", "", "") : Put(server.Port, "/api/v1/me/availability", server.Visitors[0] + "\r\nSec-Fetch-Site: same-origin\r\n", $$"""{"availability":"{{Choices[(round + 2) % 2]}}"}"""));
            await AllAsync(watchers);
            if (round >= 0)
            {
                var took = watchers.ConvertAll(w => Stopwatch.GetElapsedTime(from, w.Told).TotalMilliseconds);
                medians.Add(Clock.Quantile(took, 0.5));
                worst.Add(Clock.Quantile(took, 0.99));
            }
        }

        watchers.ForEach(w => w.Dispose());
        return (kib, Clock.Quantile(medians, 0.5), Clock.Quantile(worst, 0.5));

        List<Watcher> Make() => [.. Enumerable.Range(0, count).Select(i =>
            isSignalR ? new Watcher("/hub", "", true) : new Watcher("/api/v1/me/desktop/line?tenant=big", server.Visitors[i] + "\r\n", false))];
    }

    /// <summary>Opens them, some at a time, and waits until all is said that their coming makes to say.</summary>
    private static async Task OpenAsync(Served server, List<Watcher> watchers)
    {
        foreach (var some in watchers.Chunk(100))
        {
            await Task.WhenAll(some.Select(w => w.OpenAsync(server.Port)));
            foreach (var watcher in some)
            {
                _ = watcher.ReadAsync();
            }
        }

        await QuietAsync(watchers);
    }

    private static async Task QuietAsync(List<Watcher> watchers)
    {
        for (var quiet = Stopwatch.StartNew(); quiet.Elapsed < TimeSpan.FromSeconds(3);)
        {
            watchers.ForEach(w => w.Forget());
            await Task.Delay(250);
            if (watchers.Exists(w => w.Told != 0))
            {
                quiet.Restart();
            }
        }
    }

    private static async Task AllAsync(List<Watcher> watchers)
    {
        var patience = Stopwatch.StartNew();
        while (watchers.Count(w => w.Told == 0) is > 0 and var missing)
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException($"{missing} were not told.");
            }

            await Task.Delay(5);
        }
    }

    private static byte[] Put(int port, string path, string headers, string body) => Encoding.UTF8.GetBytes(
        $"PUT {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}\r\n{body}");
}
