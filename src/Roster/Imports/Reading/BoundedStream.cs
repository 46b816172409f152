namespace Roster.Imports.Reading;

/// <summary>
/// What comes out of a part of a workbook, as far as it may. What a small file unpacks to is found by unpacking it, whatever the file says of it; and
/// since a tag must be held as a whole to be read, none may be as large as that.
/// </summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    /// <summary>Most bytes between one tag's beginning and the next: a cell has at most 32,767 characters.</summary>
    private const int MostInTag = 256 * 1024;

    private long _read;
    private long _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        var last = buffer[..count].LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + count : count - last;
        return _read <= most && _sinceTag <= MostInTag ? count : throw new TooMuchException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>More came out of a workbook than is taken.</summary>
internal sealed class TooMuchException() : IOException("A workbook unpacks to more than is taken.");
