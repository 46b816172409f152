using System.Net;
using Microsoft.IdentityModel.Tokens;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>Answers that a provider, or whoever stands in for one, must not get anyone in with.</summary>
public sealed class EvilProviderTests(SsoWorld world) : SsoTests(world)
{
    private const string BadAnswer = "does not hold";

    public static TheoryData<string> Tokens => ["issuer", "audience", "no audience of ours", "azp", "two audiences", "nonce", "no nonce", "expired", "issued in the future", "old", "none", "shared secret", "unknown key", "no key id", "type", "no subject", "garbage"];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Attack_35_a_token_that_is_wrong_in_any_way_is_refused_and_the_record_says_how(string wrong)
    {
        await OpenAsync();
        var browser = Roster.Stranger();
        var who = Someone(Here.NextEmail());
        var answer = await ReturnAsync(browser, await BeginAsync(browser), who, said =>
        {
            switch (wrong)
            {
                case "issuer": said.Issuer = World.Other.Address; break;
                case "audience": said.Audience = "another-client"; break;
                case "no audience of ours": said.Audience = null; said.Claims["aud"] = new[] { "one", "two" }; break;
                case "azp": said.Claims["azp"] = "another-client"; break;
                case "two audiences": said.Audience = null; said.Claims["aud"] = new[] { SsoWorld.ClientId, "another-client" }; break;
                case "nonce": said.Nonce = "another"; break;
                case "no nonce": said.Nonce = null; break;
                case "expired": said.Age = TimeSpan.FromMinutes(8); said.Life = TimeSpan.FromMinutes(5); break;
                case "issued in the future": said.Age = TimeSpan.FromMinutes(-5); break;
                case "old": said.Age = TimeSpan.FromMinutes(20); said.Life = TimeSpan.FromHours(1); break;
                case "none": said.Raw = $"{Base64UrlEncoder.Encode("{\"alg\":\"none\"}")}.{Base64UrlEncoder.Encode($"{{\"iss\":\"{Issuer.Address}\",\"aud\":\"roster\",\"sub\":\"x\",\"nonce\":\"{said.Nonce}\",\"exp\":99999999999,\"iat\":{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}}")}."; break;
                case "shared secret": said.Signed = Issuer.PublicKeyAsSecret; break;
                case "unknown key": said.Signed = Issuer.AKeyItHasNot; break;
                case "no key id": said.Signed = new SigningCredentials(new RsaSecurityKey(((RsaSecurityKey)Issuer.Signing.Key).Rsa), SecurityAlgorithms.RsaSha256); break;
                case "type": said.Type = "logout+jwt"; break;
                case "no subject": said.Claims.Remove("sub"); break;
                case "garbage": said.Raw = "not.a.token"; break;
                default: throw new InvalidOperationException(wrong);
            }
        });
        IsRefused(answer, BadAnswer);
        Assert.Null(browser.SessionToken);
        Assert.Contains("identity token", Assert.Single(await Here.EventsAsync(name: "sso.refused")).Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(await Here.EventsAsync(name: "user.created"), e => e.Payload.Contains("\"sso\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attack_15_what_came_back_works_once_in_the_browser_that_went_at_the_workspace_it_went_from()
    {
        await OpenAsync();
        var there = await Roster.NewWorkspaceAsync();
        await OpenAsync(at: there);
        var (browser, other, who) = (Roster.Stranger(), Roster.Stranger(), Someone(Here.NextEmail()));
        var sent = await BeginAsync(browser);
        IsRefused(await ReturnAsync(other, sent, who), "Begin again");
        await BeginAsync(other);
        IsRefused(await ReturnAsync(other, sent, who), "Begin again");
        IsRefused(await ReturnAsync(browser, sent, who, at: there), "Begin again");
        IsRefused(await browser.GetAsync($"/sso/{Here.Code}/callback?code=x"), "Begin again");
        IsRefused(await browser.GetAsync($"/sso/{Here.Code}/callback?code=x&state={sent["state"]}&state={sent["state"]}"), "Begin again");
        (await ReturnAsync(browser, sent, who)).Is(HttpStatusCode.Redirect);
        IsRefused(await ReturnAsync(browser, sent, who), "Begin again");
    }

    [Fact]
    public async Task Attack_10_of_fifty_returns_from_a_provider_at_once_exactly_one_gets_in()
    {
        await OpenAsync();
        var (browser, who) = (Roster.Stranger(), Someone(Here.NextEmail()));
        await InAsync(who);
        var sent = await BeginAsync(browser);
        var cookies = browser.Cookies.ToDictionary();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
        {
            var same = Roster.Stranger();
            cookies.ToList().ForEach(c => same.Cookies[c.Key] = c.Value);
            return ReturnAsync(same, sent, who);
        }));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_in_another_issuers_name_is_refused_before_the_code_is_sent_anywhere()
    {
        await OpenAsync();
        var browser = Roster.Stranger();
        var sent = await BeginAsync(browser);
        var asked = Issuer.Asked.Count;
        IsRefused(await ReturnAsync(browser, sent, Someone(Here.NextEmail()), more: $"&iss={Uri.EscapeDataString(World.Other.Address)}"), BadAnswer);
        Assert.Equal(asked, Issuer.Asked.Count);
        (await ReturnAsync(browser, await BeginAsync(browser), Someone(Here.NextEmail()), more: $"&iss={Uri.EscapeDataString(Issuer.Address)}")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_code_of_an_honest_provider_is_worth_nothing_at_the_workspace_of_another()
    {
        var there = await Roster.NewWorkspaceAsync();
        var settled = Settled(there);
        settled["issuer"] = World.Other.Address;
        await OpenAsync(settled, there);
        var browser = Roster.Stranger();
        var sent = await BeginAsync(browser, there);
        Assert.Equal($"http://localhost:5080/sso/{there.Code}/callback", sent["redirect_uri"]);
        IsRefused(await ReturnAsync(browser, sent, Someone(there.NextEmail()), at: there, by: Issuer), BadAnswer);
    }

    [Fact]
    public async Task A_key_that_was_changed_works_with_the_next_sign_in_and_the_old_one_no_more()
    {
        await OpenAsync();
        var who = Someone(Here.NextEmail());
        await InAsync(who);
        var old = Issuer.Signing;
        Issuer.ChangeKey();
        Roster.Clock.Advance(TimeSpan.FromSeconds(6));
        await InAsync(who);
        Roster.Clock.Advance(TimeSpan.FromSeconds(6));
        var browser = Roster.Stranger();
        IsRefused(await ReturnAsync(browser, await BeginAsync(browser), who, said => said.Signed = old), BadAnswer);
        var read = Issuer.KeysRead;
        IsRefused(await ReturnAsync(browser, await BeginAsync(browser), who, said => said.Signed = Issuer.AKeyItHasNot), BadAnswer);
        Assert.Equal(read, Issuer.KeysRead);
        Roster.Clock.Advance(TimeSpan.FromSeconds(-12));
    }

    [Fact]
    public async Task Attack_33_a_provider_that_describes_another_issuer_or_stands_in_a_private_network_is_not_settled()
    {
        (await Here.Script.PostAsync($"{Path}/check", new { issuer = Issuer.Address })).IsOk();
        (await Here.Script.PostAsync($"{Path}/check", new { issuer = Issuer.Address + "/" })).IsProblem(400, "bad-address", "issuer");
        foreach (var (address, code) in new[] { ("https://127.0.0.1:1/", "private-address"), ("https://localhost/", "private-address"), ("https://[::1]/x", "private-address"), ("http://login.example", "bad-address"), ("https://a.example/?x=1", "bad-address"), ("file:///etc/passwd", "bad-address") })
        {
            (await Here.Script.PostAsync($"{Path}/check", new { issuer = address })).IsProblem(400, code, "issuer");
            var settled = Settled();
            settled["issuer"] = address;
            (await SettleAsync(settled)).IsProblem(400, code, "issuer");
        }

        World.Other.SaysIssuer = Issuer.Address;
        (await Here.Script.PostAsync($"{Path}/check", new { issuer = World.Other.Address })).IsProblem(409, "issuer-unfit", "issuer");
        World.Other.SaysIssuer = null;
    }

    [Fact]
    public async Task Someone_who_declines_at_the_provider_is_told_so()
    {
        await OpenAsync();
        var browser = Roster.Stranger();
        var sent = await BeginAsync(browser);
        IsRefused(await browser.GetAsync($"/sso/{Here.Code}/callback?state={sent["state"]}&error=access_denied&error_description=%3Cscript%3E"), "did not sign you in");
    }
}
