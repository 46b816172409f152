using System.Collections;

namespace Roster.Platform.Kernel;

/// <summary>A set of permissions as one machine word: union and intersection cost nothing, which the session check lives on.</summary>
public readonly record struct PermissionSet(ulong Bits) : IEnumerable<Permission>
{
    private static readonly ulong AdministrativeBits = Of(Permissions.All.Where(p => p.Administrative)).Bits;

    public static PermissionSet None => default;

    public static PermissionSet Everything { get; } = Of(Permissions.All);

    public static PermissionSet Of(params IEnumerable<Permission> permissions) =>
        new(permissions.Aggregate(0UL, (bits, p) => bits | 1UL << p.Bit));

    /// <summary>Reads stored words; one this version does not know gives nothing.</summary>
    public static PermissionSet Parse(string words) =>
        Of(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Permissions.Find).OfType<Permission>());

    public bool Has(Permission permission) => (Bits & 1UL << permission.Bit) != 0;

    public bool Covers(PermissionSet other) => (other.Bits & ~Bits) == 0;

    public PermissionSet And(PermissionSet other) => new(Bits | other.Bits);

    public PermissionSet But(PermissionSet other) => new(Bits & ~other.Bits);

    public PermissionSet Within(PermissionSet ceiling) => new(Bits & ceiling.Bits);

    /// <summary>The administrative part: what rank compares.</summary>
    public PermissionSet Administrative => new(Bits & AdministrativeBits);

    public IEnumerator<Permission> GetEnumerator()
    {
        foreach (var permission in Permissions.All)
        {
            if (Has(permission))
            {
                yield return permission;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', this.Select(p => p.Word));
}
