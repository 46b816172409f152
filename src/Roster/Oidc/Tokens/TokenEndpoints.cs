using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Roster.Oidc.Clients;
using Roster.Oidc.Signing;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Oidc.Tokens;

/// <summary>What portals ask of Roster themselves, without a person's browser between: RFC 6749, 7662, 7009 and OpenID Connect in their own words.</summary>
internal static class TokenEndpoints
{
    /// <summary>An identity token is read at once; it is nobody's pass.</summary>
    private static readonly TimeSpan IdentityLife = TimeSpan.FromMinutes(5);

    public static async Task<IResult> TokenAsync(HttpContext http, OperationRunner runner, TokenSigner signer, PortalThrottle throttle)
    {
        if (await FormAsync(http) is not { } form)
        {
            return Unreadable(http);
        }

        var presented = PresentedClient.Of(http.Request, form);
        if (await UnknownAsync(http, runner, throttle, presented) is { } unknown)
        {
            return unknown;
        }

        var reply = form["grant_type"] switch
        {
            "authorization_code" when form["code"] is { } code =>
                await runner.RunAsync<RedeemCode, TokenReply>(new RedeemCode(presented, code, form["redirect_uri"], form["code_verifier"]), Portal(http), http.RequestAborted),
            "refresh_token" when form["refresh_token"] is { } token =>
                await runner.RunAsync<RefreshTokens, TokenReply>(new RefreshTokens(presented, token, form["scope"]), Portal(http), http.RequestAborted),
            "authorization_code" or "refresh_token" => new TokenReply.Refused(OAuthError.Request("The code or the refresh_token is missing")),
            null => new TokenReply.Refused(OAuthError.Request("grant_type is missing")),
            _ => new TokenReply.Refused(new OAuthError("unsupported_grant_type", "It is authorization_code or refresh_token")),
        };
        return reply.Problem is { } problem ? Busy(problem)
            : reply.Value is TokenReply.Refused refused ? Refuse(http, refused.Error)
            : await IssueAsync((TokenReply.Issued)reply.Value, signer, http.RequestAborted);
    }

    public static async Task<IResult> IntrospectAsync(HttpContext http, OperationRunner runner, PublicAddress address, PortalThrottle throttle)
    {
        if (await FormAsync(http) is not { } form || form["token"] is not { } token)
        {
            return Unreadable(http);
        }

        var (presented, from) = (PresentedClient.Of(http.Request, form), http.Connection.RemoteIpAddress);
        if (!throttle.Lets(presented.Id, from, looks: true))
        {
            return TooMany(http);
        }

        var answer = await runner.RunAsync<IntrospectToken, Introspection>(new IntrospectToken(presented, token), Portal(http), http.RequestAborted);
        if (answer is { IsRefused: false, Value.Error: not null })
        {
            throttle.NoteStranger(from);
        }

        return answer.Problem is { } problem ? Busy(problem)
            : answer.Value.Error is { } error ? Refuse(http, error)
            : answer.Value.Facts is not { } facts ? Results.Json(new Dictionary<string, object> { ["active"] = false })
            : Results.Json(new Dictionary<string, object>(facts.Claims)
            {
                ["active"] = true,
                ["iss"] = address.Value,
                ["client_id"] = facts.Client,
                ["aud"] = facts.Client,
                ["token_type"] = "Bearer",
                ["scope"] = facts.Grant.Scope,
                ["iat"] = facts.Token.CreatedAt.ToUnixTimeSeconds(),
                ["exp"] = facts.Token.ExpiresAt.ToUnixTimeSeconds(),
                ["auth_time"] = facts.Grant.ProvenAt.ToUnixTimeSeconds(),
            });
    }

    public static async Task<IResult> RevokeAsync(HttpContext http, OperationRunner runner, PortalThrottle throttle)
    {
        if (await FormAsync(http) is not { } form || form["token"] is not { } token)
        {
            return Unreadable(http);
        }

        var presented = PresentedClient.Of(http.Request, form);
        if (await UnknownAsync(http, runner, throttle, presented) is { } unknown)
        {
            return unknown;
        }

        var known = await runner.RunAsync<RevokeToken, bool>(new RevokeToken(presented, token), Portal(http), http.RequestAborted);
        return known.Problem is { } problem ? Busy(problem) : known.Value ? Results.Ok() : Refuse(http, OAuthError.Client);
    }

    public static async Task<IResult> UserInfoAsync(HttpContext http, OperationRunner runner)
    {
        const string bearer = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var info = await runner.RunAsync<ReadUserInfo, UserInfo>(new ReadUserInfo(header[bearer.Length..].Trim()), Portal(http), http.RequestAborted);
        if (info.Problem is { } problem)
        {
            return Busy(problem);
        }

        if (info.Value.Claims is { } claims)
        {
            return Results.Json(claims);
        }

        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"The token is not good, or not any more\"";
        return Results.Json(new { error = "invalid_token" }, statusCode: StatusCodes.Status401Unauthorized);
    }

    /// <summary>Whoever is nobody gets no further than a look at who portals are; who was nobody too often, or asks too much, not so far.</summary>
    private static async Task<IResult?> UnknownAsync(HttpContext http, OperationRunner runner, PortalThrottle throttle, PresentedClient presented)
    {
        if (!throttle.Lets(presented.Id, http.Connection.RemoteIpAddress, looks: false))
        {
            return TooMany(http);
        }

        var known = await runner.RunAsync<KnowClient, bool>(new KnowClient(presented), Portal(http), http.RequestAborted);
        if (known is { IsRefused: false, Value: false })
        {
            throttle.NoteStranger(http.Connection.RemoteIpAddress);
        }

        return known.Problem is { } problem ? Busy(problem) : known.Value ? null : Refuse(http, OAuthError.Client);
    }

    private static async Task<IResult> IssueAsync(TokenReply.Issued issued, TokenSigner signer, CancellationToken cancellation)
    {
        issued.Identity["at_hash"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(issued.Access))[..16]);
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = issued.Access,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)issued.Life.TotalSeconds,
            ["refresh_token"] = issued.Refresh,
            ["scope"] = issued.Scope,
            ["id_token"] = await signer.SignAsync(TokenSigner.Identity, issued.Client, IdentityLife, issued.Identity, cancellation),
        };
        return Results.Json(answer);
    }

    /// <summary>No cookie and no key of Roster's own counts here: what a portal brings is in the form.</summary>
    private static Caller Portal(HttpContext http) => CallerOf.Request(http) with { Credential = new Credential.None(), TenantCode = null, IdempotencyKey = null };

    /// <summary>Null for what is no form, or says something twice.</summary>
    private static async Task<OAuthForm?> FormAsync(HttpContext http) => await OAuthForm.ReadAsync(http.Request) is { Twice.Count: 0 } form ? form : null;

    private static IResult Unreadable(HttpContext http) => Refuse(http, OAuthError.Request("Send a form with each parameter once, and all that are needed"));

    private static IResult Refuse(HttpContext http, OAuthError error)
    {
        var unknown = error == OAuthError.Client;
        if (unknown)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"Roster\"";
        }

        return Results.Json(new { error = error.Error, error_description = error.Description }, statusCode: unknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);
    }

    /// <summary>In the words of RFC 8628 with the status of RFC 6585: the token endpoint has none of its own for it.</summary>
    private static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "10";
        return Results.Json(new { error = OAuthError.SlowDown.Error, error_description = OAuthError.SlowDown.Description }, statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static IResult Busy(Problem problem) => new ProblemResult(problem);
}
