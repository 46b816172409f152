using Roster.Platform.Text;

namespace Roster.Sessions;

/// <summary>
/// Words that whoever guesses at somebody's password tries first: their name, their workspaces' names, this product's. One among others does
/// no harm; a password that is little else is refused.
/// </summary>
internal static class NearWords
{
    private const int Shortest = 3;

    public static IReadOnlyList<string> Of(IEnumerable<Membership> members) => [.. members
        .SelectMany(m => new[] { m.Tenant.Name, m.Tenant.Code, m.User.GivenName, m.User.FamilyName, m.User.DisplayName })
        .Append("Roster").OfType<string>()
        .SelectMany(name => Fold.Plain(name).Split([.. Fold.Plain(name).Where(c => !char.IsLetter(c)).Distinct()]))
        .Where(word => word.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];

    /// <summary>Whether less than half of it is left without them, and without the digits and signs that people put around a word.</summary>
    public static bool MakeUp(string password, IReadOnlyList<string> words)
    {
        var plain = Fold.Plain(password);
        return IsLittleElse(plain, words) || IsLittleElse(CommonPasswords.Spelled(plain), words);
    }

    private static bool IsLittleElse(string plain, IReadOnlyList<string> words)
    {
        var rest = words.Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < plain.Length && rest.Count(char.IsLetter) * 2 < plain.Length;
    }
}
