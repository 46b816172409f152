using Roster.Invitations;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;
using Roster.Users.Deletion;

namespace Roster.Bulk.Work;

/// <summary>Does to one person what a job does to many: by the operation that does it to one, as whoever started the job.</summary>
internal sealed class JobStep(OperationRunner runner, BulkJob job, Caller caller, int? rolesMax)
{
    private const int Tries = 3;

    /// <summary>Null where it is done and written down; else what to write down.</summary>
    public async Task<Unmoved?> DoAsync(BulkResult person, Looked? looked, Alongside written, CancellationToken cancellation)
    {
        var refused = job.Verb switch
        {
            BulkVerb.Suspend => await RunAsync<SuspendUser, UserDetails>(new(person.UserId, job.Reason), written, cancellation),
            BulkVerb.Reactivate => await RunAsync<ReactivateUser, UserDetails>(new(person.UserId, job.Reason), written, cancellation),
            BulkVerb.Deactivate => await RunAsync<DeactivateUser, UserDetails>(new(person.UserId, job.Reason), written, cancellation),
            BulkVerb.Activate => await RunAsync<ActivateUser, UserDetails>(new(person.UserId, new(job.Reason, null)), written, cancellation),
            BulkVerb.Delete => await RunAsync<DeleteUser, UserDeletedAnswer>(new(person.UserId, job.Reason), written, cancellation),
            BulkVerb.Unlock => await RunAsync<UnlockUser, UserDetails>(new(person.UserId), written, cancellation),
            BulkVerb.ResendInvite => await RunAsync<ResendInvite, UserDetails>(new(person.UserId), written, cancellation),
            _ => await EditAsync(person, looked, written, cancellation),
        };
        return refused is null ? null : new Unmoved(person.Ordinal, ReferenceEquals(refused, AsItWas) ? BulkOutcome.Unchanged : BulkOutcome.Refused, ReferenceEquals(refused, AsItWas) ? null : refused);
    }

    private static readonly Problem AsItWas = new(ProblemKind.Conflict, nameof(BulkOutcome.Unchanged), "");

    private async Task<Problem?> EditAsync(BulkResult person, Looked? looked, Alongside written, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (looked is null)
            {
                return Problem.NotFound;
            }

            if (Change(looked) is not { } body)
            {
                return AsItWas;
            }

            var refused = await RunAsync<EditUser, UserDetails>(new(person.UserId, looked.Version, body), written, cancellation);
            if (refused?.Kind != ProblemKind.ChangedMeanwhile || attempt == Tries)
            {
                return refused;
            }

            // Somebody else was here in between: with what they made of it.
            var again = await runner.RunAsync<LookAtPeople, Dictionary<UserId, Looked>>(new([person.UserId]), caller, cancellation);
            looked = again.IsRefused ? null : again.Value.GetValueOrDefault(person.UserId);
        }
    }

    /// <summary>Null where it is so already. Where one role is all that people have, another takes its place.</summary>
    private EditUserBody? Change(Looked now) => job.Verb switch
    {
        BulkVerb.AddRole when !now.Roles.Contains(job.RoleId!.Value) => new() { RoleIds = Ids((rolesMax == 1 ? [] : now.Roles).Append(job.RoleId.Value)) },
        BulkVerb.RemoveRole when now.Roles.Contains(job.RoleId!.Value) => new() { RoleIds = Ids(now.Roles.Where(r => r != job.RoleId)) },
        BulkVerb.AddGroup when !now.Groups.Contains(job.GroupId!.Value) => new() { GroupIds = Ids(now.Groups.Append(job.GroupId.Value)) },
        BulkVerb.RemoveGroup when now.Groups.Contains(job.GroupId!.Value) => new() { GroupIds = Ids(now.Groups.Where(g => g != job.GroupId)) },
        _ => null,
    };

    private static Patch<IReadOnlyList<string>> Ids<T>(IEnumerable<T> ids) where T : struct, IId<T> => (string[])[.. ids.Select(id => id.Value.ToString())];

    private async Task<Problem?> RunAsync<TOperation, TResult>(TOperation operation, Alongside written, CancellationToken cancellation) where TOperation : IOperation<TOperation, TResult> =>
        (await runner.RunAsync<TOperation, TResult>(operation, caller, written, cancellation)).Problem;
}
