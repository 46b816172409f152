using Microsoft.Extensions.DependencyInjection;
using Roster.Bulk.Work;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Imports;

/// <summary>Holds an import before its starter's rights are looked at, outside every transaction, from when it is told to until it is let go.</summary>
internal sealed class HeldImporter(StarterSource source, Databases databases) : IActorSource
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool holds;

    public Task Held => held.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Hold() => holds = true;

    public void LetGo() => letGo.TrySetResult();

    public bool Knows(Credential credential) => source.Knows(credential);

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation)
    {
        if (holds && databases.Current is null)
        {
            held.TrySetResult();
            await letGo.Task.WaitAsync(cancellation);
        }

        return await source.FindAsync(caller, afresh, cancellation);
    }

    public static async Task<(RosterHost Host, HeldImporter Held)> StartAsync()
    {
        var host = await RosterHost.StartAsync(adjust: services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(StarterSource)));
            services.AddSingleton<StarterSource>().AddSingleton<HeldImporter>().AddSingleton<IActorSource>(p => p.GetRequiredService<HeldImporter>());
        });
        return (host, host.Services.GetRequiredService<HeldImporter>());
    }
}
