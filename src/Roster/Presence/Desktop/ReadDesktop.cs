using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Users;

namespace Roster.Presence.Desktop;

/// <summary>What an agent's own desktop shows.</summary>
public sealed record ReadDesktop : IQuery<ReadDesktop, DesktopView>
{
    public static Access Access => Access.Needs(Permissions.ConversationsHandle);

    public sealed class Handler(DesktopShelf desktop) : IHandler<ReadDesktop, DesktopView>
    {
        public Task<Result<DesktopView>> HandleAsync(ReadDesktop operation, CancellationToken cancellation) => desktop.ReadAsync(cancellation);
    }
}

/// <summary>Shows the caller their own desktop, as it will be where a change is under way.</summary>
public sealed class DesktopShelf(OperationScope scope, UserDirectory directory, AgentShelf agents, PresenceShelf shelf)
{
    public async Task<Result<DesktopView>> ReadAsync(CancellationToken cancellation)
    {
        if (scope.Actor.User is not { } id || await directory.FindAsync(id, cancellation) is not { } found)
        {
            return PresenceRules.NotInPerson;
        }

        return new DesktopView(
            await shelf.ShowAsync(found, await shelf.MovedAsync(id, cancellation), cancellation), agents.Show(found, await agents.FindAsync(id, cancellation)),
            found.Queues, found.Skills, Verdict.Of(PresenceRules.Choose(scope.Actor)));
    }
}
