using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Presence;

/// <summary>What comes to someone as an agent.</summary>
public sealed record ReadAgent(UserId Id) : IQuery<ReadAgent, AgentView>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(UserDirectory directory, AgentShelf shelf) : IHandler<ReadAgent, AgentView>
    {
        public async Task<Result<AgentView>> HandleAsync(ReadAgent operation, CancellationToken cancellation) =>
            await directory.FindAsync(operation.Id, cancellation) is { } found ? shelf.Show(found, await shelf.FindAsync(operation.Id, cancellation)) : Problem.NotFound;
    }
}
