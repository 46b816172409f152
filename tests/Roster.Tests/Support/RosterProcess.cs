using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Roster.Tests.Support;

/// <summary>
/// The built Roster as a process of its own, on a data folder of its own: for what only a process can show, such as
/// dying and coming back. It knows the command line and the health address, nothing else.
/// </summary>
public sealed partial class RosterProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string[] arguments;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly ConcurrentQueue<string> output = new();
    private TaskCompletionSource<Uri> signInLink = NewLink();
    private Process process = null!;
    private int port;

    private RosterProcess(IReadOnlyDictionary<string, string> environment, string[] arguments) => (this.environment, this.arguments) = (environment, arguments);

    /// <summary>The data folder. It stays through kills and restarts and goes with this object.</summary>
    public string Data { get; } = System.IO.Directory.CreateTempSubdirectory("roster-data-").FullName;

    /// <summary>The same through every restart.</summary>
    public Uri Address => new($"http://localhost:{port}");

    /// <summary>The one-time link that the newest start printed; waits for it.</summary>
    public Task<Uri> SignInLink => signInLink.Task.WaitAsync(Patience);

    /// <summary>Everything printed by all starts so far.</summary>
    public string Output => string.Join('\n', output);

    public bool IsRunning => !process.HasExited;

    /// <summary>Starts Roster and returns once it is ready to answer.</summary>
    /// <param name="arguments">What <c>./run</c> takes, such as <c>--demo</c> or <c>--database</c>; not <c>--urls</c> or <c>--data</c>.</param>
    public static Task<RosterProcess> Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables such as <c>Roster__Mail__Host</c>.</param>
    /// <param name="arguments">As above.</param>
    public static Task<RosterProcess> Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => StartAsync(new RosterProcess(environment, arguments));

    /// <summary>One more node on the same PostgreSQL database, whose data folder is furnished as told before it starts.</summary>
    public Task<RosterProcess> StartBeside(Action<string> furnish)
    {
        var other = new RosterProcess(environment, arguments);
        furnish(other.Data);
        return StartAsync(other);
    }

    private static async Task<RosterProcess> StartAsync(RosterProcess roster)
    {
        try
        {
            // Another program may take the free port before Roster does: then Roster says so, and takes another.
            for (var attempt = 1; ; attempt++)
            {
                roster.port = FreePort();
                try
                {
                    await roster.Begin();
                    return roster;
                }
                catch (InvalidOperationException) when (attempt < 3 && roster.Output.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
                {
                    roster.output.Clear();
                }
            }
        }
        catch
        {
            await roster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command such as <c>key create</c> to its end on the same data and database.</summary>
    public async Task<(int ExitCode, string Output)> Run(params string[] command)
    {
        using var run = Process.Start(StartInfo([.. command, .. Place]))!;
        var errors = run.StandardError.ReadToEndAsync();
        var printed = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync().WaitAsync(Patience);
        return (run.ExitCode, printed + await errors);
    }

    /// <summary>What a command is told to work on the same data and database.</summary>
    public string[] Place => ["--data", Data, .. Database()];

    /// <summary>SIGKILL: Roster gets no chance to finish or to say goodbye.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>SIGTERM, as a service manager stops it; returns the exit code.</summary>
    public async Task<int> Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(null, null)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Starts again on the same data, database and address, after <see cref="Kill"/> or <see cref="Stop"/>.</summary>
    public async Task Restart()
    {
        process.Dispose();
        signInLink = NewLink();
        await Begin();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            if (IsRunning)
            {
                await Kill();
            }

            process.Dispose();
        }

        System.IO.Directory.Delete(Data, recursive: true);
    }

    private async Task Begin()
    {
        var link = signInLink;
        process = new Process { StartInfo = StartInfo([.. arguments, "--urls", $"http://localhost:{port}", "--data", Data]) };
        process.OutputDataReceived += (_, line) => Read(line.Data, link);
        process.ErrorDataReceived += (_, line) => Read(line.Data, link);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await BecomeReady();
    }

    private async Task BecomeReady()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            await Eventually.TrueAsync(async () => await IsReady(client) || (process.HasExited ? throw await EndedAsync() : false), "Roster is ready", Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{Output}");
        }
    }

    private async Task<InvalidOperationException> EndedAsync()
    {
        await process.WaitForExitAsync();
        return new InvalidOperationException($"Roster ended with exit code {process.ExitCode} before it was ready:\n{Output}");
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Read(string? line, TaskCompletionSource<Uri> link)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (Link().Match(line) is { Success: true } match)
        {
            link.TrySetResult(new Uri(match.Value));
        }
    }

    private IEnumerable<string> Database()
    {
        var at = Array.IndexOf(arguments, "--database");
        return at < 0 ? [] : arguments[at..(at + 2)];
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var app = App();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(app.Program, "Roster.dll"), .. arguments])
        {
            WorkingDirectory = Data,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_CONTENTROOT"] = app.Content;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // All tests sign in from one address, more often than people do.
        start.Environment["Roster__SignIn__PerMinute"] = "100000";
        // It lives for seconds: counting what runs often, so as to compile it better, would only cost.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>What <c>./test</c> published; else, when a test is started by hand, what the last build left.</summary>
    public static (string Program, string Content) App()
    {
        if (Environment.GetEnvironmentVariable("ROSTER_TEST_APP") is { Length: > 0 } published)
        {
            return (published, published);
        }

        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "Roster.slnx")))
        {
            root = root.Parent ?? throw new InvalidOperationException("Roster.slnx is in no folder above the tests.");
        }

        var source = Path.Combine(root.FullName, "src", "Roster");
        return (Path.Combine(source, "bin", output.Parent!.Name, output.Name), source);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static TaskCompletionSource<Uri> NewLink() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [GeneratedRegex(@"https?://localhost:\d+/link#[\w-]+")]
    private static partial Regex Link();
}
