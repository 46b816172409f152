using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// SQLite has one node, but the operator's commands are processes of their own: what they change is read off the events table,
/// a few times a second. This node's own changes are told to its memory before they are answered, and need no reading.
/// </summary>
public sealed partial class TouchedTail(Databases databases, IServiceProvider services, TimeProvider clock, ILogger<TouchedTail> log)
    : BackgroundService, IFeedHealth
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

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
                _up = false;
                LogLost(log, fault.Message);
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
            .Select(e => new { e.Seq, e.Touches }).ToListAsync(cancellation);
        var touched = happened.Select(e => e.Touches).OfType<string>().Distinct().Select(Touched.Parse).ToList();
        if (touched.Count > 0)
        {
            foreach (var memory in services.GetServices<ILiveMemory>())
            {
                memory.Forget(touched);
            }
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
