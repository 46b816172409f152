using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Statistics.Reporting;

namespace Roster.Statistics.Figures;

/// <summary>Keeps the totals in the list of people up with what was reported and with the days that pass, and purges what is kept no longer.</summary>
internal sealed class FigureWorker(Databases databases, OperationRunner runner, TimeProvider clock, ILogger<FigureWorker> log) : TurnWorker(clock, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    protected override bool IsWork(string happened) => happened == FigureNews.Changed;

    protected override async Task<bool> TurnAsync(CancellationToken cancellation)
    {
        // Days begin rarely. Whoever's has begun is the first to be seen to, so that a recount ends on the day it is.
        if (Clock.GetUtcNow() - _looked >= Look)
        {
            while (await DoneAsync<RollLately>(new RollLately(), cancellation))
            {
                // There may be another workspace.
            }

            _looked = Clock.GetUtcNow();
        }

        await using (var db = databases.OpenEvery())
        {
            // Looking takes no lock.
            if (!await db.Set<RecountDue>().AnyAsync(cancellation))
            {
                return false;
            }
        }

        return await DoneAsync<RecountLately>(new RecountLately(), cancellation);
    }

    protected override Task<bool> PruneSomeAsync(CancellationToken cancellation) => DoneAsync<PurgeInteractions>(new PurgeInteractions(), cancellation);

    /// <summary>Nothing is taken.</summary>
    protected override Task ReleaseAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<bool> DoneAsync<T>(T operation, CancellationToken cancellation) where T : IOperation<T, bool> =>
        await runner.RunAsync<T, bool>(operation, Caller.Roster, cancellation) is { IsRefused: false, Value: true };
}
