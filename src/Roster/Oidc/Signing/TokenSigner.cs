using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Roster.Platform.Http;

namespace Roster.Oidc.Signing;

/// <summary>Signs what portals read, and reads back what a portal shows of it. One algorithm, told apart by type.</summary>
public sealed class TokenSigner(KeyRing ring, PublicAddress address, TimeProvider clock)
{
    public const string Algorithm = SecurityAlgorithms.RsaSha256;

    public const string Identity = "JWT";

    public const string Logout = "logout+jwt";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    public async Task<string> SignAsync(string type, string audience, TimeSpan life, IDictionary<string, object> claims, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = address.Value,
            Audience = audience,
            IssuedAt = now,
            Expires = now + life,
            Claims = claims,
            SigningCredentials = new SigningCredentials(await ring.CurrentAsync(cancellation), Algorithm),
        });
    }

    /// <summary>An identity token that was signed here, however old; null for anything else.</summary>
    public async Task<JsonWebToken?> ReadIdentityAsync(string token, CancellationToken cancellation)
    {
        var read = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [Algorithm],
            ValidTypes = [Identity],
            ValidIssuer = address.Value,
            IssuerSigningKeys = await ring.PublishedAsync(cancellation),
            TryAllIssuerSigningKeys = false,
            // Whose it is, its reader asks; it proves who someone was, so that it may have run out.
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return read.IsValid ? (JsonWebToken)read.SecurityToken : null;
    }
}
