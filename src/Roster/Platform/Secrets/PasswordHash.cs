using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Roster.Platform.Text;

namespace Roster.Platform.Secrets;

/// <summary>
/// How passwords are stored: Argon2id where libsodium is there, else PBKDF2-SHA512 with 210,000 rounds (OWASP).
/// A stored hash says which it is; a weaker one is replaced at the next sign-in.
/// </summary>
public static class PasswordHash
{
    private const string Pbkdf2Prefix = "$roster-pbkdf2-sha512$";
    private const int Rounds = 210_000;

    /// <summary>Hashed for accounts that do not exist, so that they cost the same.</summary>
    private static readonly Lazy<string> Nobody = new(() => Make(Secret.Token()));

    public static string Algorithm => Argon2.IsPresent ? "argon2id" : "pbkdf2-sha512";

    public static string Make(string password)
    {
        var text = Prepare(password);
        if (Argon2.IsPresent)
        {
            return Argon2.Hash(text);
        }

        var salt = RandomNumberGenerator.GetBytes(16);
        var key = Rfc2898DeriveBytes.Pbkdf2(text, salt, Rounds, HashAlgorithmName.SHA512, 32);
        return $"{Pbkdf2Prefix}{Rounds.ToString(CultureInfo.InvariantCulture)}${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}";
    }

    /// <summary>Whether this is the password, and whether its hash should be made anew. A null hash costs as much and is never right.</summary>
    public static bool Verify(string? stored, string password, out bool outdated)
    {
        var text = Prepare(password);
        var hash = stored ?? Nobody.Value;
        bool right;
        if (hash.StartsWith(Argon2.Prefix, StringComparison.Ordinal))
        {
            right = Argon2.Verify(hash, text, out outdated);
        }
        else
        {
            var parts = hash[Pbkdf2Prefix.Length..].Split('$');
            var rounds = int.Parse(parts[0], CultureInfo.InvariantCulture);
            var key = Rfc2898DeriveBytes.Pbkdf2(text, Convert.FromBase64String(parts[1]), rounds, HashAlgorithmName.SHA512, 32);
            right = CryptographicOperations.FixedTimeEquals(key, Convert.FromBase64String(parts[2]));
            outdated = Argon2.IsPresent || rounds < Rounds;
        }

        return right && stored is not null;
    }

    /// <summary>Whether a stored hash needs the native library.</summary>
    public static bool NeedsArgon2(string stored) => stored.StartsWith(Argon2.Prefix, StringComparison.Ordinal);

    /// <summary>One form for what keyboards send in several.</summary>
    private static string Prepare(string password) => Unicode.Normalize(password, NormalizationForm.FormKC);
}
