using System.Globalization;
using System.Text;

namespace Roster.Platform.Text;

/// <summary>Which names are taken: any script, emoji too; nothing invisible that could make one person look like another.</summary>
public static class NameRule
{
    public const int MaxLength = 100;

    /// <summary>Trims, normalizes to NFC and makes runs of white space one space.</summary>
    public static string Tidy(string name) =>
        Unicode.Normalize(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), NormalizationForm.FormC);

    /// <summary>Null when the name is fine, else the code and the sentence.</summary>
    public static (string Code, string Message)? Fault(string name)
    {
        // Most names are of these alone, in which nothing can hide.
        if (name.Length <= MaxLength && name.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return null;
        }

        if (!IsWellFormed(name))
        {
            return ("not-text", "This is not readable text.");
        }

        if (new StringInfo(name).LengthInTextElements > MaxLength || name.Length > 4 * MaxLength)
        {
            return ("too-long", $"At most {MaxLength} characters.");
        }

        var runes = name.EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            var category = Rune.GetUnicodeCategory(runes[i]);
            if (category is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || category is UnicodeCategory.Format && !IsTag(runes[i]) && !JoinsLetters(runes, i))
            {
                return ("invisible-character", $"This contains an invisible character (U+{runes[i].Value:X4}). Type it again without it.");
            }
        }

        return Scripts.FirstMixedWord(name) is { } word
            ? ("mixed-alphabets", $"“{word}” mixes letters of several alphabets that look alike. Type it in one alphabet.")
            : null;
    }

    /// <summary>
    /// The zero-width joiners are letters' business in Persian, Hindi and emoji, and a disguise anywhere else.
    /// </summary>
    private static bool JoinsLetters(List<Rune> runes, int at) =>
        runes[at].Value is 0x200C or 0x200D
        && at > 0 && at + 1 < runes.Count && NeedsJoiner(runes[at - 1]) && NeedsJoiner(runes[at + 1]);

    private static bool NeedsJoiner(Rune rune) =>
        rune.Value is >= 0x0600 and <= 0x0DFF or >= 0x2190 and <= 0x2BFF or >= 0x1F000 and <= 0x1FAFF or 0xFE0F;

    /// <summary>Tag characters spell the flags of England, Scotland and Wales.</summary>
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
