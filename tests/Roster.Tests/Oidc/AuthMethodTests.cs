using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Roster.Oidc.Tokens;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>How someone proved themselves, as a portal is told (<c>amr</c>, RFC 8176).</summary>
public sealed class AuthMethodTests : AppTests
{
    [Theory]
    [InlineData("password", null, "pwd")]
    [InlineData("password", "app", "pwd otp mfa")]
    [InlineData("password", "recovery_code", "pwd otp mfa")]
    [InlineData("password", "passkey", "pwd pop mfa")]
    [InlineData("password", "mailed_code", "pwd mca mfa")]
    [InlineData("password", "trusted_device", "pwd")]
    [InlineData("passkey", "passkey", "pop mfa")]
    [InlineData("link", null, "")]
    [InlineData("link", "app", "otp")]
    [InlineData("sso", null, "")]
    [InlineData("sso", "provider", "mfa")]
    [InlineData("sso", "app", "otp mfa")]
    public void It_is_what_was_seen_in_the_words_of_the_register(string proof, string? second, string methods) => Assert.Equal(methods, string.Join(' ', AuthMethods.Of(proof, second)));

    [Fact]
    public async Task A_portal_is_told_what_the_session_has_given_when_it_asks_and_not_what_is_only_owed()
    {
        var portal = await TestPortal.ConnectAsync(Roster, "analytics");
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var tokens = await portal.OpenAsync(them);
        Assert.Equal("pwd", Methods(tokens.Identity));
        await Phone.SetUpAsync(Roster, them);
        tokens = await portal.OpenAsync(them);
        Assert.Equal("pwd otp mfa", Methods(tokens.Identity));
        Assert.Equal(3, (await portal.UserInfoAsync(tokens.Access)).IsOk()["amr"].GetArrayLength());
        Assert.Equal(3, (await portal.IntrospectAsync(tokens.Access)).IsOk()["amr"].GetArrayLength());
    }

    private static string Methods(string identity) => string.Join(' ', new JsonWebToken(identity).GetPayloadValue<JsonElement>("amr").EnumerateArray().Select(m => m.GetString()));
}
