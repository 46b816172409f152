using System.Collections.Concurrent;
using System.Diagnostics;
using NSec.Cryptography;
using Roster.Bench.Serving;
using Roster.Platform.Secrets;

namespace Roster.Bench.Doors;

/// <summary>
/// Signing in with a password: how many a second, beside ASP.NET Core Identity with its weaker hash and beside what the machine can hash at all, by us and by libsodium;
/// and what everyone else notices of it while the door is crowded.
/// </summary>
internal sealed class SignInRow(Report report)
{
    private const int Clients = 16;
    private const int People = 2_000;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    private static readonly PasswordBasedKeyDerivationAlgorithm Libsodium =
        PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = 19 * 1024, NumberOfPasses = 2 });

    public async Task MeasureAsync(string database)
    {
        using var roster = await Served.StartAsync("roster", database, $"{People}");
        using var identity = await Served.StartAsync("identity", database, $"{People}");
        var devices = new ConcurrentDictionary<string, string>();
        List<double> newcomers = [], known = [], peer = [], hashes = [], libsodium = [];
        var stored = PasswordHash.Make(ServedRoster.Password);
        for (var round = 0; round <= Rounds; round++)
        {
            double[] rates = [
                await RateAsync(roster.Port, Turn(Door.Addresses(People), round), (address, wire) => devices[address] = Door.Cookies(wire)),
                // Those who came, again, from where they came.
                await RateAsync(roster.Port, Turn([.. devices.Keys]), (_, _) => { }, address => devices[address] + "\r\n"),
                await RateAsync(identity.Port, Turn(Door.Addresses(People), round), (_, _) => { }),
                Hashes(() => PasswordHash.Verify(stored, ServedRoster.Password, out var _)),
                Hashes(() => Libsodium.DeriveBytes("password of the door"u8, new byte[16], 32))];
            if (round > 0)
            {
                newcomers.Add(rates[0]);
                known.Add(rates[1]);
                peer.Add(rates[2]);
                hashes.Add(rates[3]);
                libsodium.Add(rates[4]);
            }
        }

        var (idle, crowded) = await CrowdedAsync(roster);
        double Median(List<double> rates) => Clock.Quantile(rates, 0.5);
        report.Title($"signing in with a password, {Clients} clients, {database}");
        report.Table(["Roster, new device", "known device", "Identity", "hashes alone", "by libsodium"],
            [("per second", [Median(newcomers), Median(known), Median(peer), Median(hashes), Median(libsodium)])], "");
        report.Table(["door empty", "door crowded"], [("a request meanwhile: median, ms", [idle.Median, crowded.Median]), ("a request meanwhile: p99, ms", [idle.Max, crowded.Max])], "");
        report.Keep(database, People, "Roster", "sign-ins from new devices", Median(newcomers));
        report.Keep(database, People, "Roster", "sign-ins from known devices", Median(known));
        report.Keep(database, People, "Identity", "sign-ins", Median(peer));
        report.Keep(database, People, "limit", "hashes", Median(hashes));
        report.Keep(database, People, "limit", "hashes by libsodium", Median(libsodium));
        report.Ratio("sign-in-vs-identity", Median(newcomers) / Median(peer));
        report.Ratio("sign-in-vs-hashes", Median(newcomers) / Median(hashes));
        report.Ratio("sign-in-known-vs-hashes", Median(known) / Median(hashes));
        report.Ratio("sign-in-vs-libsodium", Median(newcomers) / Median(libsodium));
        report.Ratio("sign-in-per-second", Median(newcomers));
        report.Ratio("sign-in-storm-p99-vs-idle", crowded.Max / idle.Max, lowerIsWorse: false);
        report.Ratio("sign-in-storm-p99-ms", crowded.Max, lowerIsWorse: false);
    }

    private static async Task<double> RateAsync(int port, Func<string> next, Action<string, Wire> came, Func<string, string>? headers = null)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            using var wire = new Wire();
            await wire.ConnectAsync(port);
            while (clock.Elapsed < Round)
            {
                var address = next();
                await wire.AskAsync(Door.Request(port, address, headers?.Invoke(address) ?? ""), 302);
                came(address, wire);
                Interlocked.Increment(ref done);
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>What this machine hashes with all its processors and nothing else to do.</summary>
    private static double Hashes(Action hash)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            while (clock.Elapsed < Round)
            {
                hash();
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Times of someone who is signed in, one request after the other: with nobody at the door, then while it is crowded.</summary>
    private static async Task<(Times Idle, Times Crowded)> CrowdedAsync(Served roster)
    {
        var request = Wire.Get(roster.Port, "/api/v1/here", roster.Visitors[0] + "\r\n");
        await AskAsync(request, roster.Port);
        var idle = await AskAsync(request, roster.Port);
        var storm = RateAsync(roster.Port, Turn(Door.Addresses(People), Rounds + 1), (_, _) => { });
        var crowded = await AskAsync(request, roster.Port);
        await storm;
        return (idle, crowded);
    }

    /// <summary>Median, 95 and 99 of 100.</summary>
    private static async Task<Times> AskAsync(byte[] request, int port)
    {
        using var wire = new Wire();
        await wire.ConnectAsync(port);
        var times = new List<double>();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Round - TimeSpan.FromSeconds(1);)
        {
            var from = Stopwatch.GetTimestamp();
            await wire.AskAsync(request);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            // As people ask, not as fast as it goes: what is measured is a wait, and whoever measures takes none of what others wait for.
            await Task.Delay(2);
        }

        return new Times(Clock.Quantile(times, 0.5), Clock.Quantile(times, 0.95), Clock.Quantile(times, 0.99));
    }

    /// <summary>One after the other; each round begins elsewhere.</summary>
    private static Func<string> Turn(IReadOnlyList<string> addresses, int round = 0)
    {
        var at = (round * 250) - 1;
        return () => addresses[Interlocked.Increment(ref at) % addresses.Count];
    }
}
