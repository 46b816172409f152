using Roster.Platform.Http;

namespace Roster.Sessions;

/// <summary>What a browser says of itself; each part is null where it does not say.</summary>
/// <param name="Kind">What it is used on.</param>
public sealed record DeviceView([property: OneOf("desktop", "phone", "tablet", "program", "unknown")] string Kind, string? Browser, string? System);

/// <summary>What a browser says of itself, in two words. It is the browser's own word: good to recognize a device by, and no proof.</summary>
public static class Device
{
    // The order matters: each browser also claims to be those below it.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Name(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "Unknown device",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    public static DeviceView View(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return new DeviceView(KindOf(userAgent ?? "", system), browser, system);
    }

    private static string KindOf(string userAgent, string? system) => system switch
    {
        "iPhone" => "phone",
        "iPad" => "tablet",
        // A tablet leaves the word out.
        "Android" => userAgent.Contains("Mobile", StringComparison.Ordinal) ? "phone" : "tablet",
        not null => "desktop",
        null => userAgent.Length == 0 || userAgent.StartsWith("Mozilla/", StringComparison.Ordinal) ? "unknown" : "program",
    };

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        Array.Find(known, k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}
