using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Roster.Platform.Kernel;

namespace Roster.Presence.Routing.Changes;

/// <summary>
/// How far a router has heard: up to which event, up to which step of an agent, and until when, since time alone moves agents too. What is
/// written as a cursor means something to Roster only.
/// </summary>
public readonly record struct RouterPlace(long Events, long Steps, DateTimeOffset At)
{
    /// <summary>Who was away for longer begins anew, which costs less than to find out what became of everybody meanwhile.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromHours(24);

    public static readonly Problem Unknown = Problem.Invalid("after", "bad-cursor", "This is no cursor of this stream. Leave it out to begin anew.");

    public static readonly Problem TooOld = new(ProblemKind.Conflict, "cursor-too-old", "What has changed since this cursor is not known any more. Leave it out to begin anew.");

    public string Write() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"1.{Events}.{Steps}.{At.ToUnixTimeMilliseconds()}")));

    public static RouterPlace? Read(string text)
    {
        if (text.Length > 120 || !Base64Url.IsValid(text) || Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is not ["1", var events, var steps, var at])
        {
            return null;
        }

        return Number(events) is { } e && Number(steps) is { } s && Number(at) is { } ms && ms < 253_402_300_800_000 ? new RouterPlace(e, s, DateTimeOffset.FromUnixTimeMilliseconds(ms)) : null;
    }

    private static long? Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
