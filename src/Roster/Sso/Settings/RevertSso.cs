using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;

namespace Roster.Sso.Settings;

/// <summary>Writes down what holds already: what nobody confirmed is optional again. It tells open pages, and the record.</summary>
internal sealed record RevertSso : IOperation<RevertSso, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<RevertSso, Done>
    {
        public async Task<Result<Done>> HandleAsync(RevertSso operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            await db.Dialect.LockNameAsync(db, "revert-sso", cancellation);
            foreach (var provider in await db.Set<SsoProvider>().Where(p => p.TrialEndsAt <= now).ToListAsync(cancellation))
            {
                var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == provider.TenantId, cancellation);
                provider.Try(null);
                tenant.Decide(tenant.Policy with { Sso = SsoMode.Optional, SsoRevertsAt = null });
                events.AddIn(tenant.Id, new SsoReverted(tenant.Id) { Personal = new PersonalPart { Subject = tenant.Name } });
            }

            return default(Done);
        }
    }
}

/// <summary>Looks every few seconds whether a trial has run out.</summary>
internal sealed partial class RevertWorker(Databases databases, OperationRunner runner, TimeProvider clock, ILogger<RevertWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await IsDueAsync(stoppingToken))
                {
                    await runner.RunAsync<RevertSso, Done>(new RevertSso(), Caller.Roster, stoppingToken);
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
        return await db.Set<SsoProvider>().AnyAsync(p => p.TrialEndsAt <= now, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on that nobody confirmed could not be noted as optional this time; it is treated as optional all the same")]
    private static partial void LogLost(ILogger log, Exception fault);
}
