using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>A certified identity provider that others wrote: <c>tests/clients/provider.mjs</c>, run by node.</summary>
public sealed partial class RealProvider : IAsyncDisposable
{
    public const string ClientId = "roster";
    public const string Secret = "of-the-provider";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process node;

    private RealProvider(Process node, int port) => (this.node, Issuer) = (node, IssuerAt(port));

    public string Issuer { get; }

    public static string IssuerAt(int port) => $"http://localhost:{port}";

    /// <summary>Roster must know the issuer before it starts, and the provider where people come back to.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<RealProvider> StartAsync(int port, string redirect)
    {
        var given = JsonSerializer.Serialize(new { port, clientId = ClientId, secret = Secret, redirect });
        var start = new ProcessStartInfo("node", ["provider.mjs", given]) { WorkingDirectory = Path.Combine(Sources.Root, "tests", "clients"), RedirectStandardOutput = true, RedirectStandardError = true };
        var node = Process.Start(start)!;
        _ = node.StandardError.ReadToEndAsync();
        string? line;
        do
        {
            line = await node.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        }
        while (line is not null and not "ready");
        Assert.Equal("ready", line);
        return new RealProvider(node, port);
    }

    public ValueTask DisposeAsync()
    {
        node.Kill(entireProcessTree: true);
        node.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Someone goes there from Roster, signs in, agrees, and is sent back: the path and query they come back with.</summary>
    public async Task<string> SignInAsync(string sent, string login, CookieContainer? cookies = null)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() });
        var url = new Uri(sent);
        for (var steps = 0; steps < 12; steps++)
        {
            if (url.GetLeftPart(UriPartial.Authority) != Issuer)
            {
                return url.PathAndQuery;
            }

            using var page = await browser.GetAsync(url);
            if (page.Headers.Location is { } next)
            {
                url = new Uri(url, next);
                continue;
            }

            var text = await page.Content.ReadAsStringAsync();
            var prompt = Prompt().Match(text) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException(text);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["prompt"] = prompt, ["login"] = login, ["password"] = "any" });
            using var answered = await browser.PostAsync(url, form);
            url = new Uri(url, answered.Headers.Location!);
        }

        throw new InvalidOperationException($"Still on the way at {url}");
    }

    [GeneratedRegex("name=\"prompt\" value=\"([a-z]+)\"")]
    private static partial Regex Prompt();
}
