using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>Closes the sessions whose notice has run out. They are refused at each use from then on; this tells their open pages.</summary>
internal sealed record EndDueSessions : IOperation<EndDueSessions, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, SessionCloser closer, TimeProvider clock) : IHandler<EndDueSessions, Done>
    {
        public async Task<Result<Done>> HandleAsync(EndDueSessions operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            await db.Dialect.LockNameAsync(db, "end-due-sessions", cancellation);
            await closer.CloseAsync(s => s.EndingAt != null && s.EndingAt <= now, EndingByAdmin.Because, cancellation);
            return default(Done);
        }
    }
}

/// <summary>Looks each half second whether a notice has run out.</summary>
internal sealed partial class DueSessionsWorker(Databases databases, OperationRunner runner, TimeProvider clock, ILogger<DueSessionsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await IsDueAsync(stoppingToken))
                {
                    await runner.RunAsync<EndDueSessions, Done>(new EndDueSessions(), Caller.Roster, stoppingToken);
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

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.OpenEvery();
        return await db.Set<Session>().AnyAsync(s => s.EndingAt != null && s.EndedAt == null && s.EndingAt <= now, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sessions whose notice has run out could not be closed this time; they are refused all the same")]
    private static partial void LogLost(ILogger log, Exception fault);
}
