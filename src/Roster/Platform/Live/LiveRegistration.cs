using Roster.Platform.Data;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

public static class LiveRegistration
{
    /// <summary>How this process hears of what others changed: by NOTIFY, or by reading the events of the one file.</summary>
    public static IServiceCollection AddTouchedFeed(this IServiceCollection services, Dialect dialect) =>
        dialect is PostgresDialect ? services.AddListener<HappenedNotices>().AddFeed<TouchedFeed>() : services.AddFeed<TouchedTail>();

    /// <summary>The open pages, told of each change.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddListener<LiveSockets>();

    private static IServiceCollection AddListener<T>(this IServiceCollection services) where T : class, IHearsCommits, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<T>())
        .AddHostedService(p => p.GetRequiredService<T>());

    private static IServiceCollection AddFeed<T>(this IServiceCollection services) where T : class, IFeedHealth, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton<IFeedHealth>(p => p.GetRequiredService<T>())
        .AddHostedService(p => p.GetRequiredService<T>());
}
