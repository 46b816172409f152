using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Roster.Bulk.Work;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Bulk;

/// <summary>Holds a job in its middle: when its starter's rights have been looked at for some people, who are then done with those; until it is let go.</summary>
internal sealed class HeldStarter(StarterSource source, Databases databases) : IActorSource
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int looks;

    /// <summary>How many people are done at a time.</summary>
    public const int AtOnce = 6;

    /// <summary>After which look at the starter's rights outside every transaction it waits: the third chunk's, where people are named.</summary>
    private const int After = 3;

    public Task Held => held.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void LetGo() => letGo.TrySetResult();

    public bool Knows(Credential credential) => source.Knows(credential);

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation)
    {
        var found = await source.FindAsync(caller, afresh, cancellation);
        if (databases.Current is null && Interlocked.Increment(ref looks) == After)
        {
            held.TrySetResult();
            await letGo.Task.WaitAsync(cancellation);
        }

        return found;
    }

    /// <summary>A Roster of the test's own, whose first job is held.</summary>
    public static async Task<(RosterHost Host, HeldStarter Held)> StartAsync()
    {
        var host = await RosterHost.StartAsync(adjust: services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(StarterSource)));
            services.AddSingleton<StarterSource>().AddSingleton<HeldStarter>().AddSingleton<IActorSource>(p => p.GetRequiredService<HeldStarter>());
            services.Replace(ServiceDescriptor.Singleton(new JobPace { AtOnce = AtOnce }));
        });
        return (host, host.Services.GetRequiredService<HeldStarter>());
    }
}
