using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Roster.Platform.Http;

namespace Roster.Tests.Support;

/// <summary>An open page's line: what it was told, and how it was closed.</summary>
public sealed class LiveLine : IAsyncDisposable
{
    private readonly WebSocket socket;
    private readonly byte[] buffer = new byte[64 * 1024];

    private LiveLine(WebSocket socket) => this.socket = socket;

    /// <summary>Opens it as a browser does, and returns once it is served.</summary>
    public static async Task<LiveLine> OpenAsync(RosterHost host, Client client, string? tenant = null, string? origin = "https://localhost", string path = "/api/v1/live")
    {
        var door = host.App.GetTestServer().CreateWebSocketClient();
        door.ConfigureRequest = request =>
        {
            request.Scheme = "https";
            request.Headers.Host = "localhost";
            request.Headers.Cookie = string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}"));
            if (client.Key is not null)
            {
                request.Headers.Authorization = $"Bearer {client.Key}";
            }
            else if (origin is not null)
            {
                request.Headers.Origin = origin;
            }

            request.Headers.Upgrade = "websocket";
        };
        var line = new LiveLine(await door.ConnectAsync(new Uri("wss://localhost" + path + (tenant is null ? "" : $"?tenant={tenant}")), CancellationToken.None));
        Assert.Equal("""{"ready":true}""", await line.NextAsync());
        return line;
    }

    public WebSocketState State => socket.State;

    /// <summary>The next message; its text. That someone is online now is left out of it: it comes a moment after any page opens, between whatever else happens.</summary>
    public async Task<string> NextAsync()
    {
        while (true)
        {
            var text = await ReadAsync();
            var message = JsonNode.Parse(text)!;
            if (message["changed"] is not JsonObject changed || !changed.Remove("online"))
            {
                return text;
            }

            if (changed.Count > 0)
            {
                return message.ToJsonString();
            }
        }
    }

    private async Task<string> ReadAsync()
    {
        var received = await ReceiveAsync();
        Assert.True(received.MessageType == WebSocketMessageType.Text, $"closed: {(int?)socket.CloseStatus} {socket.CloseStatusDescription}");
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    /// <summary>Reads on until it has heard of this one.</summary>
    public async Task<string> HearsOfAsync(string kind, Guid id)
    {
        while (true)
        {
            var text = await ReadAsync();
            var changed = JsonDocument.Parse(text).RootElement.GetProperty("changed");
            if (changed.TryGetProperty(kind, out var ids) && (ids.ValueKind == JsonValueKind.Null || ids.EnumerateArray().Any(i => i.GetGuid() == id)))
            {
                return text;
            }
        }
    }

    /// <summary>Reads on until it is closed; the status.</summary>
    public async Task<int> ClosedAsync()
    {
        while ((await ReceiveAsync()).MessageType != WebSocketMessageType.Close)
        {
        }

        return (int)socket.CloseStatus!.Value;
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<WebSocketReceiveResult> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await socket.ReceiveAsync(buffer, patience.Token);
    }
}
