using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Keys;

/// <summary>Bearer keys for scripts. The operator makes them at the command line.</summary>
public static class KeysFeature
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton<KeyMemory>()
        .AddSingleton<IActorSource>(p => p.GetRequiredService<KeyMemory>())
        .AddSingleton<ILiveMemory>(p => p.GetRequiredService<KeyMemory>())
        .AddScoped<ILeavingCheck, KeysLeaving>();
}
