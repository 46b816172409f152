using Roster.Platform.Data;

namespace Roster.Platform.Live;

public static class LiveRegistration
{
    /// <summary>How this process hears of what others changed: by NOTIFY, or by reading the events of the one file.</summary>
    public static IServiceCollection AddTouchedFeed(this IServiceCollection services, Dialect dialect) =>
        dialect is PostgresDialect ? services.AddFeed<TouchedFeed>() : services.AddFeed<TouchedTail>();

    private static IServiceCollection AddFeed<T>(this IServiceCollection services) where T : class, IFeedHealth, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton<IFeedHealth>(p => p.GetRequiredService<T>())
        .AddHostedService(p => p.GetRequiredService<T>());
}
