using System.Collections.Concurrent;
using System.Net;

namespace Roster.Browser.Support;

/// <summary>A receiver of webhooks on this machine, which answers as a test says.</summary>
public sealed class HookReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task listening;
    private readonly ConcurrentQueue<string> told = [];
    private volatile int status = 200;

    public HookReceiver(int port)
    {
        Address = $"http://localhost:{port}/hook";
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>How it answers.</summary>
    public int Status
    {
        get => status;
        set => status = value;
    }

    /// <summary>The bodies that came.</summary>
    public IReadOnlyList<string> Told => [.. told];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await listening;
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                told.Enqueue(await reader.ReadToEndAsync());
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
