using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users.Addresses;

/// <summary>Lets a change of address that waits not come. Its links open nothing any more.</summary>
public sealed record WithdrawAddressChange(UserId Id) : IOperation<WithdrawAddressChange, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(OperationScope scope, UserDirectory directory, Events events, TimeProvider clock) : IHandler<WithdrawAddressChange, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(WithdrawAddressChange operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Edit(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            if (found.Waiting is not { } change)
            {
                return ResendAddressChange.None;
            }

            change.Settle(AddressChangeState.Withdrawn, clock.GetUtcNow());
            events.Add(new AddressChangeWithdrawn(found.User.Id, change.Id.Value, "administrator") { Personal = found.Personal(changes: [new("email", change.Address, null)]) });
            return directory.ShowChanged(found with { Waiting = null });
        }
    }
}
