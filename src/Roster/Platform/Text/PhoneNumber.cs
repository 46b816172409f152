namespace Roster.Platform.Text;

/// <summary>A contact phone number: kept as + and digits, or as digits where no country was given.</summary>
public static class PhoneNumber
{
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
