using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Sso;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Sso;

/// <summary>Who comes in by an identity provider, and as whom.</summary>
public sealed class SignOnTests(SsoWorld world) : SsoTests(world)
{
    [Fact]
    public async Task A_browser_is_sent_with_pkce_a_nonce_and_a_state_and_the_code_is_changed_with_the_secret()
    {
        var settled = Settled();
        settled["secret"] = SsoWorld.Secret;
        await OpenAsync(settled);
        var browser = Roster.Stranger();
        var sent = await BeginAsync(browser, more: "?email=nora%40example.com");
        Assert.Equal(("code", "roster", "S256", "openid profile email", "nora@example.com", $"http://localhost:5080/sso/{Here.Code}/callback"),
            (sent["response_type"], sent["client_id"], sent["code_challenge_method"], sent["scope"], sent["login_hint"], sent["redirect_uri"]));
        Assert.Equal((43, 43, 43), (sent["state"].Length, sent["nonce"].Length, sent["code_challenge"].Length));

        (await ReturnAsync(browser, sent, Someone(Here.NextEmail()))).Is(HttpStatusCode.Redirect);
        var (authorization, form) = Issuer.Asked.Last();
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("roster:a%2Fsecret%2Bof%3Ait"))}", authorization);
        Assert.Equal(sent["code_challenge"], Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))));
        Assert.False(form.ContainsKey("client_secret"));
    }

    [Fact]
    public async Task A_newcomer_is_added_with_what_is_settled_and_comes_back_as_the_same_person_under_another_address()
    {
        await OpenAsync();
        var email = Here.NextEmail();
        var who = Someone(email);
        var them = await InAsync(who);
        var me = (await them.GetAsync("/api/v1/me")).IsOk();
        var id = me["user"].GetProperty("id").GetGuid();
        var shown = (await Here.Script.GetAsync($"/api/v1/users/{id}")).IsOk();
        Assert.Equal(("Nora", "Quist", email, "agent", "active", "none"), (shown["givenName"].GetString(), shown["familyName"].GetString(), shown["email"].GetString(),
            shown["type"].GetString(), shown["state"].GetString(), shown["passwordState"].GetString()));
        Assert.Equal(Here.Role("agent"), shown["roles"].EnumerateArray().Single().GetProperty("id").GetString());
        Assert.Equal(("sso", null), ((await LastEntryAsync()).Proof, (await LastEntryAsync()).SecondFactor));
        Assert.Equal(["user.identity_linked", "user.created", "session.entered"], (await Here.EventsAsync(id)).Select(e => e.Name));

        who["email"] = Here.NextEmail();
        var again = await InAsync(who);
        Assert.Equal(id, (await again.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task What_the_token_leaves_out_is_asked_of_the_provider_and_believed_only_of_the_same_person()
    {
        await OpenAsync();
        var (email, subject) = (Here.NextEmail(), Guid.NewGuid().ToString("N"));
        Issuer.About[subject] = new { sub = "somebody-else", email, email_verified = true };
        IsRefused(await SignOnAsync(Roster.Stranger(), new() { ["sub"] = subject }), "not open to you");
        Issuer.About[subject] = new { sub = subject, email, email_verified = true };
        await InAsync(new() { ["sub"] = subject });
    }

    [Fact]
    public async Task Nobody_is_added_where_that_is_not_settled_or_for_an_address_that_is_not_allowed_or_not_verified()
    {
        var settled = Settled();
        settled["allowedDomains"] = new[] { "allowed.example" };
        await OpenAsync(settled);
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone("nora@elsewhere.example")), "not open to you");
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone($"{Here.Code}@allowed.example", verified: false)), "not open to you");
        await InAsync(Someone($"{Here.Code}@allowed.example"));
        settled["justInTime"] = false;
        (await SettleAsync(settled)).IsOk();
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone($"{Here.Code}2@allowed.example")), "not open to you");
        Assert.Equal(["sso-not-open"], (await Here.EventsAsync(name: "sso.refused")).Select(e => System.Text.Json.JsonDocument.Parse(e.Payload).RootElement.GetProperty("code").GetString()).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_links_nobody_whether_the_provider_has_verified_it_or_not(bool verified)
    {
        await OpenAsync();
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(person.Email, verified)), verified ? "Sign in with your own password once" : "not open to you");
        Assert.False(await Roster.AskAsync(db => db.Set<SsoIdentity>().AnyAsync(i => i.UserId == new UserId(person.Id))));
    }

    [Fact]
    public async Task Whoever_gives_their_own_password_and_says_that_the_entry_is_theirs_comes_in_by_it_from_then_on()
    {
        await OpenAsync();
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var who = Someone("another-address@example.com", verified: false);
        (await LinkAsync(them, who)).Is(HttpStatusCode.Redirect);
        Assert.Single(await Here.EventsAsync(person.Id, "user.identity_linked"));

        var later = await InAsync(who);
        Assert.Equal(person.Id, (await later.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task An_entry_is_linked_only_by_the_browser_and_the_session_that_went_for_it_and_only_once()
    {
        await OpenAsync();
        var (person, other) = (await Here.AddAsync("viewer"), await Here.AddAsync("viewer"));
        var (them, thief) = (await person.ArriveAsync(), await other.ArriveAsync());
        var sent = await BeginAsync(them);
        (await ReturnAsync(them, sent, Someone(person.Email))).IsOk();
        IsRefused(await thief.SubmitAsync("/sso/link", ("state", sent["state"]), ("code", Here.Code)), "Begin again");
        thief.Cookies["__Host-roster-sso"] = them.Cookies["__Host-roster-sso"];
        IsRefused(await thief.SubmitAsync("/sso/link", ("state", sent["state"]), ("code", Here.Code)), "Begin again");
        (await them.SubmitAsync("/sso/link", ("state", sent["state"]), ("code", Here.Code))).Is(HttpStatusCode.Redirect);
        IsRefused(await them.SubmitAsync("/sso/link", ("state", sent["state"]), ("code", Here.Code)), "Begin again");
    }

    [Theory]
    [InlineData("suspend")]
    [InlineData("delete")]
    public async Task Attack_20_whoever_is_put_out_is_refused_by_the_provider_also_in_a_flow_that_began_before(string how)
    {
        var here = await Roster.NewWorkspaceAsync("balanced");
        var settled = Settled(here);
        await OpenAsync(settled, here);
        var who = Someone(here.NextEmail());
        var them = await InAsync(who, here);
        var id = (await them.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid();
        var browser = Roster.Stranger();
        var sent = await BeginAsync(browser, here);
        (await here.Script.PostAsync($"/api/v1/users/{id}/{how}", new { })).IsOk();
        Assert.NotEqual(UserState.Active, await Roster.AskAsync(db => db.Set<User>().IgnoreQueryFilters(["deleted"]).Where(u => u.Id == new UserId(id)).Select(u => u.State).SingleAsync()));
        (await them.GetAsync("/api/v1/me")).Is(HttpStatusCode.Unauthorized);
        IsRefused(await ReturnAsync(browser, sent, who, at: here), "not open to you");
        IsRefused(await SignOnAsync(Roster.Stranger(), who, here), "not open to you");
        who["sub"] = "a-new-entry-of-theirs";
        IsRefused(await SignOnAsync(Roster.Stranger(), who, here), "not open to you");
    }

    [Fact]
    public async Task An_invitation_that_was_mailed_is_taken_up_by_the_provider_and_nobody_else_is_linked_by_its_address()
    {
        await OpenAsync();
        var (email, link) = await InvitedAsync(Here, "copy_link");
        var who = Someone("whoever@example.com");
        var browser = Roster.Stranger();
        var page = (await browser.SubmitAsync("/link", ("token", link))).IsOk();
        Assert.Contains($"/sso/{Here.Code}/join", page.Text, StringComparison.Ordinal);
        var onward = (await browser.SubmitAsync($"/sso/{Here.Code}/join", ("token", link))).IsOk();
        var sent = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(onward.Headers["Refresh"]["0; url=".Length..]).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        (await ReturnAsync(browser, sent, who)).Is(HttpStatusCode.Redirect);
        Assert.Equal(email, (await browser.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("email").GetString());
        IsRefused(await browser.SubmitAsync($"/sso/{Here.Code}/join", ("token", link)), "has been used");
        await InAsync(who);
    }

    [Fact]
    public async Task Whoever_is_invited_and_comes_without_the_link_is_told_to_open_it()
    {
        await OpenAsync();
        var (email, _) = await InvitedAsync(Here, "copy_link");
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(email)), "Open the link in the mail");
    }

    private static async Task<(string Email, string Link)> InvitedAsync(Workspace here, string way)
    {
        var admin = await here.AdminAsync();
        var settings = (await here.Script.GetAsync("/api/v1/settings")).IsOk();
        (await here.Script.SendAsync("PATCH", "/api/v1/settings", Client.JsonOf(new { activation = new[] { "copy_link", "shown_once" } }), ("If-Match", settings.ETag!))).IsOk();
        var (person, link) = await here.AddByAsync(way);
        return (person.Email, link!);
    }
}
