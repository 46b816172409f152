using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Audit;

/// <summary>Reading what happened. Writing it is everyone's: each operation states its events.</summary>
public static class AuditFeature
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListEvents, EventPage>("GET", "/events",
                (string? subject, string? actor, string? name, string? from, string? to, string? cursor, int? limit) =>
                    new ListEvents(subject, actor, name, from, to, cursor, limit))
            .WithSummary("What happened, newest first");
        api.MapOperation<ListUserEvents, EventPage>("GET", "/users/{id:guid}/events", (Guid id, string? cursor, int? limit) => new ListUserEvents(new UserId(id), cursor, limit))
            .WithSummary("What was done by and to a person").Refuses(404);
    }
}
