using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <summary>Unchanged: it was so already. Skipped: no longer among those who match. Waiting, once the job is over: not reached.</summary>
[StoredAsWord]
public enum BulkOutcome { Waiting, Done, Unchanged, Refused, Skipped }

/// <summary>
/// One person of a job, and what became of it. <see cref="BulkOutcome.Done"/> is written in the transaction of the change itself, from waiting
/// and never twice: neither a restart nor a second node can repeat a change or lose one.
/// </summary>
[Unaudited("what was done to each person is an event of theirs")]
public sealed class BulkResult : ITenantOwned
{
    private BulkResult() { }

    public BulkResult(TenantId tenant, JobId job, int ordinal, UserId user) => (TenantId, JobId, Ordinal, UserId) = (tenant, job, ordinal, user);

    public TenantId TenantId { get; private set; }

    public JobId JobId { get; private set; }

    public int Ordinal { get; private set; }

    /// <summary>As named by who started it; nobody here may have this id.</summary>
    public UserId UserId { get; private set; }

    public BulkOutcome Outcome { get; private set; }

    /// <summary>The problem's code and sentence where it was refused.</summary>
    public string? Code { get; private set; }

    public string? Reason { get; private set; }

    public DateTimeOffset? At { get; private set; }

    public void Became(BulkOutcome outcome, Problem? why, DateTimeOffset now)
    {
        // One fault of one field is that fault.
        var (code, reason) = why is { Fields: [var one] } ? (one.Code, one.Message) : (why?.Code, why?.Title);
        (Outcome, Code, Reason, At) = (outcome, code, reason?.Length > 500 ? reason[..500] : reason, now);
    }
}
