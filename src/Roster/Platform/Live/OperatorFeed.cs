using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// SQLite has one node, but the operator's commands run beside it in a process of their own. Nothing calls across processes,
/// so this looks at the newest events a few times a second, and forgets everything after one of the operator's.
/// </summary>
public sealed partial class OperatorFeed(Databases databases, IServiceProvider services, TimeProvider clock, ILogger<OperatorFeed> log)
    : BackgroundService, IFeedHealth
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private volatile bool _up;
    private long _seen;

    /// <summary>While the events can't be read, nothing is believed from memory.</summary>
    public bool IsUp => _up;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                _up = true;
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException)
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

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var (seen, newest) = (_seen, await db.Set<EventRow>().MaxAsync(e => (long?)e.Seq, cancellation) ?? 0);
        if (newest > seen && await db.Set<EventRow>().AnyAsync(e => e.Seq > seen && e.Seq <= newest && e.ActorKind == Operator, cancellation))
        {
            foreach (var memory in services.GetServices<ILiveMemory>())
            {
                memory.ForgetAll();
            }
        }

        _seen = newest;
    }

    private static readonly string Operator = nameof(ActorKind.Operator).ToLowerInvariant();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The events can't be read ({Reason}); asking the database for each request until they can")]
    private static partial void LogLost(ILogger log, string reason);
}
