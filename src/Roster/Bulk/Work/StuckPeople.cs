using Roster.Platform.Jobs;
using Roster.Platform.Kernel;

namespace Roster.Bulk.Work;

/// <summary>
/// Keeps one person over whom the database or the code stumbles from holding up a job for ever: the first time everything is tried again,
/// for it may have been the database; the second time they are passed over.
/// </summary>
internal sealed partial class StuckPeople(ILogger log)
{
    private static readonly Problem Failed = new(ProblemKind.Busy, "failed", "Roster could not do this. Try again; the log of the server says more.");

    private (JobId Job, int Ordinal)? _last;

    public async Task<Unmoved?> TryAsync(BulkResult person, Func<Task<Unmoved?>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception fault) when (TurnWorker.MayPass(fault) && _last == (person.JobId, person.Ordinal))
        {
            LogPassedOver(log, fault, person.JobId.Value, person.Ordinal);
            return new Unmoved(person.Ordinal, BulkOutcome.Refused, Failed);
        }
        catch (Exception fault) when (TurnWorker.MayPass(fault))
        {
            _last = (person.JobId, person.Ordinal);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} passed over its person {Ordinal} after two tries")]
    private static partial void LogPassedOver(ILogger log, Exception fault, Guid job, int ordinal);
}
