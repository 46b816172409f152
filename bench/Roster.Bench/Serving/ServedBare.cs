using Microsoft.AspNetCore.SignalR;

namespace Roster.Bench.Serving;

/// <summary>Frameworks with nothing in them.</summary>
internal static class ServedBare
{
    /// <summary>A hub that tells everyone what it is told.</summary>
    public static WebApplication SignalR()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders(); // what it prints is its answers
        builder.Services.AddSignalR(hub => (hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40)));
        var app = builder.Build();
        app.MapHub<Nothing>("/hub");
        app.MapPut("/say", async (IHubContext<Nothing> hub) => await hub.Clients.All.SendAsync("changed", Guid.NewGuid()));
        return app;
    }

    /// <summary>The limit of a request: a server that says the same to everyone.</summary>
    public static WebApplication Kestrel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var body = """{"name":"Ada Moreno"}"""u8.ToArray();
        app.Run(async http =>
        {
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = body.Length;
            await http.Response.BodyWriter.WriteAsync(body);
        });
        return app;
    }

    private sealed class Nothing : Hub;
}
