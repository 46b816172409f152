using Microsoft.IdentityModel.Tokens;
using Roster.Oidc.Flow;
using Roster.Oidc.Signing;
using Roster.Platform.Http;

namespace Roster.Oidc;

/// <summary>What a portal reads of Roster before anything else: where its endpoints are, what they take, and the keys it signs with.</summary>
internal static class Discovery
{
    public static IResult Show(PublicAddress address) => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = address.Value,
        ["authorization_endpoint"] = address.Of(AuthorizeEndpoint.Path),
        ["token_endpoint"] = address.Of("/oauth/token"),
        ["userinfo_endpoint"] = address.Of("/oauth/userinfo"),
        ["jwks_uri"] = address.Of("/oauth/keys"),
        ["introspection_endpoint"] = address.Of("/oauth/introspect"),
        ["revocation_endpoint"] = address.Of("/oauth/revoke"),
        ["end_session_endpoint"] = address.Of("/oauth/sign-out"),
        ["response_types_supported"] = new[] { "code" },
        ["response_modes_supported"] = new[] { "query" },
        ["grant_types_supported"] = new[] { "authorization_code", "refresh_token" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
        ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic", "client_secret_post", "none" },
        ["introspection_endpoint_auth_methods_supported"] = new[] { "client_secret_basic", "client_secret_post" },
        ["revocation_endpoint_auth_methods_supported"] = new[] { "client_secret_basic", "client_secret_post", "none" },
        ["id_token_signing_alg_values_supported"] = new[] { TokenSigner.Algorithm },
        ["subject_types_supported"] = new[] { "public" },
        ["scopes_supported"] = AuthorizeRequest.Scopes,
        ["prompt_values_supported"] = new[] { "none", "login" },
        ["claims_supported"] = new[]
        {
            "sub", "sid", "auth_time", "amr", "tenant", "tenant_id", "type", "permissions", "name", "given_name", "family_name", "zoneinfo", "email", "email_verified",
        },
        ["claims_parameter_supported"] = false,
        ["request_parameter_supported"] = false,
        ["request_uri_parameter_supported"] = false,
        ["authorization_response_iss_parameter_supported"] = true,
        ["backchannel_logout_supported"] = true,
        ["backchannel_logout_session_supported"] = true,
    });

    public static async Task<IResult> KeysAsync(KeyRing ring, CancellationToken cancellation) => Results.Json(new
    {
        keys = (await ring.PublishedAsync(cancellation)).Select(key =>
        {
            var parts = key.Rsa.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", alg = TokenSigner.Algorithm, kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus!), e = Base64UrlEncoder.Encode(parts.Exponent!) };
        }),
    });
}
