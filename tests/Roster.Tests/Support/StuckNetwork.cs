using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Roster.Platform.Http;

namespace Roster.Tests.Support;

/// <summary>A network that takes one message to a browser that is held up, and not a byte more. To others it is as it was.</summary>
public sealed class StuckNetwork : IStartupFilter
{
    private readonly ConcurrentDictionary<string, Line> lines = new();

    /// <summary>Holds up the lines of this session.</summary>
    public Line Hold(string sessionToken) => lines.GetOrAdd(sessionToken, _ => new Line());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, on) =>
        {
            if (http.Features.Get<IHttpWebSocketFeature>() is { } sockets && lines.TryGetValue(http.Request.Cookies[CallerOf.SessionCookie] ?? "", out var line))
            {
                http.Features.Set<IHttpWebSocketFeature>(new Feature(sockets, line));
            }

            return on(http);
        });
        next(app);
    };

    public sealed class Line
    {
        internal TaskCompletionSource Stuck { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Once the server waits for it.</summary>
        public Task IsStuck => Stuck.Task.WaitAsync(TimeSpan.FromSeconds(30));

        /// <summary>Once the server has given it up.</summary>
        public Task IsOver => Over.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class Feature(IHttpWebSocketFeature inner, Line line) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => inner.IsWebSocketRequest;

        public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => new Socket(await inner.AcceptAsync(context), line);
    }

    private sealed class Socket(WebSocket inner, Line line) : WebSocket
    {
        private int sent;

        public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

        public override string? CloseStatusDescription => inner.CloseStatusDescription;

        public override WebSocketState State => inner.State;

        public override string? SubProtocol => inner.SubProtocol;

        public override void Abort()
        {
            inner.Abort();
            line.Over.TrySetResult();
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => HoldAsync(cancellationToken);

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => HoldAsync(cancellationToken);

        public override void Dispose() => inner.Dispose();

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => inner.ReceiveAsync(buffer, cancellationToken);

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref sent) == 1 ? inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken) : HoldAsync(cancellationToken);

        /// <summary>As a real socket: whoever gives up in the middle of a message gives up the line.</summary>
        private async Task HoldAsync(CancellationToken cancellation)
        {
            line.Stuck.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                Abort();
            }
        }
    }
}
