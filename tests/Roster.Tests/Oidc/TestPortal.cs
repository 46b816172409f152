using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Roster.Oidc.Clients;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>A portal that is connected to Roster, as its own server or page would speak to it.</summary>
internal sealed class TestPortal(RosterHost host, Guid id, string? secret, string callback)
{
    private static int made;

    public Guid Id => id;

    public string? Secret => secret;

    public string Callback => callback;

    public string Verifier { get; } = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public string Challenge => ChallengeOf(Verifier);

    public string SignedOut => callback + "/signed-out";

    public static async Task<TestPortal> ConnectAsync(RosterHost host, string portal = "agent-desktop", string kind = "confidential", string? logout = null, string? start = null)
    {
        var callback = $"https://portal{Interlocked.Increment(ref made)}.example/back?from=roster";
        var answer = await host.OperateAsync<CreateClient, ClientCreated>(new CreateClient(new CreateClientBody(
            $"Portal {Guid.NewGuid():N}", portal, kind, [callback], [callback + "/signed-out"], start, logout, logout is null ? null : true)));
        if (answer.Secret is { } secret)
        {
            host.Secrets.Add(secret);
        }

        return new TestPortal(host, answer.Client.Id, answer.Secret, callback);
    }

    public static string ChallengeOf(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>The same portal as another would know it, with another secret.</summary>
    public TestPortal With(string? otherSecret) => new(host, id, otherSecret, callback);

    public string Ask(params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = id.ToString(), ["redirect_uri"] = callback, ["response_type"] = "code", ["scope"] = "openid profile email",
            ["state"] = "st-1", ["nonce"] = "no-1", ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString("/oauth/authorize", query.Where(q => q.Value is not null));
    }

    /// <summary>The code that a signed-in person's browser is sent back with.</summary>
    public async Task<string> CodeAsync(Client browser, params (string Name, string? Value)[] changes)
    {
        var answer = (await browser.GetAsync(Ask(changes))).Is(HttpStatusCode.Redirect);
        Assert.StartsWith(callback + "&", answer.Location, StringComparison.Ordinal);
        var code = Query(answer.Location)["code"];
        host.Secrets.Add(code);
        return code;
    }

    public static Dictionary<string, string> Query(string address) =>
        QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(p => p.Key, p => p.Value.ToString());

    public Task<Answer> RedeemAsync(string code, params (string Name, string? Value)[] changes) =>
        PostAsync("/oauth/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback), ("code_verifier", Verifier), .. changes]);

    public Task<Answer> RefreshAsync(string token) => PostAsync("/oauth/token", ("grant_type", "refresh_token"), ("refresh_token", token));

    public async Task<bool> IsActiveAsync(string token) => (await IntrospectAsync(token)).IsOk()["active"].GetBoolean();

    public Task<Answer> IntrospectAsync(string token) => PostAsync("/oauth/introspect", ("token", token));

    public Task<Answer> RevokeAsync(string token) => PostAsync("/oauth/revoke", ("token", token));

    public Task<Answer> UserInfoAsync(string token) => new Client(host, token).GetAsync("/oauth/userinfo");

    /// <summary>Everything from the browser's request to tokens.</summary>
    public async Task<Tokens> OpenAsync(Client browser, params (string Name, string? Value)[] changes)
    {
        var answer = (await RedeemAsync(await CodeAsync(browser, changes))).IsOk();
        return Tokens.Of(host, answer);
    }

    public Task<Answer> PostAsync(string path, params (string Name, string? Value)[] form)
    {
        var fields = new Dictionary<string, string?> { ["client_id"] = id.ToString(), ["client_secret"] = secret };
        foreach (var (name, value) in form)
        {
            fields[name] = value;
        }

        var portal = host.Stranger();
        portal.Origin = null;
        return portal.SubmitAsync(path, [.. fields.Where(f => f.Value is not null).Select(f => (f.Key, f.Value!))]);
    }
}

internal sealed record Tokens(string Access, string Refresh, string Identity)
{
    public static Tokens Of(RosterHost host, Answer answer)
    {
        var tokens = new Tokens(answer["access_token"].GetString()!, answer["refresh_token"].GetString()!, answer["id_token"].GetString()!);
        host.Secrets.Add(tokens.Access);
        host.Secrets.Add(tokens.Refresh);
        return tokens;
    }
}
