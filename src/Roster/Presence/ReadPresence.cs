using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Where a person stands as an agent, why work comes to them or does not, and how they came there.</summary>
public sealed record ReadPresence(UserId Id) : IQuery<ReadPresence, UserPresence>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(OperationScope scope, UserDirectory directory, PresenceShelf shelf) : IHandler<ReadPresence, UserPresence>
    {
        public async Task<Result<UserPresence>> HandleAsync(ReadPresence operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var presence = await shelf.FindAsync(operation.Id, cancellation);
            return new UserPresence(await shelf.ShowAsync(found, presence, cancellation), await shelf.HistoryAsync(operation.Id, cancellation), Verdict.Of(PresenceRules.Set(scope.Actor, found.Target)));
        }
    }
}
