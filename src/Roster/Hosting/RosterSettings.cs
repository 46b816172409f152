using System.Net;
using Roster.Platform.Data;

namespace Roster.Hosting;

/// <summary>What the operator decides when starting Roster.</summary>
/// <param name="Database">Where the rows are.</param>
/// <param name="DataFolder">Where files are.</param>
public sealed record RosterSettings(DatabaseOptions Database, string DataFolder)
{
    /// <summary>The address people use, when it is another than the one listened on (behind a proxy that speaks TLS).</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    public static RosterSettings From(string? data, string? database, IConfiguration configuration)
    {
        var folder = Path.GetFullPath(data ?? configuration["Roster:Data"] ?? "data");
        System.IO.Directory.CreateDirectory(folder);
        return new RosterSettings(DatabaseOptions.From(database ?? configuration["Roster:Database"], folder), folder)
        {
            PublicAddress = configuration["Roster:PublicAddress"] is { Length: > 0 } address ? new Uri(address) : null,
            Proxies = [.. (configuration["Roster:Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse)],
        };
    }
}
