using System.Reflection;
using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>Registers every handler of this assembly, and the replay of those operations that can be replayed.</summary>
public static class OperationRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<CommitNews>();
        services.AddSingleton<ActorFinder>();
        services.AddScoped<OperationScope>();
        services.AddScoped<Events>();
        services.AddScoped(provider => provider.GetRequiredService<OperationScope>().OneTenant());
        services.AddScoped(provider => provider.GetRequiredService<OperationScope>().AllTenants());
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var handles in Implemented(type, typeof(IHandler<,>)))
            {
                services.AddScoped(handles, type);
                var (operation, result) = (handles.GenericTypeArguments[0], handles.GenericTypeArguments[1]);
                if (Implemented(operation, typeof(IReplayable<>)).Any())
                {
                    services.AddSingleton(typeof(IReplay<,>).MakeGenericType(operation, result), typeof(Replay<,>).MakeGenericType(operation, result));
                }
            }
        }

        return services;
    }

    private static IEnumerable<Type> Implemented(Type type, Type definition) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);
}
