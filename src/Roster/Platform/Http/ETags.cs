namespace Roster.Platform.Http;

public static class ETags
{
    /// <summary>The version in an If-Match header; null without one, and a version nothing has for one that is not ours.</summary>
    public static int? Version(string? ifMatch) =>
        string.IsNullOrWhiteSpace(ifMatch) ? null : int.TryParse(ifMatch.Trim().Trim('"'), out var version) ? version : -1;
}
