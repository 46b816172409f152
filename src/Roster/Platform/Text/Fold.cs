using System.Globalization;
using System.Text;

namespace Roster.Platform.Text;

/// <summary>Makes the texts that searching and sorting use: no case, no accents, any script, compared byte by byte.</summary>
public static class Fold
{
    /// <summary>Longest sort key, in characters; beyond it names are equal and the id decides.</summary>
    public const int KeyLength = 80;

    /// <summary>Letters that no decomposition splits.</summary>
    private static readonly Dictionary<char, string> Special = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ħ'] = "h", ['ı'] = "i", ['ŋ'] = "n", ['ŧ'] = "t",
    };

    /// <summary>Lower case, accents off, runs of white space as one space.</summary>
    public static string Plain(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Unicode.Normalize(text, NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (Special.TryGetValue(c, out var letters))
            {
                folded.Append(letters);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format))
            {
                folded.Append(c);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }

    /// <summary>The key a list is sorted by.</summary>
    public static string SortKey(string text)
    {
        var plain = Plain(text);
        if (plain.Length <= KeyLength)
        {
            return plain;
        }

        return plain[..(char.IsHighSurrogate(plain[KeyLength - 1]) ? KeyLength - 1 : KeyLength)];
    }

    /// <summary>
    /// The text that is searched: each word with two spaces before it, so that a trigram can stand for the start of a word
    /// (one letter: two spaces and the letter; two letters: a space and both).
    /// </summary>
    public static string SearchText(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var word in Plain(part ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append("  ").Append(word);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// What to look for in <see cref="SearchText"/>: any substring from three characters on; fewer match starts of words.
    /// Null when there is nothing to look for.
    /// </summary>
    public static string? SearchTerm(string typed)
    {
        var plain = Plain(typed);
        // Letters, not UTF-16 units: 𠮷 is one.
        return plain.EnumerateRunes().Count() switch
        {
            0 => null,
            1 => "  " + plain,
            2 => " " + plain,
            _ => plain.Replace(" ", "  ", StringComparison.Ordinal),
        };
    }
}
