namespace Roster.Platform.Text;

/// <summary>A contact phone number: kept as + and digits, or as digits where no country was given.</summary>
public static class PhoneNumber
{
    /// <summary>Whether it is written as telephone networks take it: +, a country code, and digits alone, at most 15.</summary>
    public static bool IsE164(string text) => text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] is >= '1' and <= '9' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The number without its punctuation; null when it is none.</summary>
    public static string? Parse(string typed)
    {
        var text = typed.Trim();
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var clean = text.Length <= 40 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '.' or '(' or ')' or '/')
            && text.LastIndexOf('+') <= 0 && digits.Length is >= 5 and <= 15;
        return clean ? (text[0] == '+' ? "+" : "") + digits : null;
    }
}
