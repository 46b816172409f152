using System.Globalization;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>A place in the tenant's list of sessions: beside one of them, and which way the page lies.</summary>
/// <param name="At">When it was last active.</param>
/// <param name="Id">Which it is.</param>
/// <param name="Newer">The page is of what was active after it.</param>
public sealed record SessionCursor(DateTimeOffset At, SessionId Id, bool Newer)
{
    /// <summary>Null for a text that is none.</summary>
    public static SessionCursor? Read(string text)
    {
        var parts = text.Length > 1 && text[0] is 'o' or 'n' ? text[1..].Split('.') : [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && micros < 250_000_000_000_000_000
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? new SessionCursor(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), new SessionId(id), text[0] == 'n')
            : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Newer ? 'n' : 'o')}{(At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}.{Id.Value:N}");
}
