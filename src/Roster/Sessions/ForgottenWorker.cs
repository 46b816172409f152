using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>Answers, once a second, those who asked for a new password.</summary>
internal sealed partial class ForgottenWorker(Databases databases, OperationRunner runner, TimeProvider clock, ILogger<ForgottenWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var request in await WaitingAsync(stoppingToken))
                {
                    // What comes of it was asked from there.
                    var caller = Caller.Roster with { RequestId = request.RequestId, UserAgent = request.UserAgent, Ip = request.Ip is { } ip ? IPAddress.Parse(ip) : null };
                    await runner.RunAsync<AnswerForgotten, Done>(new AnswerForgotten(request.Id), caller, stoppingToken);
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

    private async Task<List<ForgottenRequest>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await db.Set<ForgottenRequest>().AsNoTracking().OrderBy(r => r.Id).Take(100).ToListAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests for a new password could not be answered this time; trying again in a second")]
    private static partial void LogLost(ILogger log, Exception fault);
}
