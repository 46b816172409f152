using System.Globalization;
using System.Text.Json;

namespace Roster.Bench;

/// <summary>What a run found: lines for people, JSON for later, and one line a ratio at the end.</summary>
internal sealed class Report(string row)
{
    private readonly List<Dictionary<string, object>> _measured = [];
    private readonly Dictionary<string, double> _ratios = [];

    public void Title(string title) => Console.WriteLine($"\n{title}");

    public void Table(string[] heads, IEnumerable<(string Label, double?[] Values)> lines, string unit)
    {
        Console.WriteLine($"  {unit,-34}{string.Concat(heads.Select(h => h.PadLeft(18)))}");
        foreach (var (label, values) in lines)
        {
            Console.WriteLine($"  {label,-34}{string.Concat(values.Select(v => (v is { } x ? Figure(x) : "–").PadLeft(18)))}");
        }
    }

    public void Keep(string database, int users, string contestant, string what, Times times) => _measured.Add(new()
    {
        ["database"] = database, ["users"] = users, ["contestant"] = contestant, ["what"] = what, ["median"] = times.Median, ["p95"] = times.P95, ["max"] = times.Max,
    });

    public void Keep(string database, int users, string contestant, string what, double perSecond) => _measured.Add(new()
    {
        ["database"] = database, ["users"] = users, ["contestant"] = contestant, ["what"] = what, ["perSecond"] = perSecond,
    });

    /// <summary>The worse of several stands: over two databases the ratio that is nearer to its bar.</summary>
    public void Ratio(string name, double value, bool lowerIsWorse = true) =>
        _ratios[name] = _ratios.TryGetValue(name, out var before) ? lowerIsWorse ? Math.Min(before, value) : Math.Max(before, value) : value;

    public void Finish(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{row}.json"), JsonSerializer.Serialize(new { row, measured = _measured, ratios = _ratios }, Indented));
        Console.WriteLine();
        foreach (var (name, value) in _ratios)
        {
            Console.WriteLine($"ratio {name} {Figure(value)}");
        }
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string Figure(double value) => value switch
    {
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };
}
