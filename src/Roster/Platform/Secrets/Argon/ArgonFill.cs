using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roster.Platform.Secrets.Argon;

/// <summary>
/// Fills the memory of Argon2id (RFC 9106, section 3): each block comes from the one before and one further back. Which one follows from public numbers in the first half of the
/// first pass, so that its times tell nothing, and after that from what was computed.
/// </summary>
internal static unsafe class ArgonFill
{
    private const int Words = ArgonMemory.WordsOfBlock;
    private const int Slices = 4;
    private const int Argon2id = 2;

    /// <summary>Needs the first two blocks. The last one is the result.</summary>
    /// <param name="memory">Where.</param>
    /// <param name="blocks">How many; a multiple of four, at least eight.</param>
    /// <param name="passes">How often.</param>
    public static void Run(ulong* memory, uint blocks, uint passes)
    {
        var segment = blocks / Slices;
        ulong* question = stackalloc ulong[Words], addresses = stackalloc ulong[Words];
        for (var pass = 0u; pass < passes; pass++)
        {
            for (var slice = 0u; slice < Slices; slice++)
            {
                var byNumbers = pass == 0 && slice < Slices / 2;
                new Span<ulong>(question, Words).Clear();
                (question[0], question[2], question[3], question[4], question[5]) = (pass, slice, blocks, passes, Argon2id);
                for (var place = 0u; place < segment; place++)
                {
                    if (byNumbers && place % Words == 0)
                    {
                        question[6]++;
                        Answer(question, addresses);
                    }

                    var at = (slice * segment) + place;
                    if (pass == 0 && at < 2)
                    {
                        continue;
                    }

                    var before = (at == 0 ? blocks : at) - 1;
                    var random = byNumbers ? addresses[place % Words] : memory[before * Words];
                    var reachable = (pass == 0 ? at : blocks - segment + place) - 1;
                    var oldest = pass == 0 ? 0 : (slice + 1) % Slices * segment;
                    var other = (oldest + Choose((uint)random, reachable)) % blocks;
                    Compress(memory + (before * Words), memory + (other * Words), memory + (at * Words), onto: pass > 0);
                }
            }
        }
    }

    /// <summary>One of the blocks that can be reached, the younger the likelier.</summary>
    private static ulong Choose(ulong random, uint reachable) => reachable - 1 - (reachable * (random * random >> 32) >> 32);

    private static void Answer(ulong* question, ulong* addresses)
    {
        var nothing = stackalloc ulong[Words];
        new Span<ulong>(nothing, Words).Clear();
        Compress(nothing, question, addresses, onto: false);
        Compress(nothing, addresses, addresses, onto: false);
    }

    /// <summary>G: two blocks into one, or onto the one that is there.</summary>
    [SkipLocalsInit]
    private static void Compress(ulong* one, ulong* other, ulong* to, bool onto)
    {
        ulong* mixed = stackalloc ulong[Words], kept = stackalloc ulong[Words];
        for (var i = 0; i < Words; i += Vector256<ulong>.Count)
        {
            var both = Vector256.Load(one + i) ^ Vector256.Load(other + i);
            both.Store(mixed + i);
            (onto ? both ^ Vector256.Load(to + i) : both).Store(kept + i);
        }

        for (var i = 0; i < Words; i += 32)
        {
            MixRows(mixed + i);
        }

        for (var i = 0; i < 16; i += 4)
        {
            MixColumns(mixed + i);
        }

        for (var i = 0; i < Words; i += Vector256<ulong>.Count)
        {
            (Vector256.Load(mixed + i) ^ Vector256.Load(kept + i)).Store(to + i);
        }
    }

    /// <summary>P over two rows of sixteen words, which lie one after the other.</summary>
    private static void MixRows(ulong* at)
    {
        var (a0, b0, c0, d0) = (Vector256.Load(at), Vector256.Load(at + 4), Vector256.Load(at + 8), Vector256.Load(at + 12));
        var (a1, b1, c1, d1) = (Vector256.Load(at + 16), Vector256.Load(at + 20), Vector256.Load(at + 24), Vector256.Load(at + 28));
        Mix(ref a0, ref b0, ref c0, ref d0);
        Mix(ref a1, ref b1, ref c1, ref d1);
        (b0, c0, d0) = (Turn1(b0), Turn2(c0), Turn3(d0));
        (b1, c1, d1) = (Turn1(b1), Turn2(c1), Turn3(d1));
        Mix(ref a0, ref b0, ref c0, ref d0);
        Mix(ref a1, ref b1, ref c1, ref d1);
        (b0, c0, d0) = (Turn3(b0), Turn2(c0), Turn1(d0));
        (b1, c1, d1) = (Turn3(b1), Turn2(c1), Turn1(d1));
        a0.Store(at);
        b0.Store(at + 4);
        c0.Store(at + 8);
        d0.Store(at + 12);
        a1.Store(at + 16);
        b1.Store(at + 20);
        c1.Store(at + 24);
        d1.Store(at + 28);
    }

    /// <summary>P over two columns of pairs of words, which lie beside each other: one in the lower half of each vector, one in the upper.</summary>
    private static void MixColumns(ulong* at)
    {
        var (a0, a1, b0, b1) = (Vector256.Load(at), Vector256.Load(at + 16), Vector256.Load(at + 32), Vector256.Load(at + 48));
        var (c0, c1, d0, d1) = (Vector256.Load(at + 64), Vector256.Load(at + 80), Vector256.Load(at + 96), Vector256.Load(at + 112));
        Mix(ref a0, ref b0, ref c0, ref d0);
        Mix(ref a1, ref b1, ref c1, ref d1);
        (b0, b1, d0, d1) = (Across(b0, b1), Across(b1, b0), Across(d1, d0), Across(d0, d1));
        Mix(ref a0, ref b0, ref c1, ref d0);
        Mix(ref a1, ref b1, ref c0, ref d1);
        (b0, b1, d0, d1) = (Across(b1, b0), Across(b0, b1), Across(d0, d1), Across(d1, d0));
        a0.Store(at);
        a1.Store(at + 16);
        b0.Store(at + 32);
        b1.Store(at + 48);
        c0.Store(at + 64);
        c1.Store(at + 80);
        d0.Store(at + 96);
        d1.Store(at + 112);
    }

    /// <summary>GB four times at once: a round of BLAKE2b with products in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Vector256<ulong> a, ref Vector256<ulong> b, ref Vector256<ulong> c, ref Vector256<ulong> d)
    {
        a = Add(a, b);
        d = Rotate32(d ^ a);
        c = Add(c, d);
        b = Rotate24(b ^ c);
        a = Add(a, b);
        d = Rotate16(d ^ a);
        c = Add(c, d);
        b = Rotate63(b ^ c);
    }

    /// <summary>x + y + twice the product of their lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Add(Vector256<ulong> x, Vector256<ulong> y)
    {
        var product = Avx2.Multiply(x.AsUInt32(), y.AsUInt32());
        return x + y + (product + product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Turn1(Vector256<ulong> x) => Avx2.Permute4x64(x, 0b_00_11_10_01);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Turn2(Vector256<ulong> x) => Avx2.Permute4x64(x, 0b_01_00_11_10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Turn3(Vector256<ulong> x) => Avx2.Permute4x64(x, 0b_10_01_00_11);

    /// <summary>In each half: the upper word of the first, the lower one of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Across(Vector256<ulong> first, Vector256<ulong> second) => Avx2.AlignRight(second.AsByte(), first.AsByte(), 8).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Rotate32(Vector256<ulong> x) => Avx2.Shuffle(x.AsUInt32(), 0b_10_11_00_01).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Rotate24(Vector256<ulong> x) => Avx2.Shuffle(x.AsByte(), Vector256.Create(
        (byte)3, 4, 5, 6, 7, 0, 1, 2, 11, 12, 13, 14, 15, 8, 9, 10, 3, 4, 5, 6, 7, 0, 1, 2, 11, 12, 13, 14, 15, 8, 9, 10)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Rotate16(Vector256<ulong> x) => Avx2.Shuffle(x.AsByte(), Vector256.Create(
        (byte)2, 3, 4, 5, 6, 7, 0, 1, 10, 11, 12, 13, 14, 15, 8, 9, 2, 3, 4, 5, 6, 7, 0, 1, 10, 11, 12, 13, 14, 15, 8, 9)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Rotate63(Vector256<ulong> x) => (x + x) ^ (x >>> 63);
}
