namespace Roster.Users;

/// <summary>The IANA time zones of this machine.</summary>
public static class TimeZones
{
    private static readonly Lazy<string[]> Known = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal) || id == "UTC")
            .Where(id => !id.StartsWith("Etc/", StringComparison.Ordinal)).Append("UTC").Distinct().Order(StringComparer.Ordinal)]);

    private static readonly Lazy<HashSet<string>> Set = new(() => [.. Known.Value]);

    public static IReadOnlyList<string> All => Known.Value;

    public static bool Exists(string id) => Set.Value.Contains(id);
}
