using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Roster.Tests.Support;

namespace Roster.Tests.Presence.Routing;

/// <summary>One connection of a router, of either kind.</summary>
internal sealed class RouterTap : IAsyncDisposable
{
    private const string Path = "/api/v1/routing/changes";

    private readonly RouterReplica replica;
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
    private readonly HttpResponseMessage? response;
    private readonly StreamReader? events;
    private readonly WebSocket? socket;
    private readonly byte[] buffer = new byte[64 * 1024];

    private RouterTap(RouterReplica replica, HttpResponseMessage response, Stream body) => (this.replica, this.response, events) = (replica, response, new StreamReader(body));

    private RouterTap(RouterReplica replica, WebSocket socket) => (this.replica, this.socket) = (replica, socket);

    /// <summary>Opens it from where the replica is, by a websocket or by server-sent events.</summary>
    public static async Task<RouterTap> OpenAsync(RosterHost host, Client router, RouterReplica replica, bool bySocket = false)
    {
        if (!bySocket)
        {
            // TestServer's door gives the answer while its body is still written.
            return await OpenAsync(new HttpMessageInvoker(host.Door()), new Uri("https://localhost"), router.Key!, replica);
        }

        var door = host.App.GetTestServer().CreateWebSocketClient();
        door.ConfigureRequest = request =>
        {
            request.Scheme = "https";
            request.Headers.Host = "localhost";
            request.Headers.Authorization = $"Bearer {router.Key}";
            request.Headers.Upgrade = "websocket";
        };
        return new RouterTap(replica, await door.ConnectAsync(new Uri($"wss://localhost{Path}{(replica.Cursor is null ? "" : $"?after={replica.Cursor}")}"), CancellationToken.None));
    }

    public static async Task<RouterTap> OpenAsync(HttpMessageInvoker door, Uri address, string key, RouterReplica replica)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, Path)) { Headers = { { "Authorization", $"Bearer {key}" } } };
        if (replica.Cursor is not null)
        {
            request.Headers.Add("Last-Event-ID", replica.Cursor);
        }

        var response = await door.SendAsync(request, CancellationToken.None);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new RouterTap(replica, response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Takes in messages until the replica is so.</summary>
    public async Task<RouterTap> UntilAsync(Func<bool> so)
    {
        while (!so())
        {
            Assert.True(await NextAsync() is not null, $"the stream ended ({replica.End}) with\n{replica}");
        }

        return this;
    }

    public Task<RouterTap> ReadyAsync()
    {
        var ready = false;
        return ReadAsync();

        async Task<RouterTap> ReadAsync()
        {
            while (!ready)
            {
                ready = await NextAsync() is { } message ? message.GetProperty("type").GetString() == "ready" : throw new InvalidOperationException($"ended: {replica.End}");
            }

            return this;
        }
    }

    /// <summary>The next message, taken in; null when the stream has ended.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        if (await (socket is null ? NextEventAsync() : NextTextAsync()) is not { } text)
        {
            return null;
        }

        var message = JsonDocument.Parse(text).RootElement;
        replica.Apply(message);
        return message;
    }

    public async Task EndedAsync()
    {
        while (await NextAsync() is not null)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        socket?.Abort();
        socket?.Dispose();
        response?.Dispose();
        patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> NextEventAsync()
    {
        string? data = null;
        while (await events!.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0 && data is not null)
            {
                return data;
            }

            data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
        }

        return null;
    }

    private async Task<string?> NextTextAsync()
    {
        var length = 0;
        while (true)
        {
            var received = await socket!.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }
}
