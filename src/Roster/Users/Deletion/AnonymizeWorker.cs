using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users.Deletion;

/// <summary>Erases, once an hour, those whose purge date is past. On several nodes one of two that meet gives way and tries again.</summary>
internal sealed partial class AnonymizeWorker(OperationRunner runner, TimeProvider clock, ILogger<AnonymizeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EraseAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                LogLater(log, fault);
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>All who are due at this moment.</summary>
    public async Task EraseAsync(CancellationToken cancellation)
    {
        while (await runner.RunAsync<AnonymizeDeleted, int>(new AnonymizeDeleted(), Caller.Roster, cancellation) is { IsRefused: false, Value: AnonymizeDeleted.AtOnce })
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "People whose purge date is past could not be erased this time; trying again in an hour")]
    private static partial void LogLater(ILogger log, Exception fault);
}
