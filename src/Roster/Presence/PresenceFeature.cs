using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Agents: what comes to them.</summary>
public static class PresenceFeature
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddScoped<AgentShelf>()
        .AddScoped<IErasing, AgentErasing>();

    public static void MapPresence(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ReadAgent, AgentView>("GET", "/users/{id:guid}/agent", (Guid id) => new ReadAgent(new UserId(id)))
            .WithSummary("What comes to a person as an agent").Refuses(404);
        api.MapOperation<EditAgent, AgentView>("PATCH", "/users/{id:guid}/agent", (Guid id, EditAgentBody body) => new EditAgent(new UserId(id), body))
            .WithSummary("Change what comes to a person as an agent").Refuses(404);
    }
}
