using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>Why something is done; optional, kept in the audit log.</summary>
public sealed record ReasonBody(string? Reason);

/// <summary>Puts a person out of the tenant at once; everything of theirs is kept.</summary>
public sealed record SuspendUser(UserId Id, string? Reason) : IOperation<SuspendUser, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersBlock);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(UserDirectory directory, UserBlocking blocking) : IHandler<SuspendUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(SuspendUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            return await blocking.SuspendAsync(found, operation.Reason, cancellation) is { } refused ? refused : directory.ShowChanged(found);
        }
    }
}

/// <summary>Lets a suspended person in again, as they were.</summary>
public sealed record ReactivateUser(UserId Id, string? Reason) : IOperation<ReactivateUser, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersBlock);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(UserDirectory directory, UserBlocking blocking) : IHandler<ReactivateUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ReactivateUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            return await blocking.ReactivateAsync(found, operation.Reason, cancellation) is { } refused ? refused
                : directory.ShowChanged(found with { Queues = await directory.QueuesAsync(found.User, cancellation) });
        }
    }
}

internal static class Reasons
{
    public static IEnumerable<FieldProblem> Validate(string? reason)
    {
        var faults = new List<FieldProblem>();
        new UserFields(faults).Reason("reason", reason);
        return faults;
    }

    public static IEnumerable<FieldProblem> Assignments(string? asked) => asked is null or "all" or "none" ? [] : [new("assignments", "not-offered", "Choose all or none.")];
}
