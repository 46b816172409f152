using System.Text;
using Roster.Platform.Secrets;

namespace Roster.Tests.Platform;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B: the last six of the eight digits given there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    // RFC 4648, section 10, and the secret above as apps show it.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void The_key_to_type_is_base_32(string bytes, string typed) => Assert.Equal(typed, Totp.Typed(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void The_code_before_and_the_one_after_are_taken_and_none_further_off()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        var step = Totp.StepAt(now);
        Assert.Equal([null, step - 1, step, step + 1, null], Enumerable.Range(-2, 5).Select(off => Totp.Find(Secret, Totp.Code(Secret, step + off), now, lastUsed: 0)));
        Assert.All(["", "12345", "1234567", "abcdef", "٢٧٩٠٣٧"], wrong => Assert.Null(Totp.Find(Secret, wrong, now, 0)));
    }

    [Fact]
    public void A_code_that_was_used_and_those_before_it_are_not_taken_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        var step = Totp.StepAt(now);
        Assert.Null(Totp.Find(Secret, Totp.Code(Secret, step), now, lastUsed: step));
        Assert.Null(Totp.Find(Secret, Totp.Code(Secret, step - 1), now, lastUsed: step));
        Assert.Equal(step + 1, Totp.Find(Secret, Totp.Code(Secret, step + 1), now, lastUsed: step));
    }

    [Fact]
    public void What_an_app_scans_names_account_and_issuer() =>
        Assert.Equal("otpauth://totp/Roster:ana%2Bx%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Roster", Totp.Address(Secret, "ana+x@acme.example"));
}
