using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Audit;

/// <summary>Reading what happened. Writing it is everyone's: each operation states its events.</summary>
public static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<EventList>();

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListEvents, EventPage>("GET", "/events",
                (string? about, string? subject, string? actor, string? name, string? from, string? to, string? cursor, int? limit) =>
                    new ListEvents(about, subject, actor, name, from, to, cursor, limit))
            .WithSummary("What happened, newest first");
        api.MapOperation<ExportEvents, EventExport>("POST", "/events/export", (ExportEventsBody? body) => new ExportEvents(body ?? new(null, null, null, null, null, null)))
            .WithSummary("What happened, as CSV");
        api.MapOperation<ListUserEvents, EventPage>("GET", "/users/{id:guid}/events", (Guid id, string? cursor, int? limit) => new ListUserEvents(new UserId(id), cursor, limit))
            .WithSummary("What was done by and to a person").Refuses(404);
    }
}
