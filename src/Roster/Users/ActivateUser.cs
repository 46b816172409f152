using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <param name="Assignments">Whether they are in the queues they left, where the policy says ask. Absent: all.</param>
public sealed record ActivateUserBody(string? Reason, [property: OneOf("all", "none")] string? Assignments);

/// <summary>Lets a deactivated person in again: to the state before, with the credentials they had.</summary>
public sealed record ActivateUser(UserId Id, ActivateUserBody Body) : IOperation<ActivateUser, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersBlock);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Body.Reason).Concat(Reasons.Assignments(Body.Assignments));

    public sealed class Handler(UserDirectory directory, UserBlocking blocking) : IHandler<ActivateUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ActivateUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            return await blocking.ActivateAsync(found, operation.Body.Reason, operation.Body.Assignments, cancellation) is { } refused ? refused
                : directory.ShowChanged(found with { Queues = await directory.QueuesAsync(found.User, cancellation) });
        }
    }
}
