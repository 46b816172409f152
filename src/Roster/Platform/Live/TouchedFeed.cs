using Npgsql;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// Listens on PostgreSQL for what other nodes changed and spreads the word here. When the connection is lost,
/// memories forget everything and are not believed until it is back, and open pages are sent away.
/// </summary>
public sealed partial class TouchedFeed(DatabaseOptions options, CommitNews news, HappenedNotices own, TimeProvider clock, ILogger<TouchedFeed> log)
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

            if (_up)
            {
                _up = false;
                news.Missed();
            }

            await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        // Not from the pool: it goes on listening.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Notification += (_, notice) => Tell(notice.Channel, notice.Payload);
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresDialect.Channel}; LISTEN {HappenedNotices.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping);
        }

        // What changed before we listened was not heard.
        news.Missed();
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

    private void Tell(string channel, string payload)
    {
        if (channel == HappenedNotices.Channel)
        {
            var (sender, happened) = HappenedText.Read(payload);
            if (sender != own.Sender)
            {
                news.Spread([], happened, here: false);
            }
        }
        else if (payload == "all")
        {
            news.Missed();
        }
        else
        {
            news.Spread([.. payload.Split(' ').Select(Touched.Parse)], [], here: false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lost the feed of other nodes' changes ({Reason}); asking the database for each request until it is back")]
    private static partial void LogLost(ILogger log, string reason);
}
