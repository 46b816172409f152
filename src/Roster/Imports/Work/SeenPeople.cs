using System.Globalization;
using Roster.Imports.Planning;
using Roster.Platform.Text;

namespace Roster.Imports.Work;

/// <summary>Whom the lines of a file are about, so that nobody is in it twice: the first line is the one that counts.</summary>
internal sealed class SeenPeople
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>The line that is about this person already; null where this one is the first, which it then is.</summary>
    public int? Twice(int line, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (_lines.TryGetValue(key, out var other) && other != line)
            {
                return other;
            }
        }

        foreach (var key in keys)
        {
            _lines[key] = line;
        }

        return null;
    }

    public void Add(string written)
    {
        foreach (var entry in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = entry.IndexOf(' ', StringComparison.Ordinal);
            _lines[entry[(space + 1)..]] = int.Parse(entry.AsSpan(0, space), CultureInfo.InvariantCulture);
        }
    }

    public static string Write(IEnumerable<(int Line, string Key)> keys) => string.Join('\n', keys.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Line} {k.Key}")));

    /// <summary>By what a person can be met again in a file: who they are, or will be.</summary>
    public static IReadOnlyList<string> KeysOf(Plan plan) => plan switch
    {
        Plan.Create create => Keys(null, create.Body.Email, create.Body.ExternalId),
        Plan.Edit edit => Keys(edit.Id.Value, edit.Body?.Email.Value, edit.Body?.ExternalId.Value),
        Plan.Act act => Keys(act.Id.Value, null, null),
        Plan.Nothing nothing => Keys(nothing.Id.Value, null, null),
        _ => [],
    };

    private static IReadOnlyList<string> Keys(Guid? id, string? email, string? externalId) =>
    [
        .. id is { } g ? new[] { $"!{g:N}" } : [],
        .. EmailAddress.Parse(email, out _) is { } address ? new[] { "@" + address.Key } : [],
        .. string.IsNullOrWhiteSpace(externalId) ? [] : new[] { "#" + externalId.Trim() },
    ];
}
