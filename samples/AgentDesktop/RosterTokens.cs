using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace AgentDesktop;

/// <summary>
/// Asks Roster with each request whether the person may still be here, with the rights of this moment, and renews the tokens before they run out. A
/// portal with more traffic asks every few seconds instead, and leaves the rest to <see cref="EndedSignIns"/>.
/// </summary>
public sealed class RosterTokens(IHttpClientFactory http, EndedSignIns ended, IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A refresh token is good once, and whoever shows it twice ends the sign-in: requests that come together wait for one renewal, and those on
    /// their way with the old cookie still find what it brought.
    /// </summary>
    private readonly ConcurrentDictionary<string, Renewal> _renewals = new(StringComparer.Ordinal);

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirst("sid") is { Value: var sid } && !ended.Has(sid) && await RenewAsync(context)
            && await AskAsync("introspection_endpoint", [("token", context.Properties.GetTokenValue("access_token")!)]) is { } answer && answer.GetProperty("active").GetBoolean())
        {
            context.ReplacePrincipal(WithRights(context.Principal, answer));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private async Task<bool> RenewAsync(CookieValidatePrincipalContext context)
    {
        var until = DateTimeOffset.Parse(context.Properties.GetTokenValue("expires_at")!, CultureInfo.InvariantCulture);
        if (until - Early > clock.GetUtcNow())
        {
            return true;
        }

        if (await RenewOnceAsync(context.Properties.GetTokenValue("refresh_token")!) is not { } renewed)
        {
            return false;
        }

        context.Properties.UpdateTokenValue("access_token", renewed.GetProperty("access_token").GetString()!);
        context.Properties.UpdateTokenValue("refresh_token", renewed.GetProperty("refresh_token").GetString()!);
        context.Properties.UpdateTokenValue("expires_at", clock.GetUtcNow().AddSeconds(renewed.GetProperty("expires_in").GetInt32()).ToString("o", CultureInfo.InvariantCulture));
        context.ShouldRenew = true;
        return true;
    }

    private async Task<JsonElement?> RenewOnceAsync(string refresh)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _renewals.Where(r => r.Value.KeptUntil < now))
        {
            _renewals.TryRemove(old, out _);
        }

        // Lazy: of two that add it at once, one asks.
        var renewal = _renewals.GetOrAdd(refresh, token => new Renewal(
            new(() => AskAsync("token_endpoint", [("grant_type", "refresh_token"), ("refresh_token", token)])), now + Early));
        try
        {
            return await renewal.Brought.Value;
        }
        catch (Exception)
        {
            // Roster could not be reached: the next request tries again.
            _renewals.TryRemove(new(refresh, renewal));
            throw;
        }
    }

    /// <summary>Null when Roster refuses.</summary>
    private async Task<JsonElement?> AskAsync(string endpoint, (string Name, string Value)[] form)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var roster = await oidc.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
        using var client = http.CreateClient();
        using var content = new FormUrlEncodedContent(form.Append(("client_id", oidc.ClientId!)).Append(("client_secret", oidc.ClientSecret!)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await client.PostAsync(new Uri(endpoint == "token_endpoint" ? roster.TokenEndpoint : roster.IntrospectionEndpoint), content);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null;
    }

    /// <summary>What someone may do is what Roster says now, not what it said when they signed in.</summary>
    private static ClaimsPrincipal WithRights(ClaimsPrincipal person, JsonElement answer)
    {
        var rights = answer.GetProperty("permissions").EnumerateArray().Select(p => new Claim("permissions", p.GetString()!));
        return new ClaimsPrincipal(new ClaimsIdentity(person.Claims.Where(c => c.Type != "permissions").Concat(rights), person.Identity!.AuthenticationType, "name", "type"));
    }

    private sealed record Renewal(Lazy<Task<JsonElement?>> Brought, DateTimeOffset KeptUntil);
}
