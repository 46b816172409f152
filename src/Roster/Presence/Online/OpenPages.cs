using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;

namespace Roster.Presence.Online;

/// <summary>
/// Counts the pages that people have open on this node, and writes who has any: a moment later, so that a page that is loaded anew was never away,
/// and again until it is written.
/// </summary>
public sealed partial class OpenPages(OperationRunner runner, NodeLock node, TimeProvider clock, ILogger<OpenPages> log) : BackgroundService, IHearsPages
{
    private const int Most = 200;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(TenantId Tenant, UserId User), int> _open = [];
    private readonly HashSet<(TenantId Tenant, UserId User)> _changed = [];
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Opened(TenantId tenant, UserId user) => Count((tenant, user), 1);

    public void Closed(TenantId tenant, UserId user) => Count((tenant, user), -1);

    /// <summary>Writes all of them anew: others may have taken this node for dead.</summary>
    public void TellAll()
    {
        lock (_lock)
        {
            _changed.UnionWith(_open.Keys);
        }

        _bell.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var _ in _bell.Reader.ReadAllAsync(stoppingToken))
            {
                await Task.Delay(Moment, clock, stoppingToken);
                while (await WriteSomeAsync(stoppingToken))
                {
                    // There are others.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: whoever looks after the nodes lets go of all of it.
        }
    }

    private async Task<bool> WriteSomeAsync(CancellationToken stopping)
    {
        List<PageNews> some;
        lock (_lock)
        {
            some = [.. _changed.Take(Most).Select(who => new PageNews(who.Tenant, who.User, _open.ContainsKey(who)))];
            some.ForEach(one => _changed.Remove((one.Tenant, one.User)));
        }

        if (some.Count == 0)
        {
            return false;
        }

        try
        {
            await runner.RunAsync<RecordPages, Done>(new RecordPages(node.Node, some), Caller.Roster, stopping);
            return true;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException or DbUpdateException)
        {
            LogFailed(log, fault.Message);
            lock (_lock)
            {
                _changed.UnionWith(some.Select(one => (one.Tenant, one.User)));
            }

            _bell.Writer.TryWrite(true);
            return false;
        }
    }

    private void Count((TenantId, UserId) who, int more)
    {
        lock (_lock)
        {
            var before = _open.GetValueOrDefault(who);
            if (before + more == 0)
            {
                _open.Remove(who);
            }
            else
            {
                _open[who] = before + more;
            }

            if (before != 0 && before + more != 0)
            {
                return;
            }

            _changed.Add(who);
        }

        _bell.Writer.TryWrite(true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Can't write who has a page open ({Reason}); trying again")]
    private static partial void LogFailed(ILogger log, string reason);
}
