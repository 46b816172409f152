using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users.Deletion;

/// <param name="RestorableUntil">Then nothing personal of theirs is kept; null where deleted people are kept for ever.</param>
public sealed record UserDeletedAnswer(Guid Id, DateTimeOffset DeletedAt, DateTimeOffset? RestorableUntil);

/// <summary>Takes a person out of the list. Their address is free again, their history stays, and they can be restored for a while.</summary>
public sealed record DeleteUser(UserId Id, string? Reason) : IOperation<DeleteUser, UserDeletedAnswer>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersDelete);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(UserDirectory directory, UserDeleting deleting) : IHandler<DeleteUser, UserDeletedAnswer>
    {
        public async Task<Result<UserDeletedAnswer>> HandleAsync(DeleteUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (await deleting.MayAsync(found, cancellation) is { } refused)
            {
                return refused;
            }

            return await deleting.DeleteAsync(found, operation.Reason, cancellation) is { } meanwhile ? meanwhile
                : new UserDeletedAnswer(found.User.Id.Value, found.User.DeletedAt!.Value, PurgeDate.Of(found.User, found.Tenant.Policy));
        }
    }
}
