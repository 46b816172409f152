using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Logout;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Oidc.Tokens;

/// <summary>Removes tokens and grants that can't be good any more, some at a time; answers whether there may be more.</summary>
internal sealed record PruneGrants : IOperation<PruneGrants, bool>
{
    /// <summary>No session lives longer than a week. A used refresh token is kept as long as its session could live: it may come again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(8);

    private const int AtOnce = 1_000;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<PruneGrants, bool>
    {
        public async Task<Result<bool>> HandleAsync(PruneGrants operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var old = now - Kept;
#pragma warning disable RS0030 // rows by the thousand that open nothing any more; what happened with them are events
            var tokens = await db.Set<GrantToken>().Where(t => t.ExpiresAt < now).OrderBy(t => t.ExpiresAt).Take(AtOnce).ExecuteDeleteAsync(cancellation);
            var grants = await db.Set<Grant>().Where(g => g.CreatedAt < old && !db.Set<GrantToken>().Any(t => t.TenantId == g.TenantId && t.GrantId == g.Id))
                .OrderBy(g => g.CreatedAt).Take(AtOnce).ExecuteDeleteAsync(cancellation);
            var logouts = await db.Set<LogoutDelivery>().Where(d => d.CreatedAt < old).OrderBy(d => d.CreatedAt).Take(AtOnce).ExecuteDeleteAsync(cancellation);
#pragma warning restore RS0030
            return tokens == AtOnce || grants == AtOnce || logouts == AtOnce;
        }
    }
}

/// <summary>Does it now and then.</summary>
internal sealed partial class PruneWorker(OperationRunner runner, TimeProvider clock, ILogger<PruneWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                while (!stoppingToken.IsCancellationRequested && await runner.RunAsync<PruneGrants, bool>(new PruneGrants(), Caller.Roster, stoppingToken) is { IsRefused: false, Value: true })
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
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old tokens could not be removed this time; they open nothing")]
    private static partial void LogLost(ILogger log, Exception fault);
}
