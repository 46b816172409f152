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
    private readonly WorkStep _work = new(runner, caller);

    public Task<Problem?> DoAsync(Plan plan, CancellationToken cancellation) => plan switch
    {
        Plan.Edit { Body: { } body, Work: null } edit => RunAsync<EditUser, UserDetails>(new(edit.Id, edit.Version, body), cancellation),
        Plan.Edit { Work: { } work } edit => EditAsync(edit, work, cancellation),
        Plan.Act act => ActAsync(act, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    /// <summary>The person and what they work on: both, or neither.</summary>
    private async Task<Problem?> EditAsync(Plan.Edit edit, Planning.Work work, CancellationToken cancellation)
    {
        Problem? refused = null;
        await runner.AllOrNoneAsync(async () =>
        {
            refused = edit.Body is { } body ? await RunAsync<EditUser, UserDetails>(new(edit.Id, edit.Version, body), cancellation) : null;
            refused ??= (await _work.DoAsync([(edit.Id, work)], cancellation)).Values.FirstOrDefault();
            return refused is null;
        }, cancellation);
        return refused;
    }

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
