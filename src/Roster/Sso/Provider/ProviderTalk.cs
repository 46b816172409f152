using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Roster.Platform.Outbound;

namespace Roster.Sso.Provider;

/// <summary>A code to be changed for what it stands for, with all that proves whose it is.</summary>
internal sealed record CodeToChange(string Code, string Verifier, string Redirect, string ClientId, string? Secret)
{
    public override string ToString() => nameof(CodeToChange);
}

/// <summary>Tokens as they came, before anything is believed.</summary>
internal sealed record RawTokens(string Identity, string? Access)
{
    public override string ToString() => nameof(RawTokens);
}

/// <summary>Speaks with a provider behind the browser's back.</summary>
public sealed class ProviderTalk(OutboundCaller caller, SsoOptions options)
{
    private const int MostBytes = 256 * 1024;

    internal async Task<(string? Wrong, RawTokens? Tokens)> ChangeAsync(ProviderFacts facts, CodeToChange code, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code.Code, ["redirect_uri"] = code.Redirect, ["code_verifier"] = code.Verifier,
        };
        AuthenticationHeaderValue? basic = null;
        if (code.Secret is { } secret && facts.TakesBasic)
        {
            basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Encoded(code.ClientId)}:{Encoded(secret)}")));
        }
        else
        {
            form["client_id"] = code.ClientId;
            if (code.Secret is { } posted)
            {
                form["client_secret"] = posted;
            }
        }

        using var content = new FormUrlEncodedContent(form);
        var answer = await caller.SendAsync(HttpMethod.Post, facts.Token, options.MayBePrivate(facts.Issuer), content, basic, MostBytes, cancellation);
        if (answer.Fault is { } fault)
        {
            // Of an error it says, only the word: it is shown to administrators.
            var said = ClaimSet.Parse(answer.Body)["error"];
            return ($"token endpoint: {(said is { Length: <= 60 } && said.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? said : fault)}", null);
        }

        return Member(answer.Body, "id_token") is { } identity ? (null, new RawTokens(identity, Member(answer.Body, "access_token"))) : ("token endpoint: no id_token", null);
    }

    /// <summary>What the provider says besides; nothing where it does not say it of the same person.</summary>
    internal async Task<ClaimSet> AskAboutAsync(ProviderFacts facts, string accessToken, string subject, CancellationToken cancellation)
    {
        if (facts.UserInfo is not { } at)
        {
            return ClaimSet.Empty;
        }

        var answer = await caller.SendAsync(HttpMethod.Get, at, options.MayBePrivate(facts.Issuer), null, new AuthenticationHeaderValue("Bearer", accessToken), MostBytes, cancellation);
        var said = answer.Fault is null ? ClaimSet.Parse(answer.Body) : ClaimSet.Empty;
        return said["sub"] == subject ? said : ClaimSet.Empty;
    }

    /// <summary>Tokens may be longer than any claim.</summary>
    private static string? Member(string body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>RFC 6749, 2.3.1: both are encoded as in a form before they are put together.</summary>
    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
