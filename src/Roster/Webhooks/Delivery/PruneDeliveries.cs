using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Webhooks.Delivery;

/// <summary>Forgets deliveries that are done with for a month, some at a time; the events stay.</summary>
internal sealed record PruneDeliveries : IOperation<PruneDeliveries, int>
{
    public const int AtOnce = 1_000;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<PruneDeliveries, int>
    {
        public async Task<Result<int>> HandleAsync(PruneDeliveries operation, CancellationToken cancellation)
        {
            var old = clock.GetUtcNow() - Kept;
#pragma warning disable RS0030 // rows by the thousand, which follow from events that stay
            return await db.Set<WebhookDelivery>().Where(d => d.CreatedAt < old).OrderBy(d => d.CreatedAt).Take(AtOnce).ExecuteDeleteAsync(cancellation);
#pragma warning restore RS0030
        }
    }
}

internal sealed class PruneDeliveriesWorker(OperationRunner runner, TimeProvider clock, ILogger<PruneDeliveriesWorker> log) : HourlyWorker(clock, log)
{
    protected override async Task<bool> SomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<PruneDeliveries, int>(new PruneDeliveries(), Caller.Roster, cancellation) is { IsRefused: false, Value: PruneDeliveries.AtOnce };
}
