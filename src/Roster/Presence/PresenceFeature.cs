using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Presence.Board;
using Roster.Presence.Desktop;
using Roster.Presence.Online;
using Roster.Presence.Routing;
using Roster.Presence.Routing.Changes;
using Roster.Presence.States;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Agents: what comes to them, and where they stand.</summary>
public static class PresenceFeature
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddScoped<AgentShelf>()
        .AddScoped<IErasing, AgentErasing>()
        .AddScoped<PresenceShelf>()
        .AddScoped<IAvailability, ShownAvailability>()
        .AddScoped<PresenceBook>()
        .AddScoped<DesktopShelf>()
        .AddScoped<AgentBoard>()
        .AddScoped<RouterMarks>()
        .AddSingleton<NodeLock>()
        .AddSingleton<AgentLines>()
        .AddSingleton<PresenceWriter>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<PresenceWriter>())
        .AddHostedService(p => p.GetRequiredService<PresenceWriter>())
        .AddSingleton<OpenPages>()
        .AddSingleton<IHearsPages>(p => p.GetRequiredService<OpenPages>())
        .AddHostedService(p => p.GetRequiredService<OpenPages>())
        .AddHostedService<NodeWatch>()
        .AddSingleton<RouterStreams>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<RouterStreams>())
        .AddHostedService(p => p.GetRequiredService<RouterStreams>())
        .AddHostedService<ChangesPruner>();

    public static void MapPresence(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ReadAgent, AgentView>("GET", "/users/{id:guid}/agent", (Guid id) => new ReadAgent(new UserId(id)))
            .WithSummary("What comes to a person as an agent").Refuses(404);
        api.MapOperation<EditAgent, AgentView>("PATCH", "/users/{id:guid}/agent", (Guid id, EditAgentBody body) => new EditAgent(new UserId(id), body))
            .WithSummary("Change what comes to a person as an agent").Refuses(404);
        api.MapOperation<ReadPresence, UserPresence>("GET", "/users/{id:guid}/presence", (Guid id) => new ReadPresence(new UserId(id)))
            .WithSummary("Where a person stands as an agent").Refuses(404);
        api.MapOperation<SetAvailability, UserPresence>("POST", "/users/{id:guid}/availability", (Guid id, SetAvailabilityBody body) => new SetAvailability(new UserId(id), body))
            .WithSummary("Set an agent's availability").Refuses(404, 409);
        api.MapOperation<ReadDesktop, DesktopView>("GET", "/me/desktop", () => new ReadDesktop()).WithSummary("The caller's own desktop as an agent");
        api.MapOperation<ChooseAvailability, DesktopView>("PUT", "/me/availability", (ChooseAvailabilityBody body) => new ChooseAvailability(body)).WithSummary("Choose one's own availability");
        api.MapOperation<ListAgents, BoardAgents>("GET", "/agents", (string? queue, string? skill, string? ids) => new ListAgents(queue, skill, ids)).WithSummary("Where agents stand");
        api.MapOperation<FindEligible, EligibleList>("GET", "/routing/eligible", (string? channel, string? queue, string? skills, int? limit) => new FindEligible(channel, queue, skills, limit))
            .WithSummary("Who may be given work");
        api.MapOperation<ExplainAgent, AgentAnswer>("GET", "/routing/agents/{id:guid}", (Guid id, string? channel, string? queue, string? skills) => new ExplainAgent(new UserId(id), channel, queue, skills))
            .WithSummary("Whether an agent may be given work, and why not").Refuses(404);
        api.MapRouterStream();
        api.MapDesktopLine();
    }
}
