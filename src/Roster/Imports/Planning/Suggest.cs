using Roster.Platform.Text;

namespace Roster.Imports.Planning;

/// <summary>What a cell that can't be taken may have been meant to say. Only what would be taken is suggested.</summary>
internal static class Suggest
{
    private static readonly Dictionary<string, string> Slips = new()
    {
        ["gmial.com"] = "gmail.com", ["gamil.com"] = "gmail.com", ["gmai.com"] = "gmail.com", ["gmail.con"] = "gmail.com", ["hotmial.com"] = "hotmail.com", ["hotmail.con"] = "hotmail.com",
        ["outlok.com"] = "outlook.com", ["yaho.com"] = "yahoo.com",
    };

    /// <summary>The nearest of the names, if one is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> names)
    {
        var folded = Fold.Plain(typed);
        var most = Math.Clamp(folded.Length / 3, 1, 3);
        return names.Select(name => (Name: name, Apart: Apart(folded, Fold.Plain(name), most)))
            .Where(n => n.Apart <= most || (folded.Length >= 3 && Fold.Plain(n.Name).StartsWith(folded, StringComparison.Ordinal)))
            .OrderBy(n => n.Apart).Select(n => n.Name).FirstOrDefault();
    }

    public static string? Email(string typed)
    {
        var mended = typed.Trim().Trim('<', '>', '"', '\'', '.', ',', ';').Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
            .Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').Replace("..", ".", StringComparison.Ordinal)
            .Replace("(at)", "@", StringComparison.OrdinalIgnoreCase).Replace("[at]", "@", StringComparison.OrdinalIgnoreCase).Replace("@@", "@", StringComparison.Ordinal);
        var at = mended.LastIndexOf('@');
        if (at > 0 && Slips.TryGetValue(mended[(at + 1)..].ToLowerInvariant(), out var meant))
        {
            mended = mended[..(at + 1)] + meant;
        }

        return mended != typed && EmailAddress.Parse(mended, out _) is not null ? mended : null;
    }

    public static string? Phone(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var mended = typed.TrimStart().StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits.TrimStart('0') : digits;
        return PhoneNumber.Parse(mended) is not null ? mended : null;
    }

    /// <summary>How many letters must change, be added, dropped or swapped; more than the most is as good as any.</summary>
    private static int Apart(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
