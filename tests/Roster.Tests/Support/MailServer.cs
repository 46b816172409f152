using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Roster.Tests.Support;

/// <summary>A real mail server (Debian's python3-aiosmtpd) that takes mail, refuses it, hangs, or breaks off.</summary>
public sealed partial class MailServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly string[] certificate;
    private Process? process;

    private MailServer(int port, string[] certificate) => (Port, this.certificate) = (port, certificate);

    public int Port { get; }

    /// <summary>Every mail it was offered, in all its modes.</summary>
    public IReadOnlyCollection<ReceivedMail> Mails => mails;

    public static async Task<MailServer> StartAsync(string mode = "accept", params string[] certificate)
    {
        var server = Down(certificate);
        await server.UpAsync(mode);
        return server;
    }

    /// <summary>A place where no server listens yet.</summary>
    public static MailServer Down(params string[] certificate)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new MailServer(((IPEndPoint)listener.LocalEndpoint).Port, certificate);
    }

    public async Task UpAsync(string mode)
    {
        await StopAsync();
        var script = Path.Combine(Sources.Root, "tests", "Roster.Tests", "Support", "smtp_server.py");
        process = new Process
        {
            StartInfo = new ProcessStartInfo("/usr/bin/python3", [script, Port.ToString(null, null), mode, .. certificate])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            },
        };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var errors = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var done = await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(done == ready.Task, $"The mail server did not start: {string.Join('\n', errors)}");
    }

    public async Task<ReceivedMail> MailToAsync(string address, int nth = 1)
    {
        await Eventually.TrueAsync(() => Task.FromResult(To(address).Count() >= nth), $"mail {nth} to {address}");
        return To(address).ElementAt(nth - 1);
    }

    public IEnumerable<ReceivedMail> To(string address) => mails.Where(m => m.To.Contains(address, StringComparer.OrdinalIgnoreCase));

    public async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private void Read(string? line, TaskCompletionSource ready)
    {
        if (line == "ready")
        {
            ready.TrySetResult();
        }
        else if (line is { Length: > 0 })
        {
            mails.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
        }
    }

    [GeneratedRegex(@"(https?://\S+)/link#([\w-]+)")]
    internal static partial Regex Link();
}

public sealed record ReceivedMail(IReadOnlyList<string> To, string From, string Sender, string Subject, string Id, string Text, string Html, bool Tls, bool Authenticated)
{
    /// <summary>Where its link leads, and its secret.</summary>
    public (string Place, string Token) Link => MailServer.Link().Match(Text) is { Success: true } link ? (link.Groups[1].Value, link.Groups[2].Value) : throw new InvalidOperationException($"No link in:\n{Text}");
}
