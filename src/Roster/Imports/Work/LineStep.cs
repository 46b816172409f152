using Roster.Imports.Planning;
using Roster.Invitations;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;
using Roster.Users.Deletion;

namespace Roster.Imports.Work;

/// <summary>Does what a line says to someone who is here: by the operation that does it to one, as whoever started the import.</summary>
internal sealed class LineStep(OperationRunner runner, ImportChoices choices, Caller caller)
{
    public Task<Problem?> DoAsync(Plan plan, CancellationToken cancellation) => plan switch
    {
        Plan.Edit edit => RunAsync<EditUser, UserDetails>(new(edit.Id, edit.Version, edit.Body), cancellation),
        Plan.Act act => ActAsync(act, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private Task<Problem?> ActAsync(Plan.Act act, CancellationToken cancellation) => (act.Verb, act.Now) switch
    {
        (ImportVerb.Delete, _) => RunAsync<DeleteUser, UserDeletedAnswer>(new(act.Id, null), cancellation),
        (ImportVerb.Suspend, _) => RunAsync<SuspendUser, UserDetails>(new(act.Id, null), cancellation),
        (ImportVerb.Deactivate, _) => RunAsync<DeactivateUser, UserDetails>(new(act.Id, null), cancellation),
        (_, UserState.Deleted) => RunAsync<RestoreUser, UserRestoredAnswer>(new(act.Id, new RestoreUserBody { Activation = choices.Activation }), cancellation),
        (ImportVerb.Activate, UserState.Invited) => RunAsync<ResendInvite, UserDetails>(new(act.Id), cancellation),
        (ImportVerb.Activate, UserState.Deactivated) => RunAsync<ActivateUser, UserDetails>(new(act.Id, new(null, null)), cancellation),
        _ => RunAsync<ReactivateUser, UserDetails>(new(act.Id, null), cancellation),
    };

    private async Task<Problem?> RunAsync<TOperation, TResult>(TOperation operation, CancellationToken cancellation) where TOperation : IOperation<TOperation, TResult> =>
        (await runner.RunAsync<TOperation, TResult>(operation, caller, cancellation)).Problem;
}
