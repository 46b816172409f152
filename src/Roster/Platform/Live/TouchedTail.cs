using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// SQLite has one node, but the operator's commands are processes of their own: what they change is read off the events table,
/// a few times a second. This node's own changes are told to its memory before they are answered, and need no reading.
/// </summary>
public sealed class TouchedTail(Databases databases, IServiceProvider services, TimeProvider clock) : BackgroundService, IFeedHealth
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    public bool IsUp => true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = await NewestAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default))
        {
            seen = await TellAsync(seen, stoppingToken);
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
}
