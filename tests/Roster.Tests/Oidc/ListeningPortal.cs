using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Roster.Tests.Oidc;

/// <summary>Where a portal hears from Roster that a sign-in has ended: a server of its own on this machine.</summary>
internal sealed class ListeningPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private ListeningPortal(WebApplication app) => this.app = app;

    /// <summary>The logout tokens that came, in their order.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>How it answers.</summary>
    public volatile int Status = 200;

    public int Calls;

    public string Address => app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/logout";

    public static async Task<ListeningPortal> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        var portal = new ListeningPortal(builder.Build());
        portal.app.Run(portal.HearAsync);
        await portal.app.StartAsync();
        return portal;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HearAsync(HttpContext http)
    {
        Interlocked.Increment(ref Calls);
        var form = await http.Request.ReadFormAsync();
        if (Status == 200)
        {
            Heard.Enqueue(form["logout_token"].ToString());
        }

        http.Response.StatusCode = Status;
        if (Status is >= 300 and < 400)
        {
            http.Response.Headers.Location = http.Request.Query["to"].ToString();
        }
    }
}
