using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Invitations;

/// <summary>
/// Withdraws the invitation of someone who has not joined: they are out of the list, their links open nothing, and the account that was made
/// for them ends. The address is free again.
/// </summary>
public sealed record RevokeInvite(UserId Id, string? Reason) : IOperation<RevokeInvite, Done>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, AccountReach reach, Events events, TimeProvider clock) : IHandler<RevokeInvite, Done>
    {
        public async Task<Result<Done>> HandleAsync(RevokeInvite operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.RevokeInvite(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            var now = clock.GetUtcNow();
            found.User.Withdraw(now);
            await Links.EndInvitationAsync(db, db.Tenant, found.User.Id, now, cancellation);
            if (found is { Account: { } account, Target.IsShared: false })
            {
                await reach.TryRetireAsync(db, account, now, cancellation);
            }

            events.Add(new UserInviteRevoked(found.User.Id) { Personal = found.Personal(operation.Reason) });
            return default(Done);
        }
    }
}
