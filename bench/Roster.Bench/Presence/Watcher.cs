using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Roster.Bench.Presence;

/// <summary>One open page: a websocket by hand, as lean as it goes, since the clients share the machine with what they watch. It answers pings, and notes when it was told something.</summary>
internal sealed class Watcher(string path, string headers, bool isSignalR) : IDisposable
{
    private static readonly byte[] Hello = Masked(0x1, [.. """{"protocol":"json","version":1}"""u8, 0x1e]);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4096];
    private int _length;
    private long _told;

    /// <summary>When it was last told something; 0 for not since it was last asked to forget.</summary>
    public long Told => Volatile.Read(ref _told);

    public void Forget() => Volatile.Write(ref _told, 0);

    public async Task OpenAsync(int port)
    {
        await _socket.ConnectAsync("127.0.0.1", port);
        await _socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{headers}\r\n"));
        while (_buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) < 0)
        {
            await FillAsync();
        }

        if (!_buffer.AsSpan(0, _length).StartsWith("HTTP/1.1 101"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer, 0, _length));
        }

        Drop(_buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) + 4);
        if (isSignalR)
        {
            await _socket.SendAsync(Hello);
        }
    }

    /// <summary>Reads until the line is gone. Whoever goes before the end of the measurement is missed there.</summary>
    public async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                while (Frame() is var (opcode, length) && length >= 0)
                {
                    if (opcode == 0x9)
                    {
                        await _socket.SendAsync(Masked(0xa, _buffer.AsSpan(2, length - 2)));
                    }
                    else if (opcode == 0x1)
                    {
                        Interlocked.CompareExchange(ref _told, Stopwatch.GetTimestamp(), 0);
                    }

                    Drop(length);
                }

                await FillAsync();
            }
        }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException)
        {
            // The end, or a server that let go of it.
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task FillAsync()
    {
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
        _length += read > 0 ? read : throw new IOException("The server closed the line.");
    }

    private void Drop(int bytes)
    {
        _buffer.AsSpan(bytes, _length - bytes).CopyTo(_buffer);
        _length -= bytes;
    }

    /// <summary>The kind of the frame that is there, and its whole length; -1 while it is not all there.</summary>
    private (int Opcode, int Length) Frame()
    {
        if (_length < 2)
        {
            return (0, -1);
        }

        var (opcode, length) = (_buffer[0] & 0x0f, _buffer[1] & 0x7f);
        if (length == 126)
        {
            length = _length < 4 ? _buffer.Length : (_buffer[2] << 8) + _buffer[3] + 2;
        }

        return length + 2 > _buffer.Length && _length >= 4 ? throw new IOException("A message longer than any that is expected.") : (opcode, _length >= length + 2 ? length + 2 : -1);
    }

    private static byte[] Masked(int opcode, ReadOnlySpan<byte> text) => [(byte)(0x80 | opcode), (byte)(0x80 | text.Length), 0, 0, 0, 0, .. text];
}
