using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Kernel;
using Roster.Tests.Operator;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>What a portal is given for its code, and given anew: good once, for the portal it was given to.</summary>
public sealed class TokenTests : AppTests
{
    [Fact]
    public async Task Attack_10_of_fifty_that_show_a_code_at_once_one_succeeds_and_what_it_got_is_ended()
    {
        var (portal, browser, _) = await ReadyAsync();
        var code = await portal.CodeAsync(browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.RedeemAsync(code)));

        var won = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a != won), a => IsRefused(a, "invalid_grant"));
        var tokens = Tokens.Of(Roster, won);
        Assert.False(await portal.IsActiveAsync(tokens.Access));
        IsRefused(await portal.RefreshAsync(tokens.Refresh), "invalid_grant");
    }

    [Fact]
    public async Task Attack_10_of_fifty_that_show_a_refresh_token_at_once_one_succeeds_and_the_grant_is_ended()
    {
        var (portal, browser, person) = await ReadyAsync();
        var tokens = await portal.OpenAsync(browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.RefreshAsync(tokens.Refresh)));

        var won = Tokens.Of(Roster, Assert.Single(answers, a => a.Status == HttpStatusCode.OK));
        IsRefused(await portal.RefreshAsync(won.Refresh), "invalid_grant");
        Assert.False(await portal.IsActiveAsync(won.Access));
        Assert.Contains("token_reused", Assert.Single(await Here.EventsAsync(person.Id, "portal.closed")).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_gives_new_tokens_of_the_same_sign_in()
    {
        var (portal, browser, person) = await ReadyAsync();
        var first = await portal.OpenAsync(browser);

        var second = Tokens.Of(Roster, (await portal.RefreshAsync(first.Refresh)).IsOk());

        Assert.True(await portal.IsActiveAsync(second.Access));
        var (old, renewed) = (new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(first.Identity), new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(second.Identity));
        Assert.Equal((person.Id.ToString(), old.GetClaim("sid").Value, old.GetClaim("auth_time").Value), (renewed.Subject, renewed.GetClaim("sid").Value, renewed.GetClaim("auth_time").Value));
        IsRefused(await portal.PostAsync("/oauth/token", ("grant_type", "refresh_token"), ("refresh_token", second.Refresh), ("scope", "openid profile email phone")), "invalid_scope");
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-another-verifier-another-ve")]
    [InlineData("code_verifier", null)]
    [InlineData("code_verifier", "short")]
    [InlineData("redirect_uri", "https://evil.example/")]
    [InlineData("redirect_uri", null)]
    public async Task A_code_without_its_verifier_or_from_another_address_opens_nothing(string name, string? value)
    {
        var (portal, browser, _) = await ReadyAsync();
        IsRefused(await portal.RedeemAsync(await portal.CodeAsync(browser), (name, value)), "invalid_grant");
    }

    [Fact]
    public async Task The_challenge_itself_is_no_verifier()
    {
        var (portal, browser, _) = await ReadyAsync();
        IsRefused(await portal.RedeemAsync(await portal.CodeAsync(browser), ("code_verifier", portal.Challenge)), "invalid_grant");
    }

    [Fact]
    public async Task Another_portal_can_use_neither_code_nor_token_and_learns_nothing_of_it()
    {
        var (portal, browser, _) = await ReadyAsync();
        var (other, twin) = (await TestPortal.ConnectAsync(Roster, "analytics"), await TestPortal.ConnectAsync(Roster));
        var code = await portal.CodeAsync(browser);
        IsRefused(await twin.RedeemAsync(code, ("redirect_uri", portal.Callback), ("code_verifier", portal.Verifier)), "invalid_grant");
        var tokens = Tokens.Of(Roster, (await portal.RedeemAsync(code)).IsOk());

        Assert.Equal("""{"active":false}""", (await other.IntrospectAsync(tokens.Access)).IsOk().Text);
        IsRefused(await twin.RefreshAsync(tokens.Refresh), "invalid_grant");
        (await twin.RevokeAsync(tokens.Refresh)).IsOk();
        (await twin.RevokeAsync(tokens.Access)).IsOk();
        Assert.True(await portal.IsActiveAsync(tokens.Access));
        Assert.False(await portal.IsActiveAsync(tokens.Refresh));
        Assert.False(await portal.IsActiveAsync("nonsense"));
    }

    [Fact]
    public async Task The_server_behind_a_public_portal_looks_at_its_tokens()
    {
        var page = await TestPortal.ConnectAsync(Roster, kind: "public");
        var server = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();
        var tokens = await page.OpenAsync(browser);

        Assert.True(await server.IsActiveAsync(tokens.Access));
        IsRefused(await page.IntrospectAsync(tokens.Access), "invalid_client", HttpStatusCode.Unauthorized);
        IsRefused(await page.With("a-secret-it-cannot-have").RefreshAsync(tokens.Refresh), "invalid_client", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_portal_that_is_not_who_it_says_gets_one_answer()
    {
        var (portal, browser, _) = await ReadyAsync();
        var code = await portal.CodeAsync(browser);
        var stranger = Roster.Stranger();
        var basic = (string id, string secret) => ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        var form = (string Name, string Value)[] (params (string, string)[] more) =>
            [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", portal.Callback), ("code_verifier", portal.Verifier), .. more];

        foreach (var (fields, header) in new[]
        {
            (form(("client_id", portal.Id.ToString())), ("X", "1")),
            (form(("client_id", portal.Id.ToString()), ("client_secret", "wrong")), ("X", "1")),
            (form(("client_id", Guid.CreateVersion7().ToString()), ("client_secret", portal.Secret!)), ("X", "1")),
            (form(), ("X", "1")),
            (form(), basic(portal.Id.ToString(), "wrong")),
            (form(), ("Authorization", "Basic !!!")),
            (form(), ("Authorization", "Bearer " + portal.Secret)),
            (form(("client_secret", portal.Secret!)), basic(portal.Id.ToString(), portal.Secret!)),
            (form(("client_id", Guid.CreateVersion7().ToString())), basic(portal.Id.ToString(), portal.Secret!)),
        })
        {
            var answer = await stranger.SendAsync("POST", "/oauth/token", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), header);
            IsRefused(answer, "invalid_client", HttpStatusCode.Unauthorized);
            Assert.StartsWith("Basic", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        (await stranger.SendAsync("POST", "/oauth/token", new FormUrlEncodedContent(form().Select(f => KeyValuePair.Create(f.Name, f.Value))), basic(portal.Id.ToString(), portal.Secret!))).IsOk();
    }

    [Fact]
    public async Task A_portal_that_is_not_who_it_says_holds_up_no_writer()
    {
        var nobody = (await TestPortal.ConnectAsync(Roster)).With("a-secret-it-cannot-have");
        await Roster.Runner.TogetherAsync(Here.Id, async () =>
        {
            // Somebody writes meanwhile, and on SQLite all other writers wait.
            foreach (var asked in new[] { nobody.RefreshAsync("nonsense"), nobody.RedeemAsync("nonsense"), nobody.RevokeAsync("nonsense") })
            {
                IsRefused(await asked.WaitAsync(TimeSpan.FromSeconds(20)), "invalid_client", HttpStatusCode.Unauthorized);
            }

            return true;
        });
    }

    [Fact]
    public async Task What_is_no_form_or_says_something_twice_is_no_request()
    {
        var (portal, _, _) = await ReadyAsync();
        var stranger = Roster.Stranger();
        IsRefused(await stranger.PostAsync("/oauth/token", new { grant_type = "authorization_code" }), "invalid_request");
        IsRefused(await stranger.SubmitAsync("/oauth/token", ("grant_type", "refresh_token"), ("grant_type", "refresh_token")), "invalid_request");
        IsRefused(await portal.PostAsync("/oauth/token", ("grant_type", "password")), "unsupported_grant_type");
        IsRefused(await portal.PostAsync("/oauth/token", ("grant_type", "client_credentials")), "unsupported_grant_type");
        IsRefused(await portal.PostAsync("/oauth/token", ("grant_type", "authorization_code")), "invalid_request");
        IsRefused(await portal.PostAsync("/oauth/introspect"), "invalid_request");
        Assert.Equal("Bearer", (await stranger.GetAsync("/oauth/userinfo")).Is(HttpStatusCode.Unauthorized).Headers["WWW-Authenticate"]);
        Assert.Contains("invalid_token", (await portal.UserInfoAsync("nonsense")).Is(HttpStatusCode.Unauthorized).Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_code_or_token_stands_in_the_database_or_in_a_log()
    {
        var (portal, browser, _) = await ReadyAsync();
        var code = await portal.CodeAsync(browser);
        var tokens = Tokens.Of(Roster, (await portal.RedeemAsync(code)).IsOk());
        await portal.RefreshAsync(tokens.Refresh);
        await portal.RefreshAsync(tokens.Refresh);

        var rows = await Snapshot.OfAsync(Here);
        var clients = string.Join('\n', await Roster.AskAsync(db => db.Set<OidcClient>().Where(c => c.Id == new ClientId(portal.Id)).Select(c => c.Name + c.Redirects).ToListAsync()));
        Assert.All(new[] { code, tokens.Access, tokens.Refresh, tokens.Identity, portal.Secret!, portal.Verifier }, secret =>
        {
            Assert.DoesNotContain(secret, rows + clients, StringComparison.Ordinal);
            Assert.DoesNotContain(Roster.Log.Lines, l => l.Contains(secret, StringComparison.Ordinal));
        });
    }

    internal static void IsRefused(Answer answer, string error, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        answer.Is(status);
        Assert.Equal(error, answer["error"].GetString());
        Assert.False(answer.Body.TryGetProperty("access_token", out _));
    }

    private async Task<(TestPortal Portal, Client Browser, Person Person)> ReadyAsync()
    {
        var person = await Here.AddAsync();
        return (await TestPortal.ConnectAsync(Roster), await person.ArriveAsync(), person);
    }
}
