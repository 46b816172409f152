using System.Data.Common;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;

namespace Roster.Presence.Routing.Changes;

/// <summary>The streams that this node serves: wakes them when something was committed, and ends those whose router may not listen any more.</summary>
internal sealed class RouterStreams(ActorFinder actors, IFeedHealth feed, TimeProvider clock) : BackgroundService, IHearsCommits
{
    private const int MostPerTenant = 50;

    private static readonly Problem TooMany = new(ProblemKind.TooMany, "too-many-streams", "This workspace has as many streams open as one server holds. Close one first.") { RetryAfter = TimeSpan.FromSeconds(10) };

    /// <summary>How often all are checked: a key also ends by time.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<TenantId, HashSet<RouterStream>> _open = [];
    private bool _stopping;

    /// <summary>A problem where this node has no room for another.</summary>
    public Problem? Refuses(TenantId tenant) => Of(tenant).Length >= MostPerTenant ? TooMany : null;

    /// <summary>Serves a stream until it goes or must go.</summary>
    public async Task ServeAsync(RouterStream stream)
    {
        var tenant = stream.Actor.Tenant!.Value;
        lock (_lock)
        {
            (_open.TryGetValue(tenant, out var known) ? known : _open[tenant] = []).Add(stream);
        }

        try
        {
            // What changed between the look at its rights and now was not heard.
            await CheckAsync(stream);
            await stream.RunAsync();
        }
        finally
        {
            lock (_lock)
            {
                if (_open[tenant].Remove(stream) && _open[tenant].Count == 0)
                {
                    _open.Remove(tenant);
                }
            }
        }
    }

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        foreach (var tenant in happened.Where(h => FindMoved.Concerns(h.Name)).Select(h => h.Tenant).Distinct())
        {
            foreach (var stream in Of(tenant))
            {
                stream.Wake();
            }
        }

        if (touched.Count > 0)
        {
            foreach (var stream in All().Where(s => s.Actor.RestsOn().Any(touched.Contains)))
            {
                _ = CheckAsync(stream);
            }
        }
    }

    /// <summary>A stream lives only while its node hears of all that could end it.</summary>
    public void Missed() => EndAll();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var stream in All())
                {
                    await CheckAsync(stream);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Open streams would hold up the stop.
            _stopping = true;
            EndAll();
        }
    }

    private async Task CheckAsync(RouterStream stream)
    {
        try
        {
            var now = await actors.FindAsync(stream.Caller, afresh: false, CancellationToken.None);
            if (!feed.IsUp || _stopping)
            {
                stream.End(RouterEnds.ComeBack);
            }
            else if (now.IsRefused || now.Value.Tenant != stream.Actor.Tenant || FollowAgents.Access.Check(now.Value) is not null)
            {
                stream.End(RouterEnds.AccessEnded);
            }
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            // What can't be checked is not believed.
            stream.End(RouterEnds.ComeBack);
        }
    }

    private RouterStream[] Of(TenantId tenant)
    {
        lock (_lock)
        {
            return _open.TryGetValue(tenant, out var those) ? [.. those] : [];
        }
    }

    private RouterStream[] All()
    {
        lock (_lock)
        {
            return [.. _open.Values.SelectMany(those => those)];
        }
    }

    private void EndAll()
    {
        foreach (var stream in All())
        {
            stream.End(RouterEnds.ComeBack);
        }
    }
}
