using Roster.Directory;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <summary>Queued: nobody has begun. Gathering: who matches is written down. The last three are ends.</summary>
[StoredAsWord]
public enum JobState { Queued, Gathering, Running, Done, Stopped, Cancelled }

/// <summary>
/// One thing to be done to many people, by Roster, with the rights of who started it. The people are its <see cref="BulkResult"/>s: named
/// at the start, or gathered by the list's filter.
/// </summary>
[Unaudited("its start and its end are events; how far it is between them is not")]
public sealed class BulkJob : ITenantOwned
{
    private BulkJob() { }

    public BulkJob(TenantId tenant, UserId starter, KeyId? key, BulkVerb verb, DateTimeOffset now) =>
        (TenantId, Id, StarterId, StarterKey, Verb, StartedAt, TurnAt) = (tenant, Platform.Kernel.Id.New<JobId>(), starter, key, verb, now, now);

    public TenantId TenantId { get; private set; }

    public JobId Id { get; private set; }

    public UserId StarterId { get; private set; }

    /// <summary>The key of theirs that started it; null when they did.</summary>
    public KeyId? StarterKey { get; private set; }

    public BulkVerb Verb { get; private set; }

    public RoleId? RoleId { get; init; }

    public GroupId? GroupId { get; init; }

    /// <summary>Why, for each person's event; kept here only while the job goes on.</summary>
    public string? Reason { get; set; }

    /// <summary>From where it was started, for each person's event; kept here only while the job goes on.</summary>
    public string? Ip { get; set; }

    public string? UserAgent { get; set; }

    /// <summary>Who is meant, as JSON of <see cref="UserFilter"/>; null where people were named.</summary>
    public string? Filter { get; set; }

    public JobState State { get; private set; }

    /// <summary>How far the list has been gathered.</summary>
    public string? GatheredTo { get; set; }

    public int Total { get; set; }

    public int Done { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; set; }

    public int Skipped { get; set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it stopped before its end.</summary>
    public string? StoppedBy { get; private set; }

    public string? StoppedText { get; private set; }

    /// <summary>Which process has it, and until when; then another may take it.</summary>
    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When it last had its turn: jobs take turns, so that a large one keeps nobody waiting.</summary>
    public DateTimeOffset TurnAt { get; private set; }

    public bool IsOver => State is JobState.Done or JobState.Stopped or JobState.Cancelled;

    public int Handled => Done + Unchanged + Refused + Skipped;

    public void Lease(string by, DateTimeOffset now, TimeSpan length)
    {
        (LeasedBy, LeasedUntil, TurnAt) = (by, now + length, now);
        State = State != JobState.Queued ? State : Filter is null ? JobState.Running : JobState.Gathering;
    }

    public void Release() => (LeasedBy, LeasedUntil) = (null, null);

    /// <summary>One person more.</summary>
    public void Count(BulkOutcome outcome)
    {
        (Unchanged, Refused, Skipped) = outcome switch
        {
            BulkOutcome.Unchanged => (Unchanged + 1, Refused, Skipped),
            BulkOutcome.Refused => (Unchanged, Refused + 1, Skipped),
            BulkOutcome.Skipped => (Unchanged, Refused, Skipped + 1),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    public void Gathered() => State = JobState.Running;

    public void Finish(DateTimeOffset now) => End(JobState.Done, now);

    public void Cancel(DateTimeOffset now) => End(JobState.Cancelled, now);

    public void Stop(Problem why, DateTimeOffset now)
    {
        (StoppedBy, StoppedText) = (why.Code, why.Title);
        End(JobState.Stopped, now);
    }

    private void End(JobState state, DateTimeOffset now)
    {
        (State, EndedAt, Reason, Ip, UserAgent, GatheredTo) = (state, now, null, null, null, null);
        // What was searched for may be a person's name.
        Filter = Filter is null ? null : (JobFilters.Read(Filter) with { Search = null }).Write();
        Release();
    }
}
