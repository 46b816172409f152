using System.Data.Common;
using System.Threading.Channels;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;

namespace Roster.Presence.States;

/// <summary>
/// The one writer of what this node's lines mean: it takes what has happened to them, writes it together, and tries again until it is
/// written. It also tells pages when time alone has turned what they show.
/// </summary>
public sealed partial class PresenceWriter(OperationRunner runner, NodeLock node, CommitNews commits, TimeProvider clock, ILogger<PresenceWriter> log) : BackgroundService, IHearsCommits
{
    private const int Most = 200;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly Channel<LineNews> _news = System.Threading.Channels.Channel.CreateUnbounded<LineNews>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PriorityQueue<Turn, DateTimeOffset> _turns = new();

    internal void Tell(LineNews news) => _news.Writer.TryWrite(news);

    /// <summary>A page that signs out may close its line before its session has ended.</summary>
    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        foreach (var ended in happened.Where(h => here && h.Name == "session.ended"))
        {
            Tell(new LineNews(ended.Tenant, new UserId(ended.Subject), IsOpen: null, Session: null));
        }
    }

    public void Missed()
    {
        // Lines are this node's own; nothing is missed.
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<LineNews>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FillAsync(batch, stoppingToken);
                await WriteAsync(batch, stoppingToken);
                batch.Clear();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                LogFailed(log, fault.Message);
                await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Waits for news, or until someone's time has come.</summary>
    private async Task FillAsync(List<LineNews> batch, CancellationToken stopping)
    {
        TellTurns();
        if (batch.Count == 0 && !_news.Reader.TryPeek(out _))
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var waits = new List<Task> { _news.Reader.WaitToReadAsync(over.Token).AsTask() };
            if (_turns.TryPeek(out var next, out _))
            {
                waits.Add(Task.Delay(next.At > clock.GetUtcNow() ? next.At - clock.GetUtcNow() : TimeSpan.Zero, clock, over.Token));
            }

            await await Task.WhenAny(waits);
            await over.CancelAsync();
            TellTurns();
        }

        while (batch.Count < Most && _news.Reader.TryRead(out var one))
        {
            batch.Add(one);
        }
    }

    private async Task WriteAsync(List<LineNews> batch, CancellationToken stopping)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var written = await runner.RunAsync<RecordLines, Turn[]>(new RecordLines(node.Node, [.. batch]), Caller.Roster, stopping);
        if (written.IsRefused)
        {
            throw new InvalidOperationException(written.Problem!.Title);
        }

        foreach (var turn in written.Value)
        {
            _turns.Enqueue(turn, turn.At);
        }
    }

    private void TellTurns()
    {
        var due = new HashSet<Happened>();
        while (_turns.TryPeek(out var next, out _) && next.At <= clock.GetUtcNow())
        {
            due.Add(new Happened(next.Tenant, PresenceNews.Changed, next.User.Value));
            _turns.Dequeue();
        }

        if (due.Count > 0)
        {
            commits.Spread([], due, here: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Can't write which agents are connected ({Reason}); trying again")]
    private static partial void LogFailed(ILogger log, string reason);
}
