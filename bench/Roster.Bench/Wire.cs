using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Roster.Bench;

/// <summary>
/// One keep-alive connection that asks and waits, as lean as HTTP/1.1 allows: the client shares the machine with what it measures.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 * 1024];
    private int _length;

    public async Task ConnectAsync(int port) => await _socket.ConnectAsync("127.0.0.1", port);

    public static byte[] Get(int port, string path, string headers) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: application/json\r\n{headers}\r\n");

    public static byte[] Post(int port, string path, string type, string body, string headers = "") => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    /// <summary>Sends the request and reads the whole answer; anything but the status that is expected is a fault of the benchmark.</summary>
    public async Task AskAsync(byte[] request, int expected = 200)
    {
        await _socket.SendAsync(request);
        _length = 0;
        var end = -1;
        while (end < 0 || _length < end)
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            _length += read;
            end = End();
        }

        if (Status != expected)
        {
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(request).Split('\r')[0]}\n{Encoding.UTF8.GetString(_buffer, 0, _length)}");
        }
    }

    public int Status => Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) ? status : 0;

    /// <summary>The last answer, as it came (chunked answers with their marks).</summary>
    public string LastAnswer => Encoding.UTF8.GetString(_buffer, 0, _length);

    public void Dispose() => _socket.Dispose();

    /// <summary>How long the answer is in all; -1 while that can't be said yet.</summary>
    private int End()
    {
        var got = _buffer.AsSpan(0, _length);
        var head = got.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        var length = got[..head].IndexOf("Content-Length: "u8);
        if (length >= 0)
        {
            return Utf8Parser.TryParse(got[(length + 16)..], out int body, out _) ? head + 4 + body : throw new InvalidOperationException("Content-Length is no number.");
        }

        return got.EndsWith("0\r\n\r\n"u8) ? _length : -1;
    }
}
