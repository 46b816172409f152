using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Outbox;

/// <summary>
/// Looks whether something happened that a follower waits for: once a second, and at once for one that hurries. Looking reads one row past the place;
/// a transaction is opened only for what is wanted, or when much has been passed.
/// </summary>
internal sealed partial class OutboxWorker(
    IEnumerable<IEventFollower> followers, Databases databases, OperationRunner runner, OutboxBell bell, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private const int Look = 500;

    /// <summary>Up to where nothing was wanted. Only a short cut: the place that counts is in the database.</summary>
    private readonly Dictionary<string, (EventPlace Place, int Passed)> _seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var follower in followers)
                {
                    while (await IsWantedAsync(follower, stoppingToken))
                    {
                        _seen.Remove(follower.Name);
                        if ((await runner.RunAsync<FollowEvents, int>(new FollowEvents(follower), Caller.Roster, stoppingToken)).IsRefused)
                        {
                            break;
                        }

                        follower.Followed();
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                LogLost(log, fault);
            }

            await bell.WaitAsync(Every, stoppingToken);
        }
    }

    private async Task<bool> IsWantedAsync(IEventFollower follower, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        if (!_seen.TryGetValue(follower.Name, out var seen))
        {
            var place = (await db.Set<EventCursor>().AsNoTracking().SingleOrDefaultAsync(c => c.Follower == follower.Name, cancellation))?.Place ?? default;
            if (await db.Dialect.CountsAnewAsync(db, place, cancellation))
            {
                return true;
            }

            seen = (place, 0);
        }

        var events = await (await db.Dialect.EventsAfterAsync(db, seen.Place, cancellation)).Take(Look)
            .Select(e => new { e.Name, e.Transaction, e.Seq }).ToListAsync(cancellation);
        if (events.Exists(e => follower.Follows.Contains(e.Name)) || seen.Passed + events.Count >= Look)
        {
            return true;
        }

        _seen[follower.Name] = events.Count == 0 ? seen : (new EventPlace(events[^1].Transaction, events[^1].Seq), seen.Passed + events.Count);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What happened could not be followed this time; trying again in a second")]
    private static partial void LogLost(ILogger log, Exception fault);
}
