using System.Diagnostics;
using Roster.Bench.Serving;

namespace Roster.Bench.Doors;

/// <summary>
/// What it costs to know who asks: a request with a session's cookie that does nothing else, beside ASP.NET Core Identity's cookie, which is believed for half an hour whatever happens,
/// and beside a server that asks nobody. And how soon a session that was ended is refused.
/// </summary>
internal sealed class SessionRow(Report report)
{
    private const int Clients = 16;
    private const int People = 200;

    public async Task MeasureAsync(string database)
    {
        using var roster = await Served.StartAsync("roster", database, $"{People}");
        using var identity = await Served.StartAsync("identity", database, "50");
        using var kestrel = await Served.StartAsync("kestrel");
        (Served Server, byte[] Request)[] asked = [
            (roster, Wire.Get(roster.Port, "/api/v1/here", roster.Visitors[0] + "\r\n")),
            (identity, Wire.Get(identity.Port, "/here", await Door.CookieAsync(identity.Port) + "\r\n")),
            (kestrel, Wire.Get(kestrel.Port, "/here", ""))];
        var rates = await Clock.ThroughputAsync([.. asked.Select(a => (a.Server.Port, a.Request))], Clients);
        var worked = new List<double>();
        foreach (var (server, request) in asked)
        {
            worked.Add(await WorkAsync(server, request));
        }

        var refused = await EndedAsync(roster);

        report.Title($"a request of someone signed in, {database}");
        report.Table(["Roster", "Identity", "Kestrel"], [($"per second, {Clients} clients", [rates[0], rates[1], rates[2]]), ("microseconds of processor for one", [worked[0], worked[1], worked[2]])], "");
        report.Table(["Roster"], [("ended until refused: median, ms", [Clock.Quantile(refused, 0.5)]), ("ended until refused: p99, ms", [Clock.Quantile(refused, 0.99)])], "");
        foreach (var (name, rate) in new[] { "Roster", "Identity", "Kestrel" }.Zip(rates))
        {
            report.Keep(database, People, name, "signed-in requests", rate);
        }

        report.Ratio("session-vs-identity-unrevocable", rates[0] / rates[1]);
        report.Ratio("session-vs-kestrel", rates[0] / rates[2]);
        report.Ratio("session-work-vs-identity-unrevocable", worked[1] / worked[0]);
        report.Ratio("session-work-vs-kestrel", worked[2] / worked[0]);
        report.Ratio("session-per-second", rates[0]);
        report.Ratio("session-ended-p99-ms", Clock.Quantile(refused, 0.99), lowerIsWorse: false);
    }

    /// <summary>What one request costs the server itself: the client shares the machine, and costs more than some of them.</summary>
    private static async Task<double> WorkAsync(Served server, byte[] request)
    {
        const int requests = 50_000;
        using var wire = new Wire();
        await wire.ConnectAsync(server.Port);
        var before = server.Worked;
        for (var i = 0; i < requests; i++)
        {
            await wire.AskAsync(request);
        }

        return (server.Worked - before).TotalMicroseconds / requests;
    }

    /// <summary>From asking to end it until the next request with its cookie is refused; one that is let in after the answer is a fault.</summary>
    private static async Task<List<double>> EndedAsync(Served roster)
    {
        var took = new List<double>();
        using var wire = new Wire();
        await wire.ConnectAsync(roster.Port);
        foreach (var visitor in roster.Visitors.Skip(1))
        {
            var request = Wire.Get(roster.Port, "/api/v1/here", visitor + "\r\n");
            await wire.AskAsync(request);
            var from = Stopwatch.GetTimestamp();
            await wire.AskAsync(Wire.Post(roster.Port, "/sign-out", "application/x-www-form-urlencoded", "", visitor + "\r\n"), 302);
            await wire.AskAsync(request, 401);
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return took;
    }
}
