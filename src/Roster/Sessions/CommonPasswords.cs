using System.Text;
using Roster.Platform.Text;

namespace Roster.Sessions;

/// <summary>
/// Passwords that many people use, or that have been in leaks: what is tried first. The list comes with Roster, so that no password is
/// asked about anywhere else.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestWord = 5;

    private static readonly Lazy<HashSet<string>> Listed = new(Read);

    /// <summary>
    /// Whether it is one of them: as it is, with letters written as digits and signs, said twice, or as the better half of it with
    /// digits and signs around.
    /// </summary>
    public static bool Has(string password)
    {
        var plain = Unicode.Normalize(password, NormalizationForm.FormKC).ToLowerInvariant();
        return Forms(plain).Concat(Forms(Spelled(plain))).Any(form => form.Length >= ShortestWord && Listed.Value.Contains(form));
    }

    private static IEnumerable<string> Forms(string password)
    {
        yield return password;
        yield return Repeated(password);
        var word = password.Trim([.. password.Where(c => !char.IsLetter(c)).Distinct()]);
        if (word.Length * 2 >= password.Length)
        {
            yield return word;
            yield return Repeated(word);
        }
    }

    /// <summary>What is said again and again, once.</summary>
    private static string Repeated(string password)
    {
        for (var length = ShortestWord; length <= password.Length / 2; length++)
        {
            if (password.Length % length == 0 && Enumerable.Range(0, password.Length).All(i => password[i] == password[i % length]))
            {
                return password[..length];
            }
        }

        return password;
    }

    /// <summary>Digits and signs read as the letters they are written for.</summary>
    internal static string Spelled(string password) => string.Concat(password.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                listed.Add(line);
            }
        }

        return listed;
    }
}
