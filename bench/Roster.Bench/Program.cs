using Roster.Bench;
using Roster.Bench.Doors;
using Roster.Bench.Figures;
using Roster.Bench.Presence;
using Roster.Bench.Serving;

if (args is ["serve", .. var what])
{
    await Serve.RunAsync(what);
    return;
}

// bench/run checks what a person typed; this is its second half.
var names = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
var given = args.Skip(names.Length).Chunk(2).ToDictionary(a => a[0], a => a[1]);
var field = new Field(
    given.TryGetValue("--database", out var database) ? [database] : ["sqlite", "postgres"],
    given.TryGetValue("--users", out var users) ? [.. new[] { 1_000, int.Parse(users) }.Distinct()] : [1_000, 100_000, 1_000_000],
    given.GetValueOrDefault("--peers", "identity") != "none");
var report = new Report(string.Join('-', names));
// These have servers of their own, and no people in common with the others.
string[] apart = ["presence", "session", "sign-in"];
IRow[] rows = [.. names.Except(apart).Select(name => name switch
{
    "list" => (IRow)new ListRow(field, report),
    "search" => new SearchRow(field, report),
    "bulk" => new BulkRow(report),
    "import" => new ImportRow(report),
    "statistics" => new StatisticsRow(report),
    _ => throw new ArgumentException($"There is no row {name}."),
})];

foreach (var kind in field.Databases)
{
    if (names.Contains("presence"))
    {
        await new PresenceRow(report).MeasureAsync(kind, given.ContainsKey("--users") ? field.Sizes[^1] : 9_000);
    }

    if (names.Contains("session"))
    {
        await new SessionRow(report).MeasureAsync(kind);
    }

    if (names.Contains("sign-in"))
    {
        await new SignInRow(report).MeasureAsync(kind);
    }

    foreach (var size in rows.Length == 0 ? [] : field.Sizes)
    {
        // Filling takes longer than measuring: all rows share what was filled.
        await using var contestants = await field.PrepareAsync(kind, size);
        foreach (var row in rows)
        {
            await row.MeasureAsync(kind, size, contestants.All);
        }
    }
}

report.Finish(given.GetValueOrDefault("--results", "bench/results"));
