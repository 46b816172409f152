namespace Roster.Platform.Jobs;

/// <summary>Does once an hour what falls due by itself. On several nodes one of two that meet gives way and tries again.</summary>
internal abstract partial class HourlyWorker(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Does some of it; answers whether there is more.</summary>
    protected abstract Task<bool> SomeAsync(CancellationToken cancellation);

    /// <summary>All that is due at this moment.</summary>
    public async Task DoAsync(CancellationToken cancellation)
    {
        while (await SomeAsync(cancellation))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (TurnWorker.MayPass(fault))
            {
                LogLater(log, fault);
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What falls due by the hour could not be done this time; trying again in an hour")]
    private static partial void LogLater(ILogger log, Exception fault);
}
