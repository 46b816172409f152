using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>A strict provider that others wrote sends people to Roster.</summary>
[Trait("Needs", "App")]
public sealed class RealProviderTests
{
    [Fact]
    public async Task A_certified_provider_signs_people_in_adds_them_and_proves_them_again()
    {
        var port = RealProvider.FreePort();
        await using var host = await RosterHost.StartAsync(new() { ["Roster:Sso:PrivateIssuers:0"] = RealProvider.IssuerAt(port) });
        var here = await host.NewWorkspaceAsync();
        await using var provider = await RealProvider.StartAsync(port, $"http://localhost:5080/sso/{here.Code}/callback");
        var group = (await here.Script.PostAsync("/api/v1/groups", new { name = "Support" })).IsCreated()["group"].GetProperty("id").GetString();
        var found = (await here.Script.PostAsync("/api/v1/sso/check", new { issuer = provider.Issuer })).IsOk();
        Assert.Equal($"{provider.Issuer}/auth", found["signInAddress"].GetString());
        (await here.Script.SendAsync("PUT", "/api/v1/sso", Client.JsonOf(new
        {
            issuer = provider.Issuer, clientId = RealProvider.ClientId, secret = RealProvider.Secret, scopes = new[] { "email", "profile", "groups" },
            justInTime = true, type = "agent", roleIds = new[] { here.Role("agent") }, groupClaim = "groups", groupRules = new[] { new { value = "support", groupId = group } },
        }), ("If-Match", "\"0\""))).IsOk();
        (await here.Script.PostAsync("/api/v1/sso/mode", new { mode = "optional" })).IsOk();

        var (browser, cookies, email) = (host.Stranger(), new CookieContainer(), here.NextEmail());
        var back = await provider.SignInAsync((await browser.GetAsync($"/sso/{here.Code}?return=%2Fstart")).Is(HttpStatusCode.Redirect).Location, email, cookies);
        Assert.Contains("iss=", back, StringComparison.Ordinal);
        Assert.Equal("/start", (await browser.GetAsync(back)).Is(HttpStatusCode.Redirect).Location);
        var me = (await browser.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal(("Rosa Lind", email, true), (me["user"].GetProperty("displayName").GetString(), me["user"].GetProperty("email").GetString(), me["isByProvider"].GetBoolean()));
        var shown = (await here.Script.GetAsync($"/api/v1/users/{me["user"].GetProperty("id").GetGuid()}")).IsOk();
        Assert.Equal("Support", shown["groups"].EnumerateArray().Single().GetProperty("name").GetString());

        // Silently, as they are signed in there; and anew, which the provider must do.
        var again = host.Stranger();
        (await again.GetAsync(await provider.SignInAsync((await again.GetAsync($"/sso/{here.Code}")).Location, email, cookies))).Is(HttpStatusCode.Redirect);
        (await browser.GetAsync(await provider.SignInAsync((await browser.GetAsync($"/sso/{here.Code}?again=1")).Location, email, cookies))).Is(HttpStatusCode.Redirect);
        Assert.NotEmpty(await here.EventsAsync(me["user"].GetProperty("id").GetGuid(), "session.proven"));

        var consultant = host.Stranger();
        var refused = await consultant.GetAsync(await provider.SignInAsync((await consultant.GetAsync($"/sso/{here.Code}")).Location, $"consultant@{here.Code}.example"));
        Assert.Contains("not open to you", refused.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }
}
