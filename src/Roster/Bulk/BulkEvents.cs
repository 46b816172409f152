using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <param name="Id">The job. What it does to each person is an event of theirs, whose request id names the job.</param>
/// <param name="Verb">What is done.</param>
/// <param name="Role">Which role, where it is about one.</param>
/// <param name="Group">Which group, where it is about one.</param>
/// <param name="People">How many were named; null where all who match a filter are meant.</param>
public sealed record JobStarted(JobId Id, string Verb, Guid? Role, Guid? Group, int? People) : Event(Word, Id.Value)
{
    public const string Word = "job.started";
}

/// <param name="Id">The job.</param>
/// <param name="Verb">What was done.</param>
/// <param name="Total">How many people were meant.</param>
/// <param name="Done">To how many it was done.</param>
public sealed record JobFinished(JobId Id, string Verb, int Total, int Done) : Event("job.finished", Id.Value);

/// <summary>Someone ended it before it was through.</summary>
public sealed record JobCancelled(JobId Id, string Verb, int Total, int Done) : Event("job.cancelled", Id.Value);

/// <summary>It stopped by itself: who started it may no longer.</summary>
public sealed record JobStopped(JobId Id, string Verb, int Total, int Done, string Because) : Event("job.stopped", Id.Value);
