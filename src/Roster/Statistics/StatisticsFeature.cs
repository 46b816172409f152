using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Statistics.Figures;
using Roster.Statistics.Reading;
using Roster.Statistics.Reporting;

namespace Roster.Statistics;

/// <summary>What people did: reported by the platform, counted by the day.</summary>
public static class StatisticsFeature
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddScoped<InteractionBook>()
        .AddScoped<StatisticsShelf>()
        .AddSingleton<FigureWorker>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<FigureWorker>())
        .AddHostedService(p => p.GetRequiredService<FigureWorker>());

    public static void MapStatistics(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ReportInteractions, InteractionResults>("POST", "/interactions", (ReportInteractionsBody body) => new ReportInteractions(body))
            .WithSummary("Report what people handled").WithMetadata(new RequestSizeLimitAttribute(ReportInteractions.MostBytes));
        api.MapOperation<ReadUserStatistics, UserStatistics>("GET", "/users/{id:guid}/statistics",
                (Guid id, string? from, string? to, string? by) => new ReadUserStatistics(new UserId(id), from, to, by))
            .WithSummary("What a person handled").Refuses(404);
        api.MapOperation<ReadOwnStatistics, UserStatistics>("GET", "/me/statistics", (string? from, string? to, string? by) => new ReadOwnStatistics(from, to, by))
            .WithSummary("What the caller handled");
    }
}
