using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Presence.Routing.Changes;

/// <param name="Actor">Who follows.</param>
/// <param name="From">From where on; null from the beginning.</param>
public sealed record Following(Actor Actor, RouterPlace? From);

/// <summary>Opens the stream of what becomes of agents, from a cursor or from the beginning.</summary>
public sealed record FollowAgents(string? After) : IQuery<FollowAgents, Following>
{
    public static Access Access => Access.Needs(Permissions.RoutingRead);

    public sealed class Handler(OperationScope scope, RouterMarks marks, TimeProvider clock) : IHandler<FollowAgents, Following>
    {
        public async Task<Result<Following>> HandleAsync(FollowAgents operation, CancellationToken cancellation)
        {
            if (operation.After is null)
            {
                return new Following(scope.Actor, null);
            }

            if (RouterPlace.Read(operation.After) is not { } from)
            {
                return RouterPlace.Unknown;
            }

            // A mark that is yet to come is of another database, or of this one before it was restored.
            var now = await marks.NowAsync(cancellation);
            return from.At < clock.GetUtcNow() - RouterPlace.Kept || from.Events > now.Events || from.Steps > now.Steps ? RouterPlace.TooOld : new Following(scope.Actor, from);
        }
    }
}

/// <summary>The place from which all is found that is not yet to be seen.</summary>
public sealed class RouterMarks(TenantDb db, TimeProvider clock)
{
    public async Task<RouterPlace> NowAsync(CancellationToken cancellation) => new(
        await db.Dialect.MarkAsync<EventRow>(db, cancellation), await db.Dialect.MarkAsync<States.PresenceChange>(db, cancellation), clock.GetUtcNow());
}
