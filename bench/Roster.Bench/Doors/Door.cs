using Roster.Bench.Serving;
using Roster.Demo;

namespace Roster.Bench.Doors;

/// <summary>Signing in by the form, as a browser does.</summary>
internal static class Door
{
    /// <summary>Those whom every server of this row knows.</summary>
    public static IReadOnlyList<string> Addresses(int people) => [.. new DemoPeople(people, ServedRoster.Domain).All().Select(p => p.Email.Text)];

    public static byte[] Request(int port, string address, string headers = "") =>
        Wire.Post(port, "/sign-in", "application/x-www-form-urlencoded", $"email={Uri.EscapeDataString(address)}&password={Uri.EscapeDataString(ServedRoster.Password)}", headers);

    /// <summary>The header with which the first of them comes back.</summary>
    public static async Task<string> CookieAsync(int port)
    {
        using var wire = new Wire();
        await wire.ConnectAsync(port);
        await wire.AskAsync(Request(port, Addresses(1)[0]), 302);
        return Cookies(wire);
    }

    /// <summary>What the last answer has set, to be sent again.</summary>
    public static string Cookies(Wire wire) =>
        "Cookie: " + string.Join("; ", wire.LastAnswer.Split("\r\n").Where(l => l.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase)).Select(l => l["Set-Cookie: ".Length..].Split(';')[0]));
}
