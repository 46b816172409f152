using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Presence.States;

/// <summary>Forgets steps of agents that are ninety days old, some at a time; answers whether there are more. Agents take hundreds of them a month.</summary>
internal sealed record PruneChanges : IOperation<PruneChanges, bool>
{
    public const int Days = 90;

    private const int AtOnce = 5_000;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<PruneChanges, bool>
    {
        public async Task<Result<bool>> HandleAsync(PruneChanges operation, CancellationToken cancellation)
        {
            var until = clock.GetUtcNow().AddDays(-Days);
            var old = db.Set<PresenceChange>().Where(c => c.At < until).OrderBy(c => c.At).Take(AtOnce);
#pragma warning disable RS0030 // rows by the thousand, which are no record of what anyone did
            return await old.ExecuteDeleteAsync(cancellation) == AtOnce;
#pragma warning restore RS0030
        }
    }
}

internal sealed class ChangesPruner(OperationRunner runner, TimeProvider clock, ILogger<ChangesPruner> log) : HourlyWorker(clock, log)
{
    protected override async Task<bool> SomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<PruneChanges, bool>(new PruneChanges(), Caller.Roster, cancellation) is { IsRefused: false, Value: true };
}
