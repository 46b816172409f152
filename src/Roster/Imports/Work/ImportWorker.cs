using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Imports.Work;

/// <summary>Takes imports through their phases, one turn of one after the other.</summary>
internal sealed class ImportWorker(Databases databases, OperationRunner runner, ActorFinder actors, CommitNews news, TimeProvider clock, ImportPace pace, ILogger<ImportWorker> log)
    : TurnWorker(clock, log)
{
    private readonly ImportMemory _memory = new();

    protected override bool IsWork(string happened) => happened is ImportStarted.Word or ImportEdited.Word or ImportApplied.Word;

    protected override async Task<bool> TurnAsync(CancellationToken cancellation)
    {
        await using (var db = databases.OpenEvery())
        {
            // Looking takes no lock.
            if (!await TakeImport.Free(db, Name, Clock.GetUtcNow()).AnyAsync(cancellation))
            {
                return false;
            }
        }

        var taken = await runner.RunAsync<TakeImport, Import>(new TakeImport(Name), Caller.Roster, cancellation);
        if (taken.IsRefused)
        {
            return false;
        }

        await new ImportTurn(databases, runner, actors, news, Clock, pace, taken.Value, Name, _memory).RunAsync(cancellation);
        return true;
    }

    protected override async Task<bool> PruneSomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<PruneImports, bool>(new PruneImports(), Caller.Roster, cancellation) is { IsRefused: false, Value: true };

    protected override Task ReleaseAsync(CancellationToken cancellation) => runner.RunAsync<ReleaseImports, Done>(new ReleaseImports(Name), Caller.Roster, cancellation);
}
