using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Signing;

/// <summary>Where the keys lie that lock the signing keys: beside the database, so that a copy of the database alone signs nothing.</summary>
public sealed record KeyFolder(string Path);

/// <summary>Locks private keys before they are stored, with ASP.NET Core's data protection.</summary>
public sealed class KeySafe(KeyFolder folder)
{
    private readonly Lazy<IDataProtector> _protector = new(() => DataProtectionProvider
        .Create(Folder(folder.Path), protection => protection.SetApplicationName("Roster")).CreateProtector("Roster.Oidc.SigningKey"));

    public byte[] Lock(SigningKeyId id, byte[] secret) => Of(id).Protect(secret);

    /// <summary>Null for what was locked with another folder's keys, such as another node's.</summary>
    public byte[]? Open(SigningKeyId id, byte[] locked)
    {
        try
        {
            return Of(id).Unprotect(locked);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(SigningKeyId id) => _protector.Value.CreateProtector(id.Value.ToString("N"));

    private static DirectoryInfo Folder(string path) => OperatingSystem.IsWindows()
        ? System.IO.Directory.CreateDirectory(path)
        : System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
