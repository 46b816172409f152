using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Roster.Demo;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions;

namespace Roster.Hosting;

/// <summary>Starts the server: schema, keys, first run, demo, then requests.</summary>
public static class Server
{
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(string? data, string? database, string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(args).Build();
        return RosterApp.Build(RosterSettings.From(data, database, configuration), args, adjust);
    }

    public static async Task<int> RunAsync(string? data, string? database, string? urls, int? demo, CancellationToken cancellation)
    {
        await using var app = Build(data, database, [], builder =>
        {
            if (urls is not null || builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            {
                builder.WebHost.UseUrls(urls ?? DefaultAddress);
            }
        });
        using var running = RunningMark.TakeFor(app.Services.GetRequiredService<RosterSettings>());
        await Schema.PrepareAsync(app.Services, cancellation);
        var keys = await app.Services.GetRequiredService<OperationRunner>().RunAsync<CheckKeys, Done>(new CheckKeys(), Caller.Roster, cancellation);
        if (keys.Problem is { } others)
        {
            throw new StartRefused(others.Title);
        }

        var link = await FirstRun.PrepareAsync(app.Services, cancellation);
        await ListenAsync(app, cancellation);
        var address = PublicAddress(app);
        if (RefusedAddress(app) is { } open)
        {
            await app.StopAsync(cancellation);
            throw new StartRefused(
                $"Roster does not serve plain http on {open}: passwords and cookies would cross the network in the clear. Listen on https, or on localhost behind a proxy that speaks TLS, and say its address with Roster__PublicAddress=https://…");
        }

        Console.WriteLine($"Roster is at {address}  ({app.Services.GetRequiredService<RosterSettings>().Database.Dialect.Name})");
        if (link is not null)
        {
            Console.WriteLine($"Sign in once, within 15 minutes: {address}/link#{link}");
            Console.WriteLine("Another link: ./run sign-in link");
        }

        if (demo is { } people)
        {
            await AddDemoAsync(app, people, address, cancellation);
        }

        var life = demo is null ? Task.CompletedTask : DemoLife.RunAsync(app.Services, DemoLife.Usual, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancellation);
        await life;
        return 0;
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw new StartRefused($"Roster can't listen there: {taken.Message} Choose another address with --urls http://localhost:PORT");
        }
    }

    /// <summary>What a printed link begins with.</summary>
    public static string Address(string? said, RosterSettings settings) =>
        said?.TrimEnd('/') ?? settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? DefaultAddress;

    /// <summary>A large demo takes minutes; being told to stop ends it between two chunks.</summary>
    private static async Task AddDemoAsync(WebApplication app, int people, string address, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        try
        {
            await DemoTenant.AddAsync(app.Services, people, address, Console.Out, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.WriteLine("Stopped before all people of the demo were added.");
        }
    }

    private static string PublicAddress(WebApplication app)
    {
        if (app.Services.GetRequiredService<RosterSettings>().PublicAddress is { } configured)
        {
            return configured.GetLeftPart(UriPartial.Authority);
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return bound.Replace("127.0.0.1", "localhost", StringComparison.Ordinal).Replace("[::1]", "localhost", StringComparison.Ordinal);
    }

    /// <summary>An address that others can reach in plain http, with no https address said to be in front of it.</summary>
    private static string? RefusedAddress(WebApplication app) =>
        app.Services.GetRequiredService<RosterSettings>().PublicAddress?.Scheme == "https" ? null
            : app.Urls.FirstOrDefault(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLoopback(url));

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
    }
}
