namespace Roster.Platform.Secrets;

/// <summary>A temporary password has about 99 random bits, so a plain SHA-256 is as good as a slow hash: nobody can try them all.</summary>
public static class TemporaryHash
{
    private const string Prefix = "$roster-temporary$";

    public static string Of(string password) => Prefix + Convert.ToBase64String(Secret.Hash(Tidy(password)));

    public static bool Is(string stored) => stored.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool Verify(string stored, string password) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Secret.Hash(Tidy(password)), Convert.FromBase64String(stored[Prefix.Length..]));

    /// <summary>People copy it with a blank at the end, or type it in capitals.</summary>
    private static string Tidy(string password) => password.Trim().ToLowerInvariant();
}
