using System.Net.WebSockets;
using System.Threading.Channels;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// One open page. What it has to hear gathers in a small set while a message is on its way, so that a slow reader costs no memory;
/// one that does not take a message in time is dropped. Its rights never change: with others it is closed, and comes back with those.
/// </summary>
public sealed class LiveSocket(WebSocket socket, Caller caller, Actor actor, TimeProvider clock)
{
    /// <summary>What happens at once is told at once, and what follows it together.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] Ready = """{"ready":true}"""u8.ToArray();

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private readonly LiveHints _hints = new();
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveEnd? _end;

    public Caller Caller => caller;

    public Actor Actor => actor;

    /// <summary>Whether it waits to be checked.</summary>
    internal int Queued;

    public void Tell(IEnumerable<Happened> happened)
    {
        lock (_lock)
        {
            foreach (var one in happened)
            {
                _hints.Add(one, actor);
            }

            if (_hints.IsEmpty)
            {
                return;
            }
        }

        _wake.Writer.TryWrite(true);
    }

    /// <summary>Closes it; nothing more is told.</summary>
    public void End(LiveEnd end)
    {
        lock (_lock)
        {
            _end ??= end;
        }

        _ending.TrySetResult();
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Serves it until it closes, whoever closes it.</summary>
    public async Task RunAsync()
    {
        using var over = new CancellationTokenSource();
        var serving = new[] { ReceiveAsync(over.Token), SendAsync(over.Token) };
        await Task.WhenAny(serving);
        if (_end is not null)
        {
            // The page reads why it is closed and closes too; cut off before that, it would only see a broken line.
            await Task.WhenAny(serving[0], Task.Delay(Farewell, clock));
        }

        await over.CancelAsync();
        socket.Abort();
        await Task.WhenAll(serving);
    }

    /// <summary>A page has nothing to say; reading tells when it goes.</summary>
    private async Task ReceiveAsync(CancellationToken over)
    {
        var buffer = new byte[64];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), over)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // It went without a word, or was closed from here.
        }
    }

    private async Task SendAsync(CancellationToken over)
    {
        try
        {
            await WriteAsync(Ready, over);
            while (true)
            {
                await _wake.Reader.ReadAsync(over);
                var (message, end) = Next();
                if (end is { } status)
                {
                    await CloseAsync(status, over);
                    return;
                }

                if (message is not null)
                {
                    await WriteAsync(message, over);
                    await Task.Delay(Gap, clock, over);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone, or too slow.
        }
    }

    private (byte[]? Message, LiveEnd? End) Next()
    {
        lock (_lock)
        {
            return (_end is null && !_hints.IsEmpty ? _hints.Take() : null, _end);
        }
    }

    private async Task WriteAsync(byte[] message, CancellationToken over)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(over);
        inTime.CancelAfter(Patience);
        var sending = socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, inTime.Token);
        if (sending.IsCompleted)
        {
            await sending;
            return;
        }

        var sent = sending.AsTask();
        if (await Task.WhenAny(sent, _ending.Task) != sent)
        {
            // Its access has ended: a reader that takes nothing does not hold the line open.
            inTime.CancelAfter(Farewell);
        }

        await sent;
    }

    private async Task CloseAsync(LiveEnd end, CancellationToken over)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(over);
        inTime.CancelAfter(Farewell);
        await socket.CloseOutputAsync((WebSocketCloseStatus)end, end.ToString(), inTime.Token);
    }
}

/// <summary>Why a socket is closed from here, as its close status says it.</summary>
public enum LiveEnd
{
    /// <summary>The session, or its entry in the tenant, has ended.</summary>
    Ended = 4401,

    /// <summary>The reader's rights are others now.</summary>
    RightsChanged = 4403,

    /// <summary>This node stops, or does not hear of changes: try another, or later.</summary>
    ComeBack = 4503,
}
