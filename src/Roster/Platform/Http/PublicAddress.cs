using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Roster.Platform.Http;

/// <summary>
/// What every link begins with that leaves this process: the address the operator configured, else the local one it listens on.
/// Never what a request says of itself: whoever sends the request would choose where the link leads.
/// </summary>
public sealed class PublicAddress(Uri? configured, IServiceProvider services)
{
    public const string Default = "http://localhost:5080";

    public string Value => configured?.GetLeftPart(UriPartial.Authority) ?? Bound() ?? Default;

    public string Of(string path) => Value + path;

    /// <summary>A one-time link. Its secret stands behind the #, which browsers never send.</summary>
    public string Link(string token) => $"{Value}/link#{token}";

    private string? Bound() => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
        .Replace("127.0.0.1", "localhost", StringComparison.Ordinal).Replace("[::1]", "localhost", StringComparison.Ordinal);
}
