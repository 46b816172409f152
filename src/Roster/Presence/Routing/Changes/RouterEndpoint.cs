using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;

namespace Roster.Presence.Routing.Changes;

/// <summary>The door to the stream: server-sent events, or a websocket for whoever asks to upgrade.</summary>
internal static class RouterEndpoint
{
    public static void MapRouterStream(this IEndpointRouteBuilder api) => api.MapGet("/routing/changes", ServeAsync)
        .WithMetadata(new OperationMetadata(typeof(FollowAgents), FollowAgents.Access)).WithName(nameof(FollowAgents)).WithTags("Routing")
        .WithSummary("Follow what becomes of agents")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status410Gone, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ServeAsync(HttpContext http, OperationRunner runner, RouterStreams streams, IFeedHealth feed, TimeProvider clock, string? after)
    {
        var caller = CallerOf.Request(http) with { IsUnattended = true };
        // Whoever comes back by itself says so in the header, and its address still has the cursor it first came with.
        var cursor = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : after;
        var found = await runner.RunAsync<FollowAgents, Following>(new FollowAgents(cursor), caller, http.RequestAborted);
        if ((found.Problem ?? (feed.IsUp ? streams.Refuses(found.Value.Actor.Tenant!.Value) : LiveEndpoint.Deaf)) is { } problem)
        {
            return problem == RouterPlace.TooOld ? new ProblemResult(problem) { Status = StatusCodes.Status410Gone } : new ProblemResult(problem);
        }

        using var socket = http.WebSockets.IsWebSocketRequest ? await http.WebSockets.AcceptWebSocketAsync() : null;
        RouterLine line = socket is null ? await EventLine.BeginAsync(http) : new SocketLine(socket);
        await streams.ServeAsync(new RouterStream(line, caller, found.Value, runner, clock));
        return Results.Empty;
    }
}
