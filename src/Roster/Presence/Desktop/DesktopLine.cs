using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Presence.States;

namespace Roster.Presence.Desktop;

/// <summary>Opens the line that makes an agent connected for as long as it is open.</summary>
public sealed record HoldDesktop : IQuery<HoldDesktop, Actor>
{
    public static Access Access => Access.Needs(Permissions.ConversationsHandle);

    public sealed class Handler(OperationScope scope) : IHandler<HoldDesktop, Actor>
    {
        public Task<Result<Actor>> HandleAsync(HoldDesktop operation, CancellationToken cancellation) =>
            Task.FromResult<Result<Actor>>(scope.Actor is { User: not null, Session: not null } ? scope.Actor : PresenceRules.NotInPerson);
    }
}

/// <summary>
/// The websocket of a desktop: a page's line as any (<see cref="LiveSockets"/>), whose opening and closing are news. The server pings and the
/// browser answers by itself, so that a hidden page with slow timers stays connected; what does not answer is lost within thirty seconds.
/// </summary>
public static class DesktopLine
{
    public static void MapDesktopLine(this IEndpointRouteBuilder api) =>
        api.MapGet("/me/desktop/line", ServeAsync).ExcludeFromDescription().WithMetadata(new OperationMetadata(typeof(HoldDesktop), HoldDesktop.Access));

    private static Task<IResult> ServeAsync(HttpContext http, OperationRunner runner, LiveSockets sockets, AgentLines lines, IFeedHealth feed, TimeProvider clock, string? tenant) =>
        LiveEndpoint.HoldAsync(http, runner, new HoldDesktop(), feed, clock, tenant, async socket =>
        {
            var (where, who, session) = (socket.Actor.Tenant!.Value, socket.Actor.User!.Value, socket.Actor.Session!.Value);
            lines.Opened(where, who, session);
            try
            {
                await sockets.ServeAsync(socket);
            }
            finally
            {
                lines.Closed(where, who, session);
            }
        });
}
