using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>Opens a page's line to what changes in the tenant.</summary>
public sealed record WatchLive : IQuery<WatchLive, Actor>
{
    public static Access Access => Access.Anyone("each hears only of what they may read");

    public sealed class Handler(OperationScope scope) : IHandler<WatchLive, Actor>
    {
        public Task<Result<Actor>> HandleAsync(WatchLive operation, CancellationToken cancellation) => Task.FromResult<Result<Actor>>(scope.Actor);
    }
}

public static class LiveEndpoint
{
    private static readonly Problem WebSocketOnly = new(ProblemKind.Invalid, "websocket-only", "This address speaks websocket.");
    internal static readonly Problem Deaf = new(ProblemKind.Busy, "feed-down", "Changes can't be followed at this moment. Try again in a few seconds.") { RetryAfter = TimeSpan.FromSeconds(2) };

    public static void MapLive(this IEndpointRouteBuilder api) =>
        api.MapGet("/live", ServeAsync).ExcludeFromDescription().WithMetadata(new OperationMetadata(typeof(WatchLive), WatchLive.Access));

    /// <summary>A browser can set no header on a websocket, so this one address takes the tenant's code in its query.</summary>
    private static Task<IResult> ServeAsync(HttpContext http, OperationRunner runner, LiveSockets sockets, IFeedHealth feed, TimeProvider clock, string? tenant) =>
        HoldAsync(http, runner, new WatchLive(), feed, clock, tenant, sockets.ServeAsync);

    /// <summary>Opens a line for whoever may start the operation, and holds it until it ends.</summary>
    public static async Task<IResult> HoldAsync<TWatch>(HttpContext http, OperationRunner runner, TWatch watch, IFeedHealth feed, TimeProvider clock, string? tenant, Func<LiveSocket, Task> serve)
        where TWatch : IQuery<TWatch, Actor>
    {
        var caller = CallerOf.Request(http) with { IsUnattended = true };
        caller = tenant is null ? caller : caller with { TenantCode = tenant };
        var found = await runner.RunAsync<TWatch, Actor>(watch, caller, http.RequestAborted);
        if ((found.Problem ?? (feed.IsUp ? null : Deaf)) is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return new ProblemResult(WebSocketOnly) { Status = StatusCodes.Status426UpgradeRequired };
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await serve(new LiveSocket(socket, caller, found.Value, clock));
        return Results.Empty;
    }
}
