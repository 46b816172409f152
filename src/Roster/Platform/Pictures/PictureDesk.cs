using Roster.Platform.Kernel;

namespace Roster.Platform.Pictures;

/// <summary>
/// Takes pictures in before their operation runs, so that no transaction waits for a slow line. A few are read at once and one is
/// drawn at a time: that bounds what they take, whoever sends them.
/// </summary>
public sealed class PictureDesk
{
    private const int MostAtOnce = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Problem Busy = new(ProblemKind.Busy, "pictures-busy", "Too many pictures are being sent at this moment. Try again in a few seconds.") { RetryAfter = TimeSpan.FromSeconds(5) };

    private static readonly Problem TooSlow = new(ProblemKind.Invalid, "picture-too-slow", "The picture did not arrive within a minute. Try again on a better line.");

    private readonly SemaphoreSlim _one = new(1);
    private int _atOnce;

    /// <param name="may">Whether the sender may set it at all; asked before a byte is read.</param>
    /// <param name="length">What the sender says its length is.</param>
    /// <param name="open">What they send.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<SquarePicture>> TakeAsync(Func<Task<Problem?>> may, long? length, Func<CancellationToken, Task<Stream?>> open, CancellationToken cancellation)
    {
        if (await may() is { } refused)
        {
            return refused;
        }

        if (length > PictureReader.MostBytes + 64 * 1024)
        {
            return PictureReader.TooLarge;
        }

        try
        {
            if (Interlocked.Increment(ref _atOnce) > MostAtOnce)
            {
                return Busy;
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            return await ReadAsync(open, patience.Token) is not { } file ? PictureReader.TooLarge : await DrawAsync(file, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return TooSlow;
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    /// <summary>Null when there is more of it than is taken.</summary>
    private static async Task<byte[]?> ReadAsync(Func<CancellationToken, Task<Stream?>> open, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        if (await open(cancellation) is not { } stream)
        {
            return [];
        }

        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > PictureReader.MostBytes)
            {
                return null;
            }

            file.Write(buffer.AsSpan(0, read));
        }

        return file.ToArray();
    }

    private async Task<Result<SquarePicture>> DrawAsync(byte[] file, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => PictureReader.Read(file), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }
}
