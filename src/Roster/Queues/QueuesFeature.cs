using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Queues;

/// <summary>The register of queues, and who is in them.</summary>
public static class QueuesFeature
{
    public static IServiceCollection AddQueues(this IServiceCollection services) => services
        .AddScoped<QueueShelf>()
        .AddScoped<Places>()
        .AddScoped<IAccessEnding, QueuesLeaving>()
        .AddScoped<ILeavingCheck, QueuesLeaving>()
        .AddScoped<IKeptForReturn, QueuesLeaving>()
        .AddScoped<IQueues, QueuesLeaving>();

    public static void MapQueues(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListQueues, QueueList>("GET", "/queues", () => new ListQueues()).WithSummary("All queues");
        api.MapOperation<SummarizeQueues, QueueSummary>("GET", "/queues/summary", () => new SummarizeQueues()).WithSummary("How many agents are in no queue");
        api.MapOperation<ReadQueue, QueueView>("GET", "/queues/{id:guid}", (Guid id) => new ReadQueue(new QueueId(id))).WithSummary("One queue").Refuses(404);
        api.MapOperation<CreateQueue, QueueCreatedAnswer>("POST", "/queues", (CreateQueueBody body) => new CreateQueue(body)).WithSummary("Make a queue").Refuses(409);
        api.MapOperation<EditQueue, QueueView>("PATCH", "/queues/{id:guid}",
                (Guid id, EditQueueBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditQueue(new QueueId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a queue").Refuses(404, 409, 412, 428);
        api.MapOperation<ArchiveQueue, QueueView>("POST", "/queues/{id:guid}/archive", (Guid id) => new ArchiveQueue(new QueueId(id)))
            .WithSummary("Take a queue out of use").Refuses(404, 409);
        api.MapOperation<BringQueueBack, QueueView>("POST", "/queues/{id:guid}/bring-back", (Guid id) => new BringQueueBack(new QueueId(id)))
            .WithSummary("Take an archived queue into use again").Refuses(404, 409);
        api.MapOperation<ChangeQueueMembers, QueueView>("POST", "/queues/{id:guid}/members", (Guid id, QueueMembersBody body) => new ChangeQueueMembers(new QueueId(id), body))
            .WithSummary("Put people into a queue, take them out, or give them another place").Refuses(404, 409);
    }
}
