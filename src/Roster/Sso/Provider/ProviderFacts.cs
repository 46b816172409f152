using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Roster.Sso.Provider;

/// <summary>What a provider says of itself (OpenID Connect Discovery), as far as it is used.</summary>
public sealed record ProviderFacts(string Issuer, Uri Authorization, Uri Token, Uri? UserInfo, Uri Keys, bool NamesIssuer, bool TakesBasic)
{
    public const string Path = "/.well-known/openid-configuration";

    /// <summary>Keys that sign, by their ids.</summary>
    public IReadOnlyList<SecurityKey> Signing { get; init; } = [];

    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Reads the document; null where it is none, or speaks for another issuer, or leads where it may not.</summary>
    public static ProviderFacts? Read(string issuer, string json, bool mayBePlain)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            string? Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            bool? Has(string name, string word) => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.GetString() == word) : null;
            Uri? At(string name) => Uri.TryCreate(Text(name), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || mayBePlain && uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
            return root.ValueKind == JsonValueKind.Object && Text("issuer") == issuer && Has("response_types_supported", "code") != false && Has("code_challenge_methods_supported", "S256") != false
                && At("authorization_endpoint") is { } authorization && At("token_endpoint") is { } token && At("jwks_uri") is { } keys
                ? new ProviderFacts(issuer, authorization, token, At("userinfo_endpoint"), keys,
                    root.TryGetProperty("authorization_response_iss_parameter_supported", out var names) && names.ValueKind == JsonValueKind.True,
                    Has("token_endpoint_auth_methods_supported", "client_secret_basic") ?? true)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keys that may sign what is read here: public ones with an id, and none that is a shared secret.</summary>
    public static IReadOnlyList<SecurityKey> ReadKeys(string json)
    {
        try
        {
            return [.. new JsonWebKeySet(json).Keys.Where(k => k.Kty is "RSA" or "EC" && k.Kid is { Length: > 0 } && k.Use is null or "sig")];
        }
        catch (Exception fault) when (fault is ArgumentException or JsonException)
        {
            return [];
        }
    }
}
