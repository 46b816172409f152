using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Signing in to a portal, from the address it sends people to until it knows who they are.</summary>
public sealed class CodeFlowTests : AppTests
{
    [Fact]
    public async Task A_person_signs_in_and_the_portal_learns_who_they_are_where_and_with_what_rights()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        var browser = Roster.Stranger();

        var toSignIn = (await browser.GetAsync(portal.Ask(("login_hint", person.Email)))).Is(HttpStatusCode.Redirect).Location;
        Assert.StartsWith("/sign-in?", toSignIn, StringComparison.Ordinal);
        Assert.Contains(person.Email, (await browser.GetAsync(toSignIn)).IsOk().Text, StringComparison.Ordinal);
        var back = TestPortal.Query("https://localhost" + toSignIn)["return"];
        var page = (await browser.SubmitAsync("/sign-in", ("email", person.Email), ("password", Person.OwnPassword), ("return", back))).IsOk();
        Assert.Equal($"0; url={back}", page.Headers["Refresh"]);
        var answer = (await browser.GetAsync(back)).Is(HttpStatusCode.Redirect);
        var sent = TestPortal.Query(answer.Location);
        Assert.Equal(("st-1", "roster", await IssuerAsync()), (sent["state"], sent["from"], sent["iss"]));
        var tokens = (await portal.RedeemAsync(sent["code"])).IsOk();

        Assert.Equal("no-store", tokens.Headers["Cache-Control"]);
        Assert.Equal(("Bearer", "openid profile email"), (tokens["token_type"].GetString(), tokens["scope"].GetString()));
        var identity = await ReadAsync(tokens["id_token"].GetString()!, portal.Id);
        Assert.Equal((person.Id.ToString(), "no-1", Here.Code, "agent"), (identity.Subject, identity.GetClaim("nonce").Value, identity.GetClaim("tenant").Value, identity.GetClaim("type").Value));
        Assert.Contains(identity.Claims, c => c is { Type: "permissions", Value: "conversations:handle" });
        Assert.True(Guid.TryParse(identity.GetClaim("sid").Value, out _));
        var info = (await portal.UserInfoAsync(tokens["access_token"].GetString()!)).IsOk();
        Assert.Equal((identity.Subject, "Ana López", person.Email), (info["sub"].GetString(), info["name"].GetString(), info["email"].GetString()));
        Assert.False(info["email_verified"].GetBoolean());
        var known = (await portal.IntrospectAsync(tokens["access_token"].GetString()!)).IsOk();
        Assert.Equal((true, identity.Subject, identity.GetClaim("sid").Value, portal.Id.ToString()),
            (known["active"].GetBoolean(), known["sub"].GetString(), known["sid"].GetString(), known["client_id"].GetString()));
        Assert.Single(await Here.EventsAsync(person.Id, "portal.opened"));
    }

    [Fact]
    public async Task Someone_signed_in_is_sent_straight_back_and_told_only_what_was_asked_for()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();

        var tokens = await portal.OpenAsync(browser, ("scope", "openid"), ("prompt", "none"), ("nonce", null));

        var info = (await portal.UserInfoAsync(tokens.Access)).IsOk();
        Assert.False(info.Body.TryGetProperty("name", out _) || info.Body.TryGetProperty("email", out _));
        Assert.DoesNotContain((await ReadAsync(tokens.Identity, portal.Id)).Claims, c => c.Type is "nonce" or "name" or "email");
    }

    [Theory]
    [InlineData("client_id", "0198c0de-0000-7000-8000-000000000000")]
    [InlineData("client_id", "agent-desktop")]
    [InlineData("client_id", null)]
    [InlineData("redirect_uri", "https://evil.example/")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "+/more")]
    [InlineData("redirect_uri", "+#fragment")]
    [InlineData("redirect_uri", "+&x=1")]
    [InlineData("redirect_uri", "UPPER")]
    public async Task Attack_35_an_address_that_is_not_the_portals_own_is_never_redirected_to(string name, string? value)
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();
        var changed = value == "UPPER" ? portal.Callback.ToUpperInvariant() : value is ['+', .. var more] ? portal.Callback + more : value;

        foreach (var query in new[] { portal.Ask((name, changed)), portal.Ask((name, changed), ("response_type", "token")), portal.Ask((name, changed), ("prompt", "none")) })
        {
            var answer = (await browser.GetAsync(query)).Is(HttpStatusCode.BadRequest);
            Assert.False(answer.Headers.ContainsKey("Location"));
            Assert.DoesNotContain("evil.example", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("scope", "profile", "invalid_scope")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("prompt", "consent", "invalid_request")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("max_age", "-1", "invalid_request")]
    [InlineData("max_age", "soon", "invalid_request")]
    [InlineData("request", "eyJ", "request_not_supported")]
    [InlineData("request_uri", "https://evil.example/r", "request_uri_not_supported")]
    [InlineData("tenant", "nowhere", "access_denied", "none")]
    public async Task What_is_wrong_with_a_request_is_said_to_the_portal(string name, string? value, string error, string? prompt = null)
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();

        var answer = (await browser.GetAsync(prompt is null ? portal.Ask((name, value)) : portal.Ask((name, value), ("prompt", prompt)))).Is(HttpStatusCode.Redirect);

        Assert.StartsWith(portal.Callback + "&", answer.Location, StringComparison.Ordinal);
        var sent = TestPortal.Query(answer.Location);
        Assert.Equal((error, "st-1", await IssuerAsync()), (sent["error"], sent["state"], sent["iss"]));
        Assert.False(sent.ContainsKey("code"));
    }

    [Fact]
    public async Task A_parameter_that_is_there_twice_is_refused()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();

        var twice = (await browser.GetAsync(portal.Ask() + "&scope=openid")).Is(HttpStatusCode.Redirect);

        Assert.Equal("invalid_request", TestPortal.Query(twice.Location)["error"]);
        (await browser.GetAsync(portal.Ask() + "&redirect_uri=https%3A%2F%2Fevil.example%2F")).Is(HttpStatusCode.BadRequest);
        (await browser.GetAsync(portal.Ask() + $"&client_id={portal.Id}")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Silently_nobody_is_asked_anything()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var stranger = TestPortal.Query((await Roster.Stranger().GetAsync(portal.Ask(("prompt", "none")))).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("login_required", stranger["error"]);

        var newcomer = await Here.AddAsync();
        var browser = await newcomer.SignInAsync(newcomer.TemporaryPassword);
        Assert.Equal("interaction_required", TestPortal.Query((await browser.GetAsync(portal.Ask(("prompt", "none")))).Location)["error"]);
        Assert.StartsWith("/password?", (await browser.GetAsync(portal.Ask())).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_may_ask_for_a_fresh_proof_and_gets_one()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var browser = await (await here.AddAsync()).ArriveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.NotEmpty(await portal.CodeAsync(browser, ("max_age", "3600")));

        foreach (var asks in new[] { ("max_age", "600"), ("max_age", "0"), ("prompt", "login") })
        {
            host.Clock.Advance(TimeSpan.FromMinutes(11));
            var toProve = (await browser.GetAsync(portal.Ask(asks))).Is(HttpStatusCode.Redirect).Location;
            Assert.StartsWith("/prove?", toProve, StringComparison.Ordinal);
            Assert.Equal("login_required", asks.Item1 == "prompt" ? "login_required" : TestPortal.Query((await browser.GetAsync(portal.Ask(asks, ("prompt", "none")))).Location)["error"]);
            (await browser.GetAsync(toProve)).IsOk();
            var back = TestPortal.Query("https://localhost" + toProve)["return"];
            (await browser.SubmitAsync("/prove", ("current", "not this"), ("return", back))).Is(HttpStatusCode.UnprocessableEntity);
            Assert.StartsWith("/prove?", (await browser.GetAsync(back)).Location, StringComparison.Ordinal);
            Assert.Equal($"0; url={back}", (await browser.SubmitAsync("/prove", ("current", Person.OwnPassword), ("return", back))).IsOk().Headers["Refresh"]);

            var sent = TestPortal.Query((await browser.GetAsync(back)).Is(HttpStatusCode.Redirect).Location);
            var tokens = Tokens.Of(host, (await portal.RedeemAsync(sent["code"])).IsOk());
            var provenAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(new JsonWebToken(tokens.Identity).GetClaim("auth_time").Value, null));
            Assert.InRange(provenAt, host.Clock.GetUtcNow().AddMinutes(-1), host.Clock.GetUtcNow());
        }
    }

    [Theory]
    [InlineData("agent", "operations")]
    [InlineData("analyst", "agent-desktop")]
    [InlineData("bot_admin", "live-board")]
    public async Task A_portal_that_is_not_open_to_a_person_says_so_on_a_page_and_gets_nothing(string type, string portal)
    {
        var theirs = await TestPortal.ConnectAsync(Roster, portal);
        var browser = await (await Here.AddAsync(type)).ArriveAsync();

        var answer = (await browser.GetAsync(theirs.Ask())).Is(HttpStatusCode.Forbidden);

        Assert.Contains("is not open to you", answer.Text, StringComparison.Ordinal);
        Assert.Equal("access_denied", TestPortal.Query((await browser.GetAsync(theirs.Ask(("prompt", "none")))).Location)["error"]);
    }

    [Fact]
    public async Task Someone_of_two_workspaces_chooses_one_and_its_rights_go_into_the_tokens()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var other = await Roster.NewWorkspaceAsync();
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = created_at WHERE address_key = {person.Email}");
        (await other.Script.PostAsync("/api/v1/users", other.Newcomer(person.Email, type: "supervisor"))).IsCreated();
        var browser = await person.SignInAsync();
        (await browser.SubmitAsync("/accept", ("tenant", other.Code))).Is(HttpStatusCode.Redirect);

        var page = (await browser.GetAsync(portal.Ask())).IsOk();
        Assert.Contains($"Workspace {Here.Code}", page.Text, StringComparison.Ordinal);
        Assert.Contains($"tenant={other.Code}", page.Text, StringComparison.Ordinal);
        var there = await ReadAsync((await portal.OpenAsync(browser, ("tenant", other.Code))).Identity, portal.Id);
        var here = await ReadAsync((await portal.OpenAsync(browser, ("tenant", Here.Code))).Identity, portal.Id);

        Assert.Equal((other.Code, "supervisor", Here.Code, "agent"), (there.GetClaim("tenant").Value, there.GetClaim("type").Value, here.GetClaim("tenant").Value, here.GetClaim("type").Value));
        Assert.NotEqual(there.Subject, here.Subject);
        Assert.NotEqual(there.GetClaim("sid").Value, here.GetClaim("sid").Value);
    }

    [Fact]
    public async Task A_request_sent_as_a_form_is_asked_again_as_an_address()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var elsewhere = Roster.Stranger();
        elsewhere.Origin = "https://portal.example";

        var answer = (await elsewhere.SubmitAsync("/oauth/authorize", [.. TestPortal.Query("https://localhost" + portal.Ask()).Select(p => (p.Key, p.Value))])).Is(HttpStatusCode.SeeOther);

        Assert.StartsWith("/sign-in?", (await elsewhere.GetAsync(answer.Location)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    private async Task<string> IssuerAsync() => (await Roster.Stranger().GetAsync("/.well-known/openid-configuration")).IsOk()["issuer"].GetString()!;

    private async Task<JsonWebToken> ReadAsync(string token, Guid audience)
    {
        var keys = new JsonWebKeySet((await Roster.Stranger().GetAsync("/oauth/keys")).IsOk().Text);
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = ["RS256"], ValidTypes = ["JWT"], ValidIssuer = await IssuerAsync(), ValidAudience = audience.ToString(), IssuerSigningKeys = keys.GetSigningKeys(), TryAllIssuerSigningKeys = false,
        });
        Assert.True(read.IsValid, read.Exception?.Message);
        return (JsonWebToken)read.SecurityToken;
    }
}
