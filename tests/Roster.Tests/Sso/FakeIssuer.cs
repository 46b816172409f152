using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Roster.Tests.Sso;

/// <summary>What a token of the fake issuer says; a test makes it say wrong things.</summary>
internal sealed class TokenSaid
{
    public required Dictionary<string, object> Claims { get; init; }

    public string? Issuer { get; set; }

    public string? Audience { get; set; }

    public string? Nonce { get; set; }

    public TimeSpan Age { get; set; }

    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(5);

    public string? Type { get; set; } = "JWT";

    public SigningCredentials? Signed { get; set; }

    /// <summary>Instead of all that.</summary>
    public string? Raw { get; set; }
}

/// <summary>An identity provider that says whatever a test wants: a server of its own on this machine.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, TokenSaid> codes = [];
    private RsaSecurityKey key = NewKey();

    private FakeIssuer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>What came to the token endpoint, in its order.</summary>
    public ConcurrentQueue<(string? Authorization, IFormCollection Form)> Asked { get; } = [];

    /// <summary>What it says of people besides, by access token; the default says nothing.</summary>
    public ConcurrentDictionary<string, object> About { get; } = [];

    /// <summary>The one it describes itself as.</summary>
    public string? SaysIssuer { get; set; }

    public int KeysRead;

    public static async Task<FakeIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var issuer = new FakeIssuer(builder.Build());
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>From now on it signs with another key.</summary>
    public void ChangeKey() => key = NewKey();

    public SigningCredentials Signing => new(key, SecurityAlgorithms.RsaSha256);

    public SigningCredentials AKeyItHasNot => new(NewKey(), SecurityAlgorithms.RsaSha256);

    /// <summary>Its own public key, taken for a shared secret.</summary>
    public SigningCredentials PublicKeyAsSecret => new(new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256);

    public string Mint(TokenSaid said)
    {
        var code = Guid.NewGuid().ToString("N");
        codes[code] = said;
        return code;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        switch (http.Request.Path.Value)
        {
            case "/.well-known/openid-configuration":
                await http.Response.WriteAsJsonAsync(new
                {
                    issuer = SaysIssuer ?? Address, authorization_endpoint = $"{Address}/authorize", token_endpoint = $"{Address}/token", userinfo_endpoint = $"{Address}/userinfo", jwks_uri = $"{Address}/keys",
                    response_types_supported = new[] { "code" },
                });
                break;
            case "/keys":
                Interlocked.Increment(ref KeysRead);
                var parts = key.Rsa.ExportParameters(false);
                await http.Response.WriteAsJsonAsync(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus!), e = Base64UrlEncoder.Encode(parts.Exponent!) } } });
                break;
            case "/token":
                var form = await http.Request.ReadFormAsync();
                Asked.Enqueue((http.Request.Headers.Authorization, form));
                if (!codes.TryRemove(form["code"].ToString(), out var said))
                {
                    http.Response.StatusCode = 400;
                    await http.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
                    return;
                }

                await http.Response.WriteAsJsonAsync(new { access_token = said.Claims.GetValueOrDefault("sub", ""), token_type = "Bearer", id_token = said.Raw ?? Sign(said) });
                break;
            case "/userinfo":
                var token = http.Request.Headers.Authorization.ToString()["Bearer ".Length..];
                await http.Response.WriteAsJsonAsync(About.TryGetValue(token, out var about) ? about : new { sub = token });
                break;
            default:
                http.Response.StatusCode = 404;
                break;
        }
    }

    private string Sign(TokenSaid said)
    {
        var now = DateTime.UtcNow - said.Age;
        var claims = new Dictionary<string, object>(said.Claims);
        if (said.Nonce is { } nonce)
        {
            claims["nonce"] = nonce;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = said.Type, Issuer = said.Issuer ?? Address, Audience = said.Audience, IssuedAt = now, Expires = now + said.Life, Claims = claims, SigningCredentials = said.Signed ?? Signing,
        });
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N")[..8] };
}
