using Roster.Bench;

// bench/run checks what a person typed; this is its second half.
var given = args.Skip(1).Chunk(2).ToDictionary(a => a[0], a => a[1]);
var field = new Field(
    given.TryGetValue("--database", out var database) ? [database] : ["sqlite", "postgres"],
    given.TryGetValue("--users", out var users) ? [int.Parse(users)] : [1_000, 100_000, 1_000_000],
    given.GetValueOrDefault("--peers", "identity") != "none");
var report = new Report(args[0]);
switch (args[0])
{
    case "list":
        await new ListRow(field, report).RunAsync();
        break;
    case "search":
        await new SearchRow(field, report).RunAsync();
        break;
    default:
        throw new ArgumentException($"There is no row {args[0]}.");
}

report.Finish(given.GetValueOrDefault("--results", "bench/results"));
