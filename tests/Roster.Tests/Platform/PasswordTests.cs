using System.Net;
using Roster.Platform.Secrets;
using Roster.Sessions;

namespace Roster.Tests.Platform;

public sealed class PasswordTests
{
    private const string Weak = "$roster-pbkdf2-sha512$1000$AQIDBAUGBwgJCgsMDQ4PEA==$";

    [Fact]
    public void A_password_is_known_again_and_no_other_is()
    {
        var stored = PasswordHash.Make("correct horse");
        Assert.True(PasswordHash.Verify(stored, "correct horse", out var outdated));
        Assert.False(outdated);
        Assert.False(PasswordHash.Verify(stored, "correct horsE", out _));
        Assert.DoesNotContain("horse", stored, StringComparison.Ordinal);
        Assert.NotEqual(stored, PasswordHash.Make("correct horse"));
    }

    [Fact]
    public void A_weaker_hash_is_still_known_and_said_to_be_outdated()
    {
        var key = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2("correct horse", Enumerable.Range(1, 16).Select(i => (byte)i).ToArray(), 1000, System.Security.Cryptography.HashAlgorithmName.SHA512, 32);
        Assert.True(PasswordHash.Verify(Weak + Convert.ToBase64String(key), "correct horse", out var outdated));
        Assert.True(outdated);
        Assert.False(PasswordHash.Verify(Weak + Convert.ToBase64String(key), "wrong", out _));
    }

    [Fact]
    public void Nobodys_password_is_never_right() => Assert.False(PasswordHash.Verify(null, "", out _));

    [Theory]
    [InlineData("Ｃorrect", "Correct")]
    [InlineData("e\u0301", "é")]
    [InlineData("\uFFFE", "\uFFFE")]
    public void What_keyboards_send_in_several_forms_is_one_password(string one, string other) => Assert.True(PasswordHash.Verify(PasswordHash.Make(one), other, out _));

    [Fact]
    public void A_temporary_password_is_typable_and_never_the_same()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => Secret.TemporaryPassword()).ToHashSet();
        Assert.Equal(1000, made.Count);
        Assert.All(made, p => Assert.Matches("^[2-9a-hjkmnp-tw-z]{5}(-[2-9a-hjkmnp-tw-z]{5}){3}$", p));
    }

    [Fact]
    public async Task The_gate_turns_strangers_away_beyond_its_bound_and_lets_a_known_device_go_before_those_who_wait()
    {
        using var gate = new HashingGate(1);
        using ManualResetEventSlim hold = new(), first = new();
        var came = new List<string>();
        Task<string?> Come(string who, bool known) => gate.RunAsync(known, () =>
        {
            first.Set();
            hold.Wait();
            came.Add(who);
            return who;
        }, CancellationToken.None);

        var all = new List<Task<string?>> { Come("first", known: false) };
        first.Wait();
        all.AddRange(Enumerable.Range(0, 64).Select(_ => Come("stranger", known: false)));
        Assert.Null(await Come("late", known: false));
        all.Add(Come("known", known: true));
        hold.Set();
        Assert.All(await Task.WhenAll(all), Assert.NotNull);
        Assert.Equal(["first", "known", "stranger"], came.Take(3));
        Assert.Equal(66, came.Count);
    }

    [Fact]
    public async Task The_gate_hands_on_a_fault_and_goes_on_and_computes_nothing_for_who_has_left()
    {
        using var gate = new HashingGate(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.RunAsync<string>(true, () => throw new InvalidOperationException(), CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.RunAsync<string>(true, () => throw new InvalidOperationException(), new CancellationToken(canceled: true)));
        Assert.Equal("on", await gate.RunAsync(true, () => "on", CancellationToken.None));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::")]
    public void Attack_22_an_address_has_one_bucket_however_it_is_written(string address, string bucket) =>
        Assert.Equal(IPAddress.Parse(bucket), SignInThrottle.Bucket(IPAddress.Parse(address)));

    [Fact]
    public void Attack_22_tries_from_one_bucket_are_bounded_and_another_is_free()
    {
        using var throttle = new SignInThrottle(new SignInOptions { PerMinute = 3 });
        Assert.All(Enumerable.Range(1, 3), i => Assert.Null(throttle.Check(IPAddress.Parse($"2001:db8::{i}"))));
        Assert.Equal("too-many-tries", throttle.Check(IPAddress.Parse("2001:db8::99"))?.Code);
        Assert.Null(throttle.Check(IPAddress.Parse("2001:db8:0:1::1")));
    }
}
