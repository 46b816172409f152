using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Secrets.Argon;

namespace Roster.Tests.Platform;

/// <summary>The memory of Argon2id is filled by our own hand; libsodium and the published answers say whether it is right.</summary>
public sealed class ArgonTests
{
    [Theory]
    [InlineData(256, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe")]
    [InlineData(65536, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")]
    public void It_gives_the_answers_that_its_authors_have_published(int kibibytes, string answer)
    {
        using var memory = new ArgonMemory(kibibytes);
        Assert.Equal(answer, Convert.ToHexStringLower(Argon2.Fill("password"u8, "somesalt"u8, new Argon2Cost(2, kibibytes), memory)));
    }

    [Fact]
    public void It_is_what_libsodium_computes_for_any_password_and_cost() => Prop
        .ForAll(
            ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<Guid>(),
            Gen.Choose(1, 4).SelectMany(passes => Gen.Choose(2, 300).Select(fours => new Argon2Cost(passes, fours * 4))).ToArbitrary(),
            (password, salt, cost) =>
            {
                using var memory = new ArgonMemory(cost.Kibibytes);
                return Argon2.Fill(password, salt.ToByteArray(), cost, memory).AsSpan().SequenceEqual(Argon2.BySodium(password, salt.ToByteArray(), cost));
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void At_the_cost_we_store_it_is_what_libsodium_computes_also_many_at_once() => Parallel.For(0, 24, turn =>
    {
        var (password, salt) = (Encoding.UTF8.GetBytes($"of turn {turn}"), Guid.NewGuid().ToByteArray());
        Assert.Equal(Argon2.BySodium(password, salt, Argon2.Cost), Argon2.Derive(password, salt, Argon2.Cost));
    });

    [Fact]
    public void What_is_left_of_a_hash_is_wiped()
    {
        using var memory = new ArgonMemory(Argon2.Cost.Kibibytes);
        Argon2.Fill("password"u8, "somesalt"u8, new Argon2Cost(1, 8), memory);
        Assert.NotEqual(-1, memory.Bytes.IndexOfAnyExcept((byte)0));
        memory.Wipe();
        Assert.Equal(-1, memory.Bytes.IndexOfAnyExcept((byte)0));
    }
}
