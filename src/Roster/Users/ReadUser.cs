using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>One person, with what the caller may do to them.</summary>
public sealed record ReadUser(UserId Id) : IQuery<ReadUser, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(UserDirectory directory) : IHandler<ReadUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ReadUser operation, CancellationToken cancellation) =>
            await directory.FindAsync(operation.Id, cancellation) is { } found ? directory.Show(found) : Problem.NotFound;
    }
}
