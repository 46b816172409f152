using System.Text.Json.Serialization;
using Roster.Directory;
using Roster.Platform.Data;
using Roster.Platform.Http;

namespace Roster.Bulk;

/// <summary>A job, and how far it is.</summary>
/// <param name="Role">The role that is given or taken; its name is null once it is gone.</param>
/// <param name="Group">The group that people are put into or taken out of; its name is null once it is gone.</param>
/// <param name="Everyone">Whether all who match a filter are meant, rather than people named.</param>
/// <param name="Filter">The filter; what was searched for is kept only while the job goes on.</param>
/// <param name="Total">How many people are meant; rises while they are gathered.</param>
/// <param name="Done">To how many it was done.</param>
/// <param name="Unchanged">With how many it was so already.</param>
/// <param name="Refused">With how many it could not be done; each has its reason.</param>
/// <param name="Skipped">How many no longer matched when it was their turn.</param>
/// <param name="StoppedBy">Why it stopped by itself, as a problem's code.</param>
/// <param name="StoppedText">The same in words.</param>
public sealed record JobView(
    Guid Id, [WordOf<BulkVerb>] string Verb, JobThing? Role, JobThing? Group, JobStarter StartedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    [WordOf<JobState>] string State, bool Everyone, UserFilter? Filter, int Total, int Done, int Unchanged, int Refused, int Skipped, string? StoppedBy, string? StoppedText)
    : IAccepted, IReplayed
{
    /// <summary>Whether this repeats an earlier answer to the same idempotency key.</summary>
    [JsonIgnore]
    public bool Replayed { get; init; }

    string IAccepted.Location => $"/api/v1/jobs/{Id}";
}

public sealed record JobThing(Guid Id, string? Name);

/// <param name="Key">The name of the key of theirs that started it.</param>
/// <param name="IsYou">Whether it is the caller.</param>
public sealed record JobStarter(Guid Id, string DisplayName, string? Key, bool IsYou);

/// <param name="Items">Last started first.</param>
/// <param name="Next">Goes into <c>cursor</c> for the next page; null on the last.</param>
public sealed record JobPage(IReadOnlyList<JobView> Items, string? Next);

/// <param name="UserId">The person, as named.</param>
/// <param name="DisplayName">Null where there is nobody by that id here, or no longer.</param>
/// <param name="Outcome">waiting, once the job is over, for those whom it did not reach.</param>
/// <param name="Code">Why it was refused, as a problem's code.</param>
/// <param name="Reason">The same in words.</param>
public sealed record JobResult(Guid UserId, string? DisplayName, string? Email, [WordOf<BulkOutcome>] string Outcome, string? Code, string? Reason, DateTimeOffset? At);

public sealed record JobResultPage(IReadOnlyList<JobResult> Items, string? Next);
