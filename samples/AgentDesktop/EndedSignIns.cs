using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgentDesktop;

/// <summary>
/// The sign-ins that Roster said have ended (OpenID Connect Back-Channel Logout). Kept in memory: a portal of several servers keeps them
/// where all of them look. No sign-in lives longer than a week, and what is not here any more is refused when Roster is asked.
/// </summary>
public sealed class EndedSignIns(IOptionsMonitor<OpenIdConnectOptions> options)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _signIns = new(StringComparer.Ordinal);

    public bool Has(string sid) => _signIns.TryGetValue(sid, out var ended) && ended.Task.IsCompleted;

    public Task WaitAsync(string sid, CancellationToken cancellation) => Of(sid).Task.WaitAsync(cancellation);

    /// <summary>False for anything but a logout token that Roster signed for us.</summary>
    public async Task<bool> HearAsync(string token, CancellationToken cancellation)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var roster = await oidc.ConfigurationManager!.GetConfigurationAsync(cancellation);
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidTypes = ["logout+jwt"],
            ValidAlgorithms = ["RS256"],
            ValidIssuer = roster.Issuer,
            ValidAudience = oidc.ClientId,
            IssuerSigningKeys = roster.SigningKeys,
        });
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // A key that is newer than what we know: looked up again, and Roster tells us once more.
            oidc.ConfigurationManager.RequestRefresh();
        }

        if (!read.IsValid || read.SecurityToken is not JsonWebToken logout || logout.TryGetClaim("nonce", out _)
            || !logout.TryGetPayloadValue<JsonElement>("events", out var events) || !events.TryGetProperty(Event, out _) || !logout.TryGetClaim("sid", out var sid))
        {
            return false;
        }

        Of(sid.Value).TrySetResult();
        return true;
    }

    private TaskCompletionSource Of(string sid) => _signIns.GetOrAdd(sid, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
