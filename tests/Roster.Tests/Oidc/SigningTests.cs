using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Roster.Oidc.Signing;
using Roster.Platform.Secrets;
using Roster.Platform.Http;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Keys come, sign, stay for what they signed, and go; and nothing else is taken for what they signed.</summary>
public sealed class SigningTests : AppTests
{
    [Fact]
    public async Task Keys_are_published_before_they_sign_and_as_long_as_what_they_signed_may_come_back()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var person = await here.AddAsync();
        var first = Kid(await portal.OpenAsync(await person.ArriveAsync()));
        Assert.Equal([first], await PublishedAsync(host));

        host.Clock.Advance(TimeSpan.FromDays(28.5));
        Assert.Equal(first, Kid(await portal.OpenAsync(await person.SignInAsync())));
        var both = await PublishedAsync(host);
        Assert.Equal(2, both.Count);
        host.Clock.Advance(TimeSpan.FromDays(2));
        var second = Kid(await portal.OpenAsync(await person.SignInAsync()));
        Assert.Equal(both.Except([first]), [second]);
        Assert.Contains(first, await PublishedAsync(host));
        host.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal([second], await PublishedAsync(host));
    }

    [Fact]
    public async Task A_key_that_may_be_known_is_withdrawn_at_once_and_the_next_token_has_another()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var browser = await (await here.AddAsync()).ArriveAsync();
        var tokens = await portal.OpenAsync(browser);

        Assert.Equal((0, "1 withdrawn."), await host.TypeHereAsync("client", "withdraw-keys") is var (code, output) ? (code, output.Trim()) : default);

        var after = await PublishedAsync(host);
        Assert.DoesNotContain(Kid(tokens), after);
        Assert.Contains(Kid(await portal.OpenAsync(browser)), after);
        Assert.Contains("not right", (await browser.GetAsync($"/oauth/sign-out?id_token_hint={tokens.Identity}")).Is(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_database_signs_nothing()
    {
        await using var host = await RosterHost.StartAsync();
        await PublishedAsync(host);
        var key = await host.AskAsync(db => db.Set<SigningKey>().AsNoTracking().SingleAsync());

        using var rsa = RSA.Create();
        Assert.Throws<CryptographicException>(() => rsa.ImportPkcs8PrivateKey(key.ProtectedPart, out _));
        var elsewhere = new KeySafe(new KeyFolder(System.IO.Directory.CreateTempSubdirectory("roster-keys-").FullName));
        Assert.Null(elsewhere.Open(SigningKey.Purpose, key.Id.Value, key.ProtectedPart));
        Assert.NotNull(host.Services.GetRequiredService<KeySafe>().Open(SigningKey.Purpose, key.Id.Value, key.ProtectedPart));
        Assert.Null(host.Services.GetRequiredService<KeySafe>().Open(SigningKey.Purpose, Guid.CreateVersion7(), key.ProtectedPart));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256 with the public key")]
    [InlineData("another key under our kid")]
    [InlineData("another algorithm")]
    [InlineData("no kid")]
    [InlineData("another issuer")]
    [InlineData("a logout token")]
    [InlineData("changed")]
    public async Task Attack_35_a_token_that_was_not_signed_here_as_an_identity_token_is_none(string how)
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();
        var real = await portal.OpenAsync(browser);
        var read = new JsonWebToken(real.Identity);
        var ring = Roster.Services.GetRequiredService<KeyRing>();
        var published = (await ring.PublishedAsync(default)).First(k => k.KeyId == read.Kid);
        using var own = RSA.Create(2048);
        var claims = read.Claims.Where(c => c.Type is "sub" or "sid").ToDictionary(c => c.Type, c => (object)c.Value);
        string Make(SigningCredentials? credentials, string type = "JWT", string? issuer = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type, Issuer = issuer ?? read.Issuer, Audience = portal.Id.ToString(), Claims = claims, SigningCredentials = credentials,
        });
        var forged = how switch
        {
            "none" => Make(null),
            "HS256 with the public key" => Make(new SigningCredentials(new SymmetricSecurityKey(published.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = read.Kid }, "HS256")),
            "another key under our kid" => Make(new SigningCredentials(new RsaSecurityKey(own) { KeyId = read.Kid }, "RS256")),
            "another algorithm" => Make(new SigningCredentials(await ring.CurrentAsync(default), "RS512")),
            "no kid" => Make(new SigningCredentials(new RsaSecurityKey((await ring.CurrentAsync(default)).Rsa), "RS256")),
            "another issuer" => Make(new SigningCredentials(await ring.CurrentAsync(default), "RS256"), issuer: "https://evil.example"),
            "a logout token" => Make(new SigningCredentials(await ring.CurrentAsync(default), "RS256"), "logout+jwt"),
            _ => string.Join('.', real.Identity.Split('.') is [var head, var body, var seal] ? [head, body[..^2] + (body[^2] == 'A' ? "B" : "A") + body[^1], seal] : []),
        };

        (await browser.GetAsync($"/oauth/sign-out?id_token_hint={forged}")).Is(HttpStatusCode.BadRequest);

        Assert.True(await portal.IsActiveAsync(real.Access));
        (await browser.GetAsync($"/oauth/sign-out?id_token_hint={real.Identity}")).Is(HttpStatusCode.Redirect);
        Assert.False(await portal.IsActiveAsync(real.Access));
    }

    [Fact]
    public async Task What_discovery_says_is_there_is_there()
    {
        var stranger = Roster.Stranger();
        stranger.Headers["Origin"] = "https://page.example";
        var said = (await stranger.GetAsync("/.well-known/openid-configuration")).IsOk();
        var issuer = said["issuer"].GetString()!;
        Assert.Equal("*", said.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal(Roster.Services.GetRequiredService<PublicAddress>().Value, issuer);
        Assert.Equal(said.Text, (await stranger.GetAsync("/.well-known/oauth-authorization-server", ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"))).IsOk().Text);
        foreach (var endpoint in said.Body.EnumerateObject().Where(p => p.Name.EndsWith("_endpoint", StringComparison.Ordinal) || p.Name == "jwks_uri"))
        {
            Assert.StartsWith(issuer + "/", endpoint.Value.GetString(), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.NotFound, (await Roster.Stranger().GetAsync(endpoint.Value.GetString()![issuer.Length..])).Status);
        }

        var key = (await stranger.GetAsync("/oauth/keys")).IsOk()["keys"][0];
        Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], key.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("Authorization, Roster-Unattended", (await stranger.SendAsync("OPTIONS", "/oauth/userinfo", null)).Is(HttpStatusCode.NoContent).Headers["Access-Control-Allow-Headers"]);
    }

    private static string Kid(Tokens tokens) => new JsonWebToken(tokens.Identity).Kid;

    private static async Task<List<string>> PublishedAsync(RosterHost host) =>
        [.. (await host.Stranger().GetAsync("/oauth/keys")).IsOk()["keys"].EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
}
