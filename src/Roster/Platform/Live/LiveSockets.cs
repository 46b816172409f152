using System.Threading.Channels;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// The open pages of this node. Each is found by what its rights rest on: its session, account, person, tenant. A change of any of
/// these has it checked anew, as a request would be; without a good answer it is closed.
/// </summary>
public sealed class LiveSockets(ActorFinder actors, IEnumerable<IHearsPages> hearers, IFeedHealth feed, TimeProvider clock) : BackgroundService, IHearsCommits
{
    private const int MostPerSession = 32;
    private const int Checkers = 4;

    /// <summary>How often all are checked: a session also ends by time.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly IHearsPages[] _hearers = [.. hearers];
    private readonly Lock _lock = new();
    private readonly Dictionary<Touched, HashSet<LiveSocket>> _by = [];
    private readonly Channel<LiveSocket> _toCheck = Channel.CreateUnbounded<LiveSocket>();
    private bool _stopping;

    /// <summary>Serves a page until it goes or must go.</summary>
    public async Task ServeAsync(LiveSocket socket)
    {
        Add(socket);
        Tell((hearer, tenant, user) => hearer.Opened(tenant, user));
        try
        {
            // What changed between the look at its rights and now was not heard.
            Check(socket);
            await socket.RunAsync();
        }
        finally
        {
            Remove(socket);
            Tell((hearer, tenant, user) => hearer.Closed(tenant, user));
        }

        void Tell(Action<IHearsPages, TenantId, UserId> what)
        {
            // A key that follows has no page.
            if (socket.Actor is { Tenant: { } tenant, User: { } user, Session: not null })
            {
                Array.ForEach(_hearers, hearer => what(hearer, tenant, user));
            }
        }
    }

    public void Heard(IReadOnlyCollection<Touched> touched, IReadOnlyCollection<Happened> happened, bool here)
    {
        foreach (var socket in touched.SelectMany(Find))
        {
            Check(socket);
        }

        foreach (var tenant in happened.GroupBy(h => h.Tenant))
        {
            foreach (var socket in Find(Touched.Tenant(tenant.Key)))
            {
                socket.Tell(tenant);
            }
        }
    }

    /// <summary>A page lives only while its node hears of all that could end it.</summary>
    public void Missed() => EndAll();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var checking = Enumerable.Range(0, Checkers).Select(_ => CheckAsync(stoppingToken)).ToList();
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                All().ForEach(Check);
            }
        }
        catch (OperationCanceledException)
        {
            // Open pages would hold up the stop.
            _stopping = true;
            EndAll();
        }

        await Task.WhenAll(checking);
    }

    private void Check(LiveSocket socket)
    {
        if (!feed.IsUp || _stopping)
        {
            socket.End(LiveEnd.ComeBack);
        }
        else if (Interlocked.Exchange(ref socket.Queued, 1) == 0)
        {
            _toCheck.Writer.TryWrite(socket);
        }
    }

    private async Task CheckAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var socket in _toCheck.Reader.ReadAllAsync(stopping))
            {
                Volatile.Write(ref socket.Queued, 0);
                if (await VerdictAsync(socket, stopping) is { } end)
                {
                    socket.End(end);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task<LiveEnd?> VerdictAsync(LiveSocket socket, CancellationToken stopping)
    {
        try
        {
            var now = await actors.FindAsync(socket.Caller, afresh: false, stopping);
            return now.IsRefused ? LiveEnd.Ended
                : WatchLive.Access.Check(now.Value) is not null || now.Value.Tenant != socket.Actor.Tenant || now.Value.Permissions != socket.Actor.Permissions ? LiveEnd.RightsChanged
                : null;
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            // What can't be checked is not believed.
            return LiveEnd.ComeBack;
        }
    }

    private void Add(LiveSocket socket)
    {
        lock (_lock)
        {
            foreach (var key in socket.Actor.RestsOn())
            {
                var those = _by.TryGetValue(key, out var known) ? known : _by[key] = [];
                if (key.What == "session" && those.Count >= MostPerSession)
                {
                    those.First().End(LiveEnd.ComeBack);
                }

                those.Add(socket);
            }
        }
    }

    private void Remove(LiveSocket socket)
    {
        lock (_lock)
        {
            foreach (var key in socket.Actor.RestsOn())
            {
                if (_by.TryGetValue(key, out var those) && those.Remove(socket) && those.Count == 0)
                {
                    _by.Remove(key);
                }
            }
        }
    }

    private IReadOnlyCollection<LiveSocket> Find(Touched key)
    {
        lock (_lock)
        {
            return _by.TryGetValue(key, out var those) ? [.. those] : [];
        }
    }

    private List<LiveSocket> All()
    {
        lock (_lock)
        {
            return [.. _by.Where(of => of.Key.What == "tenant").SelectMany(of => of.Value)];
        }
    }

    private void EndAll() => All().ForEach(socket => socket.End(LiveEnd.ComeBack));
}
