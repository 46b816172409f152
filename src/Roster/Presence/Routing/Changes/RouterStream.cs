using System.Data.Common;
using System.Net.WebSockets;
using System.Security.Cryptography;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbox;

namespace Roster.Presence.Routing.Changes;

/// <summary>
/// One router's stream. It is woken when something was committed, and looks by itself now and then; what it tells it reads from the database,
/// from its own place on, so that nothing depends on having been woken. It remembers what it told of whom, and tells only what is new.
/// </summary>
internal sealed class RouterStream(RouterLine line, Caller caller, Following following, OperationRunner runner, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly Bell _bell = new(clock);
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Dictionary<Guid, UInt128> _told = [];
    private readonly PriorityQueue<UserId, DateTimeOffset> _closing = new();
    private RouterPlace? _place = following.From;
    private RouterMessage? _held;
    private long _sent;
    private bool _complete;
    private string? _end;

    public Caller Caller => caller;

    public Actor Actor => following.Actor;

    /// <summary>Something happened that may be news.</summary>
    public void Wake() => _bell.Ring();

    /// <summary>Ends it. What is on its way has a moment left.</summary>
    public void End(string code)
    {
        if (Interlocked.CompareExchange(ref _end, code, null) is null)
        {
            _ = _ending.CancelAsync();
            _over.CancelAfter(Farewell);
        }
    }

    public async Task RunAsync()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        var gone = line.GoneAsync(done.Token);
        var telling = TellAsync();
        if (await Task.WhenAny(gone, telling) == gone)
        {
            await _ending.CancelAsync();
            await _over.CancelAsync();
        }

        await telling;
        await done.CancelAsync();
        await gone;
    }

    private async Task TellAsync()
    {
        try
        {
            await CatchUpAsync(returns: _place is not null);
            await SendAsync(RouterMessage.Ready(_place!.Value.Write()));
            while (true)
            {
                await _bell.WaitAsync(Wait(), _ending.Token);
                _ending.Token.ThrowIfCancellationRequested();
                if (!await CatchUpAsync(returns: false) && clock.GetElapsedTime(_sent) >= Every)
                {
                    await SendAsync(RouterMessage.Beat(_place!.Value.Write()));
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or WebSocketException or RightsLost or DbException or TimeoutException or InvalidOperationException)
        {
            await SayGoodbyeAsync(over is RightsLost ? RouterEnds.AccessEnded : RouterEnds.ComeBack);
        }
    }

    /// <summary>Until someone's time comes, and no longer than a router waits for a sign of life.</summary>
    private TimeSpan Wait()
    {
        var beat = Every - clock.GetElapsedTime(_sent);
        var next = _closing.TryPeek(out _, out var at) && at - clock.GetUtcNow() is var left && left < beat ? left : beat;
        return next > TimeSpan.Zero ? next : TimeSpan.Zero;
    }

    /// <summary>Tells what has changed since the place; answers whether it told anything.</summary>
    private async Task<bool> CatchUpAsync(bool returns)
    {
        var moved = await AskAsync<FindMoved, Moved>(new FindMoved(_place, returns));
        var who = moved.Who is { } some ? some.Concat(Due()).ToHashSet() : null;
        if (who is null && !_complete)
        {
            _told.Clear();
            await SendAsync(RouterMessage.Reset);
            _complete = true;
        }

        await (who is null ? TellAllAsync() : TellSomeAsync(who));
        _place = moved.Next;
        return await LetGoAsync(moved.Next.Write());
    }

    private IEnumerable<UserId> Due()
    {
        while (_closing.TryPeek(out var who, out var at) && at <= clock.GetUtcNow())
        {
            _closing.Dequeue();
            yield return who;
        }
    }

    private async Task TellAllAsync()
    {
        var left = _told.Keys.ToHashSet();
        for (UserId? after = null; ;)
        {
            var page = (await AskAsync<ReadRouted, RoutedPage>(new ReadRouted(null, after))).Agents;
            await TellAsync(page);
            left.ExceptWith(page.Select(p => p.Agent.Id));
            if (page.Count < ReadRouted.AtOnce)
            {
                break;
            }

            after = new UserId(page[^1].Agent.Id);
        }

        await TellGoneAsync(left);
    }

    private async Task TellSomeAsync(HashSet<UserId> who)
    {
        foreach (var some in who.Chunk(ReadRouted.AtOnce))
        {
            var page = (await AskAsync<ReadRouted, RoutedPage>(new ReadRouted(some, null))).Agents;
            await TellAsync(page);
            await TellGoneAsync(some.Select(id => id.Value).Except(page.Select(p => p.Agent.Id)));
        }
    }

    private async Task TellAsync(IReadOnlyList<(RoutedAgent Agent, DateTimeOffset? Closes)> agents)
    {
        foreach (var (agent, closes) in agents)
        {
            if (closes is { } at)
            {
                _closing.Enqueue(new UserId(agent.Id), at);
            }

            var message = RouterMessage.Of(agent);
            var print = BitConverter.ToUInt128(SHA256.HashData(message.Write()));
            if (!_told.TryGetValue(agent.Id, out var before) || before != print)
            {
                _told[agent.Id] = print;
                await HoldAsync(message);
            }
        }
    }

    /// <summary>Of whom a router that came back may have heard before, it is told also where this stream never named them.</summary>
    private async Task TellGoneAsync(IEnumerable<Guid> people)
    {
        foreach (var id in people)
        {
            if (_told.Remove(id) || !_complete)
            {
                await HoldAsync(RouterMessage.Gone(id));
            }
        }
    }

    /// <summary>Sends the one before: only the last of what belongs together carries the cursor.</summary>
    private async Task HoldAsync(RouterMessage message)
    {
        if (_held is { } before)
        {
            await SendAsync(before);
        }

        _held = message;
    }

    private async Task<bool> LetGoAsync(string cursor)
    {
        if (_held is not { } last)
        {
            return false;
        }

        _held = null;
        await SendAsync(last with { Cursor = cursor });
        return true;
    }

    private async Task<TResult> AskAsync<TOperation, TResult>(TOperation operation) where TOperation : IOperation<TOperation, TResult>
    {
        var answer = await runner.RunAsync<TOperation, TResult>(operation, caller, _ending.Token);
        return answer.IsRefused ? throw new RightsLost() : answer.Value;
    }

    private async Task SendAsync(RouterMessage message)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        inTime.CancelAfter(Patience);
        await line.SendAsync(message, inTime.Token);
        _sent = clock.GetTimestamp();
    }

    private async Task SayGoodbyeAsync(string code)
    {
        End(code);
        try
        {
            await line.SendAsync(RouterMessage.End(_end!), _over.Token);
            await line.CloseAsync(_over.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or WebSocketException or InvalidOperationException)
        {
            // Gone, or too slow.
            line.Abort();
        }
    }

    private sealed class RightsLost : Exception;
}

/// <summary>Why a stream ends, as its last message says.</summary>
internal static class RouterEnds
{
    /// <summary>The key is revoked or has expired, or its owner may not any more.</summary>
    public const string AccessEnded = "access_ended";

    /// <summary>This node stops, or does not hear of changes: go on at another, or later, from the cursor.</summary>
    public const string ComeBack = "come_back";
}
