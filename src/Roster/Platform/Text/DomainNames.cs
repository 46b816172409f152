using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Roster.Platform.Text;

/// <summary>Reads what stands behind the @ of an address.</summary>
internal static class DomainNames
{
    /// <summary>How many are remembered: people of one workspace share a few, and reading one anew costs more than all else about an address.</summary>
    private const int Most = 1_000;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private static readonly ConcurrentDictionary<string, (string Shown, string Ascii)?> Known = new(StringComparer.Ordinal);

    /// <summary>As it is shown and in its ASCII form; null where it is no domain name.</summary>
    public static (string Shown, string Ascii)? Read(string typed)
    {
        if (Known.TryGetValue(typed, out var known))
        {
            return known;
        }

        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        return Known[typed] = ReadAnew(typed);
    }

    private static (string Shown, string Ascii)? ReadAnew(string typed)
    {
        try
        {
            var shown = typed.Normalize(NormalizationForm.FormC).ToLowerInvariant();
            var ascii = Idn.GetAscii(shown).ToLowerInvariant();
            var labels = ascii.Split('.');
            var fine = ascii.Length <= 253 && labels.All(l => l.Length is > 0 and <= 63) && !shown.Split('.').Any(Scripts.IsMixed)
                && !labels[^1].All(char.IsAsciiDigit) && shown.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '.' or '-' || Rune.GetUnicodeCategory(r) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            return fine ? (shown, ascii) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
