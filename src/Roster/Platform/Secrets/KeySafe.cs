using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Roster.Platform.Secrets;

/// <summary>Where the keys lie that lock what is stored and must be read again: beside the database, so that a copy of the database alone is worth little.</summary>
public sealed record KeyFolder(string Path)
{
    /// <summary>What it is called in the data folder.</summary>
    public const string Name = "keys";

    public bool HasKeys => System.IO.Directory.Exists(Path) && System.IO.Directory.EnumerateFiles(Path, "key-*.xml").Any();
}

/// <summary>
/// Locks secrets before they are stored, with ASP.NET Core's data protection. The folder's keys stay for good: a copy of it, made once,
/// opens what any of the nodes that share it will ever lock.
/// </summary>
public sealed class KeySafe(KeyFolder folder)
{
    private static readonly TimeSpan ForGood = TimeSpan.FromDays(36_500);

    /// <summary>What data protection locks begins with four bytes that say so, and the id of the key.</summary>
    private static readonly Range KeyId = 4..20;

    private readonly Lazy<IDataProtectionProvider> _provider = new(() => DataProtectionProvider
        .Create(Folder(folder.Path), protection => protection.SetApplicationName("Roster").SetDefaultKeyLifetime(ForGood)));

    /// <param name="purpose">What kind of secret: one can't be passed off as another.</param>
    /// <param name="of">The row it belongs to: it can't be moved to another.</param>
    /// <param name="secret">What to lock.</param>
    public byte[] Lock(string purpose, Guid of, byte[] secret) => Of(purpose, of).Protect(secret);

    /// <summary>Null for what was locked with another folder's keys, such as another node's.</summary>
    public byte[]? Open(string purpose, Guid of, byte[] locked)
    {
        try
        {
            return Of(purpose, of).Unprotect(locked);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether it would lock with the very key that this was locked with: of several in a folder, one is used.</summary>
    public bool LocksAs(byte[] locked) => locked.Length > KeyId.End.Value && Lock("", Guid.Empty, [])[KeyId].AsSpan().SequenceEqual(locked.AsSpan(KeyId));

    private IDataProtector Of(string purpose, Guid of) => _provider.Value.CreateProtector(purpose, of.ToString("N"));

    private static DirectoryInfo Folder(string path) => OperatingSystem.IsWindows()
        ? System.IO.Directory.CreateDirectory(path)
        : System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
