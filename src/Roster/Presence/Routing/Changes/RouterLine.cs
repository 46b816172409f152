using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace Roster.Presence.Routing.Changes;

/// <summary>A way to a router: server-sent events, or a websocket.</summary>
internal abstract class RouterLine
{
    public abstract Task SendAsync(RouterMessage message, CancellationToken cancellation);

    /// <summary>Returns when the router has gone.</summary>
    public abstract Task GoneAsync(CancellationToken over);

    /// <summary>After the last message, so that the router reads it before the line is gone.</summary>
    public virtual Task CloseAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Breaks it off, whatever is on its way.</summary>
    public abstract void Abort();
}

/// <summary>Each message is an event of its type; its cursor is the event's id, which a browser's EventSource sends when it comes back.</summary>
internal sealed class EventLine(HttpContext http) : RouterLine
{
    private static readonly byte[] First = "retry: 1000\n\n"u8.ToArray();

    public static async Task<EventLine> BeginAsync(HttpContext http)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // Proxies that gather what they pass on are asked not to.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.Body.WriteAsync(First, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        return new EventLine(http);
    }

    public override async Task SendAsync(RouterMessage message, CancellationToken cancellation)
    {
        var id = message.Cursor is null ? "" : $"id: {message.Cursor}\n";
        byte[] text = [.. System.Text.Encoding.ASCII.GetBytes($"event: {message.Type}\n{id}data: "), .. message.Write(), .. "\n\n"u8];
        await http.Response.Body.WriteAsync(text, cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }

    public override async Task GoneAsync(CancellationToken over)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over, http.RequestAborted);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Abort() => http.Abort();
}

/// <summary>Each message is a text. A router has nothing to say; reading tells when it goes.</summary>
internal sealed class SocketLine(WebSocket socket) : RouterLine
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async Task SendAsync(RouterMessage message, CancellationToken cancellation) =>
        await socket.SendAsync(message.Write(), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    public override async Task GoneAsync(CancellationToken over)
    {
        var buffer = new byte[64];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), over)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // It went without a word, or was closed from here.
        }

        _gone.TrySetResult();
    }

    public override async Task CloseAsync(CancellationToken cancellation)
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
        await _gone.Task.WaitAsync(cancellation);
    }

    public override void Abort() => socket.Abort();
}
