using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Roster.Platform.Outbound;

/// <summary>
/// Calls an address that someone wrote down: no redirect is followed, no proxy or cookie used, and unless the operator said that the
/// address is their own, no connection is made to a private network. That is asked of the address connected to, after the name was looked up,
/// so that a name that answers differently the second time changes nothing.
/// </summary>
public sealed class OutboundCaller : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly HttpMessageInvoker _public = new(Handler(mayBePrivate: false));
    private readonly HttpMessageInvoker _own = new(Handler(mayBePrivate: true));

    /// <summary>Null when it was taken; else what went wrong, in words without the content.</summary>
    public async Task<string?> PostAsync(Uri address, bool mayBePrivate, HttpContent content, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            request.Headers.UserAgent.ParseAdd("Roster");
            using var response = await (mayBePrivate ? _own : _public).SendAsync(request, patience.Token);
            return response.IsSuccessStatusCode ? null : $"It answered {(int)response.StatusCode}.";
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException is PrivateAddress ? "It is in a private network, and the operator did not say that it is theirs." : $"It can't be reached: {fault.HttpRequestError}.";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "It did not answer in time.";
        }
    }

    public void Dispose()
    {
        _public.Dispose();
        _own.Dispose();
    }

    private static SocketsHttpHandler Handler(bool mayBePrivate) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, mayBePrivate, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool mayBePrivate, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(to.Host, out var ip) ? [ip] : await Dns.GetHostAddressesAsync(to.Host, cancellation);
        if (!mayBePrivate && Array.Exists(addresses, PrivateNetwork.Holds))
        {
            throw new PrivateAddress();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddress() : IOException("A private address.");
}
