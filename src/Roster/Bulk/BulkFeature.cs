using Microsoft.AspNetCore.Mvc;
using Roster.Bulk.Work;
using Roster.Directory;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bulk;

/// <summary>The same thing done to many people, as a job: the operations that do it to one, one person after the other.</summary>
public static class BulkFeature
{
    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddScoped<JobShelf>()
        .AddSingleton<IActorSource, StarterSource>()
        .AddSingleton(new JobPace())
        .AddSingleton<JobWorker>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<JobWorker>())
        .AddHostedService(p => p.GetRequiredService<JobWorker>());

    public static void MapBulk(this IEndpointRouteBuilder api)
    {
        api.MapOperation<StartJob, JobView>("POST", "/jobs", (StartJobBody body) => new StartJob(body))
            .WithSummary("Have something done to many people").WithMetadata(new RequestSizeLimitAttribute(NamedPeople.MostBytes)).Refuses(409, 422, 429);
        api.MapOperation<ListJobs, JobPage>("GET", "/jobs", (string? cursor, int? limit) => new ListJobs(cursor, limit)).WithSummary("Jobs");
        api.MapOperation<ReadJob, JobView>("GET", "/jobs/{id:guid}", (Guid id) => new ReadJob(new JobId(id))).WithSummary("One job, and how far it is").Refuses(404);
        api.MapOperation<ListJobResults, JobResultPage>("GET", "/jobs/{id:guid}/results",
                (Guid id, string? outcome, string? cursor, int? limit) => new ListJobResults(new JobId(id), outcome, cursor, limit))
            .WithSummary("What became of each person of a job").Refuses(404);
        api.MapOperation<ExportJobResults, JobResultFile>("GET", "/jobs/{id:guid}/results/export", (Guid id, string? outcome) => new ExportJobResults(new JobId(id), outcome))
            .WithSummary("The same as CSV").Refuses(404);
        api.MapOperation<CancelJob, JobView>("POST", "/jobs/{id:guid}/cancel", (Guid id) => new CancelJob(new JobId(id))).WithSummary("End a job before it is through").Refuses(404, 409);
    }
}
