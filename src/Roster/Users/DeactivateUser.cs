using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>Puts a person out of the tenant and of its work at once. Their history stays, and they can be activated again.</summary>
public sealed record DeactivateUser(UserId Id, string? Reason) : IOperation<DeactivateUser, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersBlock);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(UserDirectory directory, UserBlocking blocking) : IHandler<DeactivateUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(DeactivateUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            return await blocking.DeactivateAsync(found, operation.Reason, cancellation) is { } refused ? refused : directory.ShowChanged(found with { Queues = [] });
        }
    }
}
