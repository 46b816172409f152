using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Presence.Online;

namespace Roster.Presence.States;

/// <summary>
/// Shows the others that this node lives, and lets go of the lines of those that do not: at start those of a server that ended without
/// a word, later those of a node that died. No agent stays connected to nothing.
/// </summary>
public sealed partial class NodeWatch(NodeLock node, AgentLines lines, OpenPages pages, OperationRunner runner, Databases databases, TimeProvider clock, ILogger<NodeWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException or System.Net.Sockets.SocketException or DbUpdateException)
            {
                LogLost(log, fault.Message);
                await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await LeaveAsync();
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        await using var held = await node.HoldAsync(stopping);
        // While it was not held, others may have let go of this node's lines.
        lines.TellAll();
        pages.TellAll();
        await BuryTheDeadAsync(stopping);
        if (held is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping);
        }

        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await held!.ProveAsync(stopping);
            await BuryTheDeadAsync(stopping);
        }
    }

    private async Task BuryTheDeadAsync(CancellationToken stopping)
    {
        await using var db = databases.OpenEvery();
        foreach (var other in await db.Set<AgentLine>().Select(l => l.Node).Union(db.Set<OpenPage>().Select(p => p.Node)).Where(n => n != node.Node).ToListAsync(stopping))
        {
            await BuryAsync(new BuryNode(other, IsOwn: false), stopping);
        }
    }

    private async Task BuryAsync(BuryNode bury, CancellationToken stopping)
    {
        while ((await runner.RunAsync<BuryNode, bool>(bury, Caller.Roster, stopping)) is { IsRefused: false, Value: true })
        {
            // There are others.
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await BuryAsync(new BuryNode(node.Node, IsOwn: true), CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException or DbUpdateException)
        {
            // Whoever starts next finds the lines of a node that is gone.
            LogLost(log, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Can't look after nodes and their lines ({Reason}); trying again")]
    private static partial void LogLost(ILogger log, string reason);
}
