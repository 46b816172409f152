using System.Runtime.InteropServices;

namespace Roster.Platform.Secrets;

/// <summary>Argon2id by the machine's libsodium. Answers null to everything where the library is missing.</summary>
internal static unsafe partial class Argon2
{
    /// <summary>Two passes over 19 MiB: OWASP's setting for one lane.</summary>
    private const ulong Passes = 2;
    private const nuint Memory = 19 * 1024 * 1024;
    private const int Argon2id13 = 2;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    public const string Prefix = "$roster-argon2id$";

    public static bool IsPresent { get; } = Load();

    public static string Hash(string password)
    {
        var salt = System.Security.Cryptography.RandomNumberGenerator.GetBytes(SaltLength);
        return $"{Prefix}t={Passes},m={Memory}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Passes, Memory))}";
    }

    public static bool Verify(string stored, string password, out bool outdated)
    {
        var parts = stored[Prefix.Length..].Split('$');
        var settings = parts[0].Split(',');
        var (passes, memory) = (ulong.Parse(settings[0].AsSpan(2), provider: null), nuint.Parse(settings[1].AsSpan(2), provider: null));
        outdated = passes < Passes || memory < Memory;
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
            Derive(password, Convert.FromBase64String(parts[1]), passes, memory), Convert.FromBase64String(parts[2]));
    }

    private static byte[] Derive(string password, byte[] salt, ulong passes, nuint memory)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(password);
        var key = new byte[HashLength];
        fixed (byte* output = key, input = text, salted = salt)
        {
            var empty = (byte)0;
            if (crypto_pwhash(output, HashLength, text.Length == 0 ? &empty : input, (ulong)text.Length, salted, passes, memory, Argon2id13) != 0)
            {
                throw new InsufficientMemoryException("Argon2id could not get its memory.");
            }
        }

        return key;
    }

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(Argon2).Assembly, (name, _, _) => name == Library && Find(out var handle) ? handle : 0);
        return Find(out _) && sodium_init() >= 0;
    }

    private static bool Find(out nint handle)
    {
        foreach (var name in (ReadOnlySpan<string>)["libsodium.so.23", "libsodium.so.26", "libsodium.so", "libsodium.dylib", "libsodium.dll"])
        {
            if (NativeLibrary.TryLoad(name, out handle))
            {
                return true;
            }
        }

        handle = 0;
        return false;
    }

    private const string Library = "sodium";

    [LibraryImport(Library)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    private static partial int crypto_pwhash(byte* output, ulong outputLength, byte* password, ulong passwordLength, byte* salt, ulong passes, nuint memory, int algorithm);
}
