using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Roster.Platform.Secrets.Argon;

/// <summary>
/// Argon2id, version 1.3, one lane (RFC 9106). libsodium computes it in memory it takes from the system and gives back each time, which costs as much as the hash and holds up whoever
/// else in the process wants memory. Where the processor has AVX2 the memory is filled here, and kept; anywhere else, and for other sizes, libsodium does it all.
/// </summary>
internal static unsafe class Argon2
{
    /// <summary>Two passes over 19 MiB: OWASP's setting for one lane.</summary>
    public static Argon2Cost Cost { get; } = new(Passes: 2, Kibibytes: 19 * 1024);

    public const int SaltLength = 16;

    private const int KeyLength = 32;
    private const int BlockLength = sizeof(ulong) * ArgonMemory.WordsOfBlock;

    /// <summary>A processor or compiler that computes it otherwise would lock everyone out, so it is asked once.</summary>
    private static readonly Lazy<bool> IsAsLibsodium = new(() =>
    {
        using var memory = new ArgonMemory(64);
        var salt = new byte[SaltLength];
        return Fill("asked once"u8, salt, new Argon2Cost(2, 64), memory).AsSpan().SequenceEqual(BySodium("asked once"u8, salt, new Argon2Cost(2, 64)));
    });

    public static byte[] Derive(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Cost cost)
    {
        if (!Avx2.IsSupported || cost.Kibibytes != Cost.Kibibytes || !IsAsLibsodium.Value)
        {
            return BySodium(password, salt, cost);
        }

        var memory = ArgonMemory.Rent();
        try
        {
            return Fill(password, salt, cost, memory);
        }
        finally
        {
            memory.Return();
        }
    }

    internal static byte[] BySodium(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Cost cost) =>
        PasswordBasedKeyDerivationAlgorithm
            .Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = cost.Kibibytes, NumberOfPasses = cost.Passes })
            .DeriveBytes(password, salt, KeyLength);

    internal static byte[] Fill(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Cost cost, ArgonMemory memory)
    {
        Span<byte> seed = stackalloc byte[64 + 8];
        First(password, salt, cost, seed[..64]);
        for (var block = 0; block < 2; block++)
        {
            // Which block, of lane 0.
            BinaryPrimitives.WriteInt32LittleEndian(seed[64..], block);
            Stretch(seed, memory.Bytes.Slice(block * BlockLength, BlockLength));
        }

        ArgonFill.Run(memory.Words, (uint)cost.Kibibytes, (uint)cost.Passes);

        Span<byte> last = stackalloc byte[4 + BlockLength];
        BinaryPrimitives.WriteInt32LittleEndian(last, KeyLength);
        memory.Bytes.Slice((cost.Kibibytes - 1) * BlockLength, BlockLength).CopyTo(last[4..]);
        return new Blake2b(KeyLength).Hash(last);
    }

    /// <summary>H0: everything that goes in, and how long it is.</summary>
    private static void First(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Cost cost, Span<byte> to)
    {
        const int lanes = 1, version = 0x13, argon2id = 2, none = 0;
        var whole = new byte[(10 * sizeof(int)) + password.Length + salt.Length];
        var at = 0;
        foreach (var number in (ReadOnlySpan<int>)[lanes, KeyLength, cost.Kibibytes, cost.Passes, version, argon2id, password.Length])
        {
            Number(number);
        }

        Text(password);
        Number(salt.Length);
        Text(salt);
        // No secret of the server's and no further data.
        Number(none);
        Number(none);
        new Blake2b(64).Hash(whole, to);
        CryptographicOperations.ZeroMemory(whole);

        void Number(int value) => BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan((at += sizeof(int)) - sizeof(int)), value);
        void Text(ReadOnlySpan<byte> text) => text.CopyTo(whole.AsSpan((at += text.Length) - text.Length));
    }

    /// <summary>H': a block out of a seed, by BLAKE2b over and over, of which each gives half but the last.</summary>
    private static void Stretch(ReadOnlySpan<byte> seed, Span<byte> block)
    {
        var blake = new Blake2b(64);
        Span<byte> value = stackalloc byte[64], input = stackalloc byte[4 + seed.Length];
        BinaryPrimitives.WriteInt32LittleEndian(input, BlockLength);
        seed.CopyTo(input[4..]);
        blake.Hash(input, value);
        for (; block.Length > 64; block = block[32..])
        {
            value[..32].CopyTo(block);
            blake.Hash(value, value);
        }

        value.CopyTo(block);
    }
}

/// <summary>What a hash costs: how often its memory is gone through, and how much that is.</summary>
internal readonly record struct Argon2Cost(int Passes, int Kibibytes);
