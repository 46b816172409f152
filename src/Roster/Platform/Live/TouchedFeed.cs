using Npgsql;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// Listens on PostgreSQL for what other nodes changed and tells this node's memories. When the connection is lost,
/// memories forget everything and are not believed until it is back.
/// </summary>
public sealed partial class TouchedFeed(DatabaseOptions options, IServiceProvider services, TimeProvider clock, ILogger<TouchedFeed> log)
    : BackgroundService, IFeedHealth
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);

    private volatile bool _up;

    public bool IsUp => _up;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or InvalidOperationException)
            {
                LogLost(log, fault.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _up = false;
            await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        // Not from the pool: it goes on listening.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Notification += (_, notice) => Tell(notice.Payload);
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresDialect.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping);
        }

        // What changed before we listened was not heard.
        ForgetAll();
        _up = true;
        while (true)
        {
            if (!await connection.WaitAsync(Ping, stopping))
            {
                // Silence: is the line still there, or cut without a word?
                await using var ping = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = 5 };
                await ping.ExecuteNonQueryAsync(stopping);
            }
        }
    }

    private void Tell(string payload)
    {
        if (payload == "all")
        {
            ForgetAll();
            return;
        }

        var touched = payload.Split(' ').Select(Touched.Parse).ToList();
        foreach (var memory in services.GetServices<ILiveMemory>())
        {
            memory.Forget(touched);
        }
    }

    private void ForgetAll()
    {
        foreach (var memory in services.GetServices<ILiveMemory>())
        {
            memory.ForgetAll();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lost the feed of other nodes' changes ({Reason}); asking the database for each request until it is back")]
    private static partial void LogLost(ILogger log, string reason);
}
