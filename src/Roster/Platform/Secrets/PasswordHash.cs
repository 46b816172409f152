using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Roster.Platform.Secrets.Argon;
using Roster.Platform.Text;

namespace Roster.Platform.Secrets;

/// <summary>How passwords are stored: Argon2id. A stored hash says what it is; a weaker one of earlier versions is still known, and replaced at the next sign-in.</summary>
public static class PasswordHash
{
    private const string Prefix = "$roster-argon2id$";
    private const string Pbkdf2Prefix = "$roster-pbkdf2-sha512$";

    /// <summary>Hashed for accounts that do not exist, so that they cost the same.</summary>
    private static readonly Lazy<string> Nobody = new(() => Make(Secret.Token()));

    public static string Make(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2.SaltLength);
        var (passes, bytes) = (Argon2.Cost.Passes, Argon2.Cost.Kibibytes * 1024);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}t={passes},m={bytes}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Argon2.Derive(Prepare(password), salt, Argon2.Cost))}");
    }

    /// <summary>Whether this is the password, and whether its hash should be made anew. A null hash costs as much and is never right.</summary>
    public static bool Verify(string? stored, string password, out bool outdated)
    {
        var hash = stored ?? Nobody.Value;
        var isArgon = hash.StartsWith(Prefix, StringComparison.Ordinal);
        var parts = hash[(isArgon ? Prefix : Pbkdf2Prefix).Length..].Split('$');
        var (text, salt) = (Prepare(password), Convert.FromBase64String(parts[1]));
        byte[] key;
        if (isArgon)
        {
            var settings = parts[0].Split(',');
            var cost = new Argon2Cost(Number(settings[0][2..]), Number(settings[1][2..]) / 1024);
            outdated = cost.Passes < Argon2.Cost.Passes || cost.Kibibytes < Argon2.Cost.Kibibytes;
            key = Argon2.Derive(text, salt, cost);
        }
        else
        {
            outdated = true;
            key = Rfc2898DeriveBytes.Pbkdf2(text, salt, Number(parts[0]), HashAlgorithmName.SHA512, 32);
        }

        return CryptographicOperations.FixedTimeEquals(key, Convert.FromBase64String(parts[2])) && stored is not null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One form for what keyboards send in several.</summary>
    private static byte[] Prepare(string password) => Encoding.UTF8.GetBytes(Unicode.Normalize(password, NormalizationForm.FormKC));
}
