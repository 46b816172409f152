using System.Collections.Concurrent;
using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Roster.Hosting;
using Roster.Platform;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;

namespace Roster.Tests.Support;

/// <summary>
/// The whole app in this process on a database of its own, SQLite or PostgreSQL as the run says. One is shared by all tests,
/// each in its own workspace; a test that moves time or counts what is everybody's starts its own.
/// </summary>
public sealed class RosterHost : IAsyncDisposable
{
    private static readonly Lazy<Task<RosterHost>> TheShared = new(() => StartAsync());

    private readonly WebApplication app;
    private readonly PostgresDatabase? postgres;
    private readonly string folder;

    private RosterHost(WebApplication app, PostgresDatabase? postgres, string folder, TestClock clock, CapturedLog log) =>
        (this.app, this.postgres, this.folder, Clock, Log) = (app, postgres, folder, clock, log);

    public static Task<RosterHost> Shared => TheShared.Value;

    /// <summary>Only for a host of one's own: the shared one's time is everybody's.</summary>
    public TestClock Clock { get; }

    public CapturedLog Log { get; }

    /// <summary>Every password, key and token that was made here, so that a test can look where they must not stand.</summary>
    public ConcurrentBag<string> Secrets { get; } = [];

    public IServiceProvider Services => app.Services;

    public Databases Databases => Services.GetRequiredService<Databases>();

    public OperationRunner Runner => Services.GetRequiredService<OperationRunner>();

    public WebApplication App => app;

    /// <param name="settings">Configuration, such as <c>Roster:SignIn:PerMinute</c>.</param>
    /// <param name="adjust">Changes to what the app is made of.</param>
    /// <param name="mail">The mail server; without one mails stay in the outbox.</param>
    /// <param name="publicAddress">What links begin with.</param>
    /// <param name="connections">How many it may have to PostgreSQL.</param>
    /// <param name="beside">Another node's host, whose PostgreSQL database this one shares.</param>
    /// <param name="on">A PostgreSQL database that is there already.</param>
    /// <param name="proxies">Whose forwarded headers are believed.</param>
    public static async Task<RosterHost> StartAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? adjust = null, RosterHost? beside = null,
        MailOptions? mail = null, Uri? publicAddress = null, int? connections = null, PostgresDatabase? on = null, params IPAddress[] proxies)
    {
        var postgres = PostgresDatabase.IsChosen && beside is null && on is null ? await PostgresDatabase.Create() : null;
        var folder = System.IO.Directory.CreateTempSubdirectory("roster-host-").FullName;
        var (clock, log) = (new TestClock(), new CapturedLog());
        var database = beside is not null ? beside.Databases.Options
            : (postgres ?? on) is { } named ? DatabaseOptions.Postgres(named.ConnectionString) : DatabaseOptions.Sqlite(Path.Combine(folder, "roster.db"));
        database = connections is null ? database : database with { ConnectionString = $"{database.ConnectionString};Maximum Pool Size={connections}" };
        var configured = new Dictionary<string, string?>
        {
            ["Roster:SignIn:PerMinute"] = "1000000",
            ["Roster:Portals:agent-desktop"] = "https://desk.example/",
            ["Roster:Portals:operations"] = "https://operations.example/",
            ["Roster:Portals:live-board"] = "https://board.example/",
            ["Roster:Portals:analytics"] = "https://analytics.example/",
        };
        foreach (var (key, value) in settings ?? [])
        {
            configured[key] = value;
        }

        var app = RosterApp.Build(new RosterSettings(database, folder) { Mail = mail ?? new MailOptions(), PublicAddress = publicAddress, Proxies = proxies }, [.. configured.Select(c => $"--{c.Key}={c.Value}")], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new WholeMicroseconds(clock)));
            adjust?.Invoke(builder.Services);
        });
        await Roster.Hosting.Schema.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        var host = new RosterHost(app, postgres, folder, clock, log);
        await host.BecomeReadyAsync();
        return host;
    }

    /// <summary>Someone who has not said who they are.</summary>
    public Client Stranger() => new(this);

    /// <summary>A new workspace, with nobody in it but its first administrator.</summary>
    public Task<Workspace> NewWorkspaceAsync(string preset = "bot-platform") => Workspace.CreateAsync(this, preset);

    public async Task<TResult> OperateAsync<TOperation, TResult>(TOperation operation) where TOperation : IOperation<TOperation, TResult>
    {
        var result = await Runner.RunAsync<TOperation, TResult>(operation, Caller.AtCommandLine);
        return result.Problem is { } problem ? throw new InvalidOperationException($"{typeof(TOperation).Name}: {problem.Code} {problem.Title}") : result.Value;
    }

    /// <summary>What the operator types at the command line, on this host's data and beside it.</summary>
    public Task<(int ExitCode, string Output)> TypeHereAsync(params string[] command) => TypeAsync(
        [.. command, "--data", folder, .. Databases.Dialect is PostgresDialect ? new[] { "--database", Databases.Options.ConnectionString } : []]);

    /// <summary>The same beside a process, and quicker than one more.</summary>
    public static Task<(int ExitCode, string Output)> TypeAsync(RosterProcess beside, params string[] command) => TypeAsync([.. command, .. beside.Place]);

    /// <summary>Makes a key in a process's first workspace at the command line.</summary>
    public static async Task<string> KeyAsync(RosterProcess beside, string name, params string[] more)
    {
        var (exit, output) = await TypeAsync(beside, ["key", "create", "--tenant", "home", "--name", name, .. more]);
        Assert.True(exit == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Single(line => line.StartsWith("rk_", StringComparison.Ordinal));
    }

    /// <summary>The same on any data: a program of its own, run in this process.</summary>
    public static async Task<(int ExitCode, string Output)> TypeAsync(params string[] command)
    {
        var output = new StringWriter();
        try
        {
            var typed = new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false };
            return (await CommandLine.Root().Parse(command).InvokeAsync(typed), output.ToString());
        }
        catch (StartRefused refused)
        {
            return (1, refused.Message);
        }
    }

    /// <summary>Asks the database itself, past all that the app remembers.</summary>
    public async Task<T> AskAsync<T>(Func<EveryTenantDb, Task<T>> question)
    {
        await using var db = Databases.OpenEvery();
        return await question(db);
    }

    /// <summary>Changes rows behind the app's back, as no operation can yet.</summary>
    public async Task TamperAsync(FormattableString sql)
    {
        await using var db = Databases.OpenEvery();
        await db.Database.ExecuteSqlAsync(sql);
    }

    public HttpMessageHandler Door() => app.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private async Task BecomeReadyAsync()
    {
        using var client = app.GetTestClient();
        await Eventually.TrueAsync(async () => (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode, "the host is ready");
    }
}
