using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users.Deletion;

/// <summary>Erases those whose purge date is past.</summary>
internal sealed class AnonymizeWorker(OperationRunner runner, TimeProvider clock, ILogger<AnonymizeWorker> log) : HourlyWorker(clock, log)
{
    protected override async Task<bool> SomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<AnonymizeDeleted, int>(new AnonymizeDeleted(), Caller.Roster, cancellation) is { IsRefused: false, Value: AnonymizeDeleted.AtOnce };
}
