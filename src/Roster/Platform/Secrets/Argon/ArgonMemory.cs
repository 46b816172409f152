using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Roster.Platform.Secrets.Argon;

/// <summary>Memory of one hash: blocks of 1 KiB. It is kept for the next one, wiped; no more of it than hashes run at once.</summary>
internal sealed unsafe class ArgonMemory(int kibibytes) : IDisposable
{
    public const int WordsOfBlock = 128;

    private static readonly ConcurrentBag<ArgonMemory> Kept = [];

    private readonly int _length = kibibytes * WordsOfBlock * sizeof(ulong);
    private ulong* _words = (ulong*)NativeMemory.AlignedAlloc((nuint)kibibytes * WordsOfBlock * sizeof(ulong), 64);

    ~ArgonMemory() => Free();

    public ulong* Words => _words;

    public Span<byte> Bytes => new(_words, _length);

    public static ArgonMemory Rent() => Kept.TryTake(out var memory) ? memory : new ArgonMemory(Argon2.Cost.Kibibytes);

    public void Return()
    {
        Wipe();
        if (Kept.Count < Environment.ProcessorCount)
        {
            Kept.Add(this);
        }
        else
        {
            Dispose();
        }
    }

    /// <summary>What is left of a hash lets a guess be checked for next to nothing.</summary>
    public void Wipe() => Bytes.Clear();

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_words);
        _words = null;
    }
}
