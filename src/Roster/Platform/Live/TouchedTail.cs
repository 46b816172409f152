using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// SQLite has one node, but the operator's commands are processes of their own: what they change is read off the events table,
/// some times a second. The word of this process's own changes is spread before they are answered, and needs no reading.
/// </summary>
public sealed partial class TouchedTail(Databases databases, CommitNews news, TimeProvider clock, ILogger<TouchedTail> log)
    : BackgroundService, IFeedHealth
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private volatile bool _up;
    private long? _seen;

    /// <summary>While the events can't be read, nothing is believed from memory.</summary>
    public bool IsUp => _up;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _seen = _seen is { } seen ? await TellAsync(seen, stoppingToken) : await NewestAsync(stoppingToken);
                _up = true;
            }
            catch (DbException fault)
            {
                LogLost(log, fault.Message);
                if (_up)
                {
                    _up = false;
                    news.Missed();
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<long> TellAsync(long seen, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var happened = await db.Set<EventRow>().AsNoTracking().Where(e => e.Seq > seen).OrderBy(e => e.Seq)
            .Select(e => new { e.Seq, e.TenantId, e.Name, e.SubjectId, e.RequestId, e.Touches }).ToListAsync(cancellation);
        if (happened.Count > 0)
        {
            // What a memory is told twice does no harm, but a page would ask twice.
            news.Spread(
                [.. happened.Select(e => e.Touches).OfType<string>().Distinct().Select(Touched.Parse)],
                [.. happened.Where(e => e.RequestId == Caller.AtCommandLine.RequestId).Select(e => new Happened(e.TenantId, e.Name, e.SubjectId))], here: false);
        }

        return happened.Count > 0 ? happened[^1].Seq : seen;
    }

    private async Task<long> NewestAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await db.Set<EventRow>().MaxAsync(e => (long?)e.Seq, cancellation) ?? 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The events can't be read ({Reason}); asking the database for each request until they can")]
    private static partial void LogLost(ILogger log, string reason);
}
