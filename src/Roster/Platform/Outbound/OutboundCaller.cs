using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
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
    public async Task<string?> PostAsync(Uri address, bool mayBePrivate, HttpContent content, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, address, mayBePrivate, content, null, 0, cancellation)).Fault;

    public Task<OutboundAnswer> GetAsync(Uri address, bool mayBePrivate, int mostBytes, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, address, mayBePrivate, null, null, mostBytes, cancellation);

    /// <param name="method">How.</param>
    /// <param name="address">Where.</param>
    /// <param name="mayBePrivate">The operator said that the address is their own.</param>
    /// <param name="content">What is sent; null for nothing.</param>
    /// <param name="proof">Who asks; null for nobody.</param>
    /// <param name="mostBytes">How much of an answer is read: a longer one is a fault, and of 0 it is not looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<OutboundAnswer> SendAsync(
        HttpMethod method, Uri address, bool mayBePrivate, HttpContent? content, AuthenticationHeaderValue? proof, int mostBytes, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            request.Headers.UserAgent.ParseAdd("Roster");
            request.Headers.Authorization = proof;
            using var response = await (mayBePrivate ? _own : _public).SendAsync(request, patience.Token);
            var body = mostBytes == 0 ? "" : await ReadAsync(response.Content, mostBytes, patience.Token);
            return new OutboundAnswer(response.IsSuccessStatusCode ? body is null ? "It answered more than is read." : null : Answered(response), body ?? "");
        }
        catch (Exception fault) when (WordsFor(fault, cancellation) is { } words)
        {
            return new OutboundAnswer(words, "");
        }
    }

    /// <summary>Tells something to an address: what it answers decides, and of that only the beginning is read.</summary>
    /// <param name="address">Where.</param>
    /// <param name="mayBePrivate">The operator said that the address is their own.</param>
    /// <param name="content">What is told.</param>
    /// <param name="firstBytes">How much of the answer is read; a longer one is cut.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<OutboundAnswer> TellAsync(Uri address, bool mayBePrivate, HttpContent content, int firstBytes, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            request.Headers.UserAgent.ParseAdd("Roster");
            using var response = await (mayBePrivate ? _own : _public).SendAsync(request, patience.Token);
            return new OutboundAnswer(response.IsSuccessStatusCode ? null : Answered(response), await ReadFirstAsync(response.Content, firstBytes, patience.Token))
            {
                Status = (int)response.StatusCode,
                RetryAfter = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - response.Headers.Date : null,
            };
        }
        catch (Exception fault) when (WordsFor(fault, cancellation) is { } words)
        {
            return new OutboundAnswer(words, "");
        }
    }

    private static string Answered(HttpResponseMessage response) => $"It answered {(int)response.StatusCode}.";

    /// <summary>Null for what is not the other side's fault.</summary>
    private static string? WordsFor(Exception fault, CancellationToken cancellation) => fault switch
    {
        { InnerException: PrivateAddress } => "It is in a private network, and the operator did not say that it is theirs.",
        HttpRequestException or IOException => $"It can't be reached: {(fault as HttpRequestException)?.HttpRequestError ?? HttpRequestError.ResponseEnded}.",
        OperationCanceledException when !cancellation.IsCancellationRequested => "It did not answer in time.",
        _ => null,
    };

    /// <summary>What came of it before it broke off or time was up: it has answered by then.</summary>
    private static async Task<string> ReadFirstAsync(HttpContent content, int bytes, CancellationToken cancellation)
    {
        var (read, length) = (new byte[bytes], 0);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            for (var more = 1; more > 0 && length < bytes; length += more)
            {
                more = await stream.ReadAsync(read.AsMemory(length), cancellation);
            }
        }
        catch (Exception fault) when (WordsFor(fault, CancellationToken.None) is not null)
        {
        }

        return Encoding.UTF8.GetString(read, 0, length);
    }

    private static async Task<string?> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var read = new byte[most + 1];
        var length = await stream.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, cancellation);
        return length > most ? null : Encoding.UTF8.GetString(read, 0, length);
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

/// <param name="Fault">What went wrong, in words without the content; null when it was taken.</param>
/// <param name="Body">What it said.</param>
public sealed record OutboundAnswer(string? Fault, string Body)
{
    /// <summary>What was answered; null when nothing was.</summary>
    public int? Status { get; init; }

    /// <summary>How long it asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => Fault ?? nameof(OutboundAnswer);
}
