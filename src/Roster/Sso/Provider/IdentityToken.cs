using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Roster.Sso.Provider;

/// <summary>What an identity token has to be, to be believed.</summary>
/// <param name="Facts">The provider's issuer and keys.</param>
/// <param name="ClientId">Whom it is for.</param>
/// <param name="Nonce">What was asked with.</param>
/// <param name="Since">The person was to prove themselves anew since then; null where an earlier proof is as good.</param>
internal sealed record Expected(ProviderFacts Facts, string ClientId, string Nonce, DateTimeOffset? Since);

/// <summary>Checks an identity token (OpenID Connect Core, 3.1.3.7): nothing in it counts before everything in it holds.</summary>
internal static class IdentityToken
{
    /// <summary>Public keys only: with a shared secret whoever reads the settings could sign, and <c>none</c> is no signature.</summary>
    public static readonly IReadOnlyList<string> Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>The id of the key that it says it is signed with; null where it can't be read or names none.</summary>
    public static string? KeyId(string token) => Read(token) is { Kid: { Length: > 0 } id } ? id : null;

    /// <returns>What is wrong with it; null for nothing.</returns>
    public static async Task<(string? Wrong, ClaimSet Claims)> CheckAsync(string token, Expected expected, DateTimeOffset now)
    {
        var read = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms,
            TypeValidator = (type, _, _) => type is null or "" or "JWT" ? "JWT" : throw new SecurityTokenInvalidTypeException($"A token of type {type} is no identity token."),
            ValidIssuer = expected.Facts.Issuer,
            ValidAudience = expected.ClientId,
            IssuerSigningKeys = expected.Facts.Signing,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => until + Skew > now && (from is null || from <= now + Skew),
        });
        if (!read.IsValid)
        {
            return (read.Exception.GetType().Name, ClaimSet.Empty);
        }

        var (of, claims) = ((JsonWebToken)read.SecurityToken, ClaimSet.Parse(Base64UrlEncoder.Decode(((JsonWebToken)read.SecurityToken).EncodedPayload)));
        return (Wrong(of, claims, expected, now), claims);
    }

    private static string? Wrong(JsonWebToken token, ClaimSet claims, Expected expected, DateTimeOffset now) =>
        claims["nonce"] != expected.Nonce ? "nonce"
        : claims["azp"] is { } party ? party == expected.ClientId ? Times(claims, expected, now) : "azp"
        : token.Audiences.Count() > 1 ? "azp"
        : Times(claims, expected, now);

    private static string? Times(ClaimSet claims, Expected expected, DateTimeOffset now) =>
        claims.Time("iat") is not { } issued || issued > now + Skew || issued < now - Oldest ? "iat"
        : expected.Since is { } since && !(claims.Time("auth_time") >= since - Skew) ? "auth_time"
        : claims["sub"] is not { Length: > 0 and <= 255 } ? "sub"
        : null;

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
