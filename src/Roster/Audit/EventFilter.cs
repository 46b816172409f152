using System.Globalization;
using System.Text.RegularExpressions;
using Roster.Platform.Kernel;

namespace Roster.Audit;

/// <summary>Which events: of a person, by an actor, of a kind, in a span of time.</summary>
/// <param name="About">Done to or by this one.</param>
/// <param name="Subject">Whom or what it was done to.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Names">Event names, or areas ending in a dot and a star: <c>user.*</c>.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The moment after the last.</param>
public sealed partial record EventFilter(Guid? About, Guid? Subject, Guid? Actor, IReadOnlyList<string> Names, DateTimeOffset? From, DateTimeOffset? To)
{
    private const int MostNames = 50;

    public static EventFilter Read(string? about, string? subject, string? actor, string? name, string? from, string? to, ICollection<FieldProblem> faults)
    {
        Guid? IdOf(string? typed, string field)
        {
            if (string.IsNullOrEmpty(typed) || Guid.TryParse(typed, out _))
            {
                return string.IsNullOrEmpty(typed) ? null : Guid.Parse(typed);
            }

            faults.Add(new(field, "not-an-id", "This is no id."));
            return null;
        }

        DateTimeOffset? TimeOf(string? typed, string field)
        {
            if (string.IsNullOrEmpty(typed))
            {
                return null;
            }

            if (DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            {
                return time;
            }

            faults.Add(new(field, "not-a-time", "A time looks like 2026-11-22T08:00:00Z."));
            return null;
        }

        var names = (name ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MostNames || names.Exists(n => !EventName().IsMatch(n)))
        {
            faults.Add(new("name", "not-an-event", $"Up to {MostNames} names such as user.suspended, or areas such as user.*."));
        }

        return new EventFilter(IdOf(about, "about"), IdOf(subject, "subject"), IdOf(actor, "actor"), names, TimeOf(from, "from"), TimeOf(to, "to"));
    }

    /// <summary>The same without <see cref="About"/> where another member decides it; null when nothing can match.</summary>
    public EventFilter? Plain() => this switch
    {
        { About: { } about, Actor: { } actor } when about == actor => this with { About = null },
        { About: { } about, Actor: not null } => Subject is null || Subject == about ? this with { About = null, Subject = about } : null,
        { About: { } about, Subject: { } subject } => about == subject ? this with { About = null } : this with { About = null, Actor = about },
        _ => this,
    };

    /// <summary>Whether an event of this name is asked for.</summary>
    public bool Takes(string name) =>
        Names.Count == 0 || Names.Any(n => n.EndsWith(".*", StringComparison.Ordinal) ? name.StartsWith(n[..^1], StringComparison.Ordinal) : n == name);

    [GeneratedRegex(@"^[a-z_]{1,40}\.([a-z_]{1,40}|\*)$")]
    private static partial Regex EventName();
}

/// <summary>A place in the list: between two events, and which way the page lies.</summary>
/// <param name="At">When the event at the page's edge happened.</param>
/// <param name="Seq">Its number.</param>
/// <param name="Newer">The page is of what happened after it.</param>
public sealed record EventCursor(DateTimeOffset At, long Seq, bool Newer)
{
    /// <summary>Null for a text that is none.</summary>
    public static EventCursor? Read(string text)
    {
        var parts = text.Length > 1 && text[0] is 'o' or 'n' ? text[1..].Split('.') : [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && micros < 250_000_000_000_000_000
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? new EventCursor(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), seq, text[0] == 'n')
            : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Newer ? 'n' : 'o')}{(At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}.{Seq}");
}
