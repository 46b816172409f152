using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;

namespace Roster.Platform.Outbox;

/// <summary>
/// Carries what is due to where it goes, some at a time, so that one slow receiver holds up no more than its own line. What goes out is
/// outside every transaction: take, carry, note. What was not noted is taken again when its lease is over.
/// </summary>
/// <param name="lines">How many at a time.</param>
internal abstract partial class Carrier<TLoad>(Databases databases, Bell bell, int lines, TimeProvider clock, ILogger log) : BackgroundService where TLoad : class
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _lines = new(lines);

    /// <summary>Whether looking for something to take is worth a transaction.</summary>
    protected abstract Task<bool> IsAnyDueAsync(EveryTenantDb db, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Takes what has been due longest: whether there was any, and what is to be carried; null when it was overtaken.</summary>
    protected abstract Task<(bool Any, TLoad? Load)> TakeAsync(CancellationToken cancellation);

    /// <summary>Brings it there and notes how that went.</summary>
    protected abstract Task CarryAsync(TLoad load, CancellationToken cancellation);

    /// <summary>Waits for what is on its way to be noted, so that a stop does not make it go out twice.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        for (var line = 0; line < lines; line++)
        {
            await _lines.WaitAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await IsAnyDueAsync(stoppingToken) && await CarryOneAsync(stoppingToken))
                {
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

    private async Task<bool> IsAnyDueAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await IsAnyDueAsync(db, clock.GetUtcNow(), cancellation);
    }

    /// <summary>False when there was none after all.</summary>
    private async Task<bool> CarryOneAsync(CancellationToken cancellation)
    {
        await _lines.WaitAsync(cancellation);
        var carried = false;
        try
        {
            var (any, load) = await TakeAsync(cancellation);
            if (load is not null)
            {
                carried = true;
                _ = Task.Run(() => CarryAndReturnAsync(load, cancellation), CancellationToken.None);
            }

            return any;
        }
        finally
        {
            if (!carried)
            {
                _lines.Release();
            }
        }
    }

    private async Task CarryAndReturnAsync(TLoad load, CancellationToken cancellation)
    {
        try
        {
            await CarryAsync(load, cancellation);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            // Not noted: the lease runs out, and it goes out again.
            LogLost(log, fault);
        }
        finally
        {
            _lines.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due could not be taken or noted; trying again")]
    private static partial void LogLost(ILogger log, Exception fault);
}
