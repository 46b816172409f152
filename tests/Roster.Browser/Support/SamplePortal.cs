using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Roster.Tests.Support;

namespace Roster.Browser.Support;

/// <summary>The portal of <c>samples/AgentDesktop</c> as a process of its own, connected to a Roster.</summary>
public sealed class SamplePortal : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;

    private readonly RosterProcess roster;

    private SamplePortal(RosterProcess roster, Process process, Uri address, string clientId) => (this.roster, this.process, Address, ClientId) = (roster, process, address, clientId);

    public Uri Address { get; }

    public string ClientId { get; }

    public static async Task<SamplePortal> StartAsync(RosterProcess roster)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var (exit, made) = await roster.Run("client", "create", "--name", $"Sample {address.Port}", "--portal", "agent-desktop", "--redirect", $"{address}signin-oidc", "--post-logout", $"{address}signout-callback-oidc",
            "--start", $"{address}sign-in", "--logout", $"{address}backchannel-logout", "--logout-is-private");
        Assert.True(exit == 0, made);
        var lines = made.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var folder = Path.Combine(Sources.Root, "samples", "AgentDesktop", "bin", "Debug", "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "AgentDesktop.dll"), "--urls", address.GetLeftPart(UriPartial.Authority)]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Roster__Authority"] = roster.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Roster__ClientId"] = lines[0];
        start.Environment["Roster__ClientSecret"] = lines[1];
        var portal = new SamplePortal(roster, Process.Start(start)!, address, lines[0]);
        portal.process.OutputDataReceived += (_, line) => portal.output.Enqueue(line.Data ?? "");
        portal.process.ErrorDataReceived += (_, line) => portal.output.Enqueue(line.Data ?? "");
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        await Eventually.TrueAsync(async () =>
        {
            Assert.False(portal.process.HasExited, string.Join('\n', portal.output));
            try
            {
                using var answer = await client.GetAsync(new Uri("/signed-out", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, "the portal answers");
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        // Others who sign in to this Roster must not land where nobody answers.
        await roster.Run("client", "revoke", "--id", ClientId);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
