using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>Lets a deactivated person in again: to the state before, with the credentials they had.</summary>
public sealed record ActivateUser(UserId Id, string? Reason) : IOperation<ActivateUser, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersBlock);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(UserDirectory directory, UserBlocking blocking) : IHandler<ActivateUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ActivateUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            return blocking.Activate(found, operation.Reason) is { } refused ? refused : directory.ShowChanged(found);
        }
    }
}
