using System.Globalization;
using System.Net;

namespace Roster.Tenants;

/// <summary>Networks by address and length of prefix (CIDR), IPv4 and IPv6. None at all stands for anywhere. Pure.</summary>
public static class Networks
{
    public const int Most = 100;

    /// <summary>A network as it is stored: its own first address, and the length. A single address is a network of one. Null for what is neither.</summary>
    public static string? Tidy(string typed)
    {
        var parts = typed.Trim().Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address) || address.ScopeIdOf() != 0
            || !parts[0].Contains(':', StringComparison.Ordinal) && !IsDotted(parts[0]))
        {
            return null;
        }

        address = Plain(address);
        var bytes = address.GetAddressBytes();
        if (parts.Length == 1)
        {
            return $"{address}/{bytes.Length * 8}";
        }

        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > bytes.Length * 8)
        {
            return null;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] &= (byte)(0xff00 >> Math.Clamp(length - i * 8, 0, 8));
        }

        return $"{new IPAddress(bytes)}/{length}";
    }

    public static IReadOnlyList<IPNetwork> Read(IReadOnlyList<string> stored) => [.. stored.Select(network => IPNetwork.Parse(network))];

    /// <summary>Whether someone at this address may come in. Of an address that nobody knows it is not said that they may.</summary>
    public static bool Let(IReadOnlyList<IPNetwork> allowed, IPAddress? from) =>
        allowed.Count == 0 || from is not null && Plain(from) is var address && allowed.Any(network => network.Contains(address));

    /// <summary>An IPv4 address that arrives by way of IPv6 is the same address.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>Four numbers as people write them: one that begins with a zero would be read as octal, and so as another address.</summary>
    private static bool IsDotted(string address) =>
        address.Split('.') is { Length: 4 } numbers && numbers.All(n => n.All(char.IsAsciiDigit) && (n.Length == 1 || n[0] != '0'));

    private static long ScopeIdOf(this IPAddress address) => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? address.ScopeId : 0;
}
