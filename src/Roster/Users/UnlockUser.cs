using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>Ends an account's lock before its time.</summary>
public sealed record UnlockUser(UserId Id) : IOperation<UnlockUser, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersResetCredentials);

    public sealed class Handler(OperationScope scope, UserDirectory directory, Events events) : IHandler<UnlockUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(UnlockUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Unlock(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            found.Account!.ForgetFailures();
            found.User.Lock(null);
            events.Add(new UserUnlocked(found.User.Id) { Personal = found.Personal() });
            return directory.ShowChanged(found);
        }
    }
}
