using System.Threading.Channels;
using Npgsql;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// Tells the other nodes what has been committed here. After the commit, and several commits in one message: a NOTIFY within each
/// transaction would make all writers wait for each other. Whose rights a change reaches does travel within it (<see cref="TouchedFeed"/>);
/// what is lost here, should this node die in that moment, is a page that shows a change later.
/// </summary>
public sealed partial class HappenedNotices(DatabaseOptions options, TimeProvider clock, ILogger<HappenedNotices> log) : BackgroundService, IHearsCommits
{
    public const string Channel = "roster_happened";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly Channel<Happened> _queue = System.Threading.Channels.Channel.CreateBounded<Happened>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>By which this node knows its own messages.</summary>
    public string Sender { get; } = Guid.NewGuid().ToString("N");

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        if (here)
        {
            foreach (var one in happened)
            {
                _queue.Writer.TryWrite(one);
            }
        }
    }

    public void Missed()
    {
        // It says what happened here; what others say is not its business.
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or InvalidOperationException)
            {
                LogLost(log, fault.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TellAsync(CancellationToken stopping)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stopping);
        while (await _queue.Reader.WaitToReadAsync(stopping))
        {
            var happened = new List<Happened>();
            while (happened.Count < 1000 && _queue.Reader.TryRead(out var one))
            {
                happened.Add(one);
            }

            foreach (var message in HappenedText.Write(Sender, happened))
            {
                await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Channel }, new() { Value = message } } };
                await notify.ExecuteNonQueryAsync(stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Can't tell the other nodes what happened ({Reason}); their pages show it when they are next looked at")]
    private static partial void LogLost(ILogger log, string reason);
}
