using Microsoft.Extensions.DependencyInjection;
using Roster.Bulk.Work;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Bulk;

/// <summary>Holds a job in its middle: before some person's turn, outside every transaction, until it is let go.</summary>
internal sealed class HeldStarter(StarterSource source) : IActorSource
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int steps;

    /// <summary>Before which look at the starter's rights outside a transaction it waits. A person is one; so is a look at the list.</summary>
    private const int Before = 12;

    public Task Held => held.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void LetGo() => letGo.TrySetResult();

    public bool Knows(Credential credential) => source.Knows(credential);

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation)
    {
        if (!afresh && Interlocked.Increment(ref steps) == Before)
        {
            held.TrySetResult();
            await letGo.Task.WaitAsync(cancellation);
        }

        return await source.FindAsync(caller, afresh, cancellation);
    }

    /// <summary>A Roster of the test's own, whose first job is held.</summary>
    public static async Task<(RosterHost Host, HeldStarter Held)> StartAsync()
    {
        var host = await RosterHost.StartAsync(adjust: services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(StarterSource)));
            services.AddSingleton<StarterSource>().AddSingleton<HeldStarter>().AddSingleton<IActorSource>(p => p.GetRequiredService<HeldStarter>());
        });
        return (host, host.Services.GetRequiredService<HeldStarter>());
    }
}
