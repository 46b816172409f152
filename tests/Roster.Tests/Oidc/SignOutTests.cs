using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>A portal sends a person to Roster to be signed out of everything.</summary>
public sealed class SignOutTests : AppTests
{
    [Fact]
    public async Task A_portal_that_shows_whose_sign_in_it_means_ends_it_and_has_the_person_back()
    {
        var (portal, browser, tokens) = await OpenAsync();
        var other = await TestPortal.ConnectAsync(Roster);
        var elsewhere = await other.OpenAsync(browser);

        var answer = (await browser.GetAsync(Ask(tokens.Identity, portal.SignedOut, "st-9"))).Is(HttpStatusCode.Redirect);

        Assert.Equal(portal.SignedOut + "&state=st-9", answer.Location);
        Assert.Null(browser.SessionToken);
        Assert.False(await portal.IsActiveAsync(tokens.Access));
        Assert.False(await other.IsActiveAsync(elsewhere.Access));
        Assert.Equal(portal.SignedOut + "&state=st-9", (await browser.GetAsync(Ask(tokens.Identity, portal.SignedOut, "st-9"))).Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Without_that_or_with_another_persons_the_person_is_asked_first()
    {
        var (portal, browser, tokens) = await OpenAsync();
        var (_, _, strangers) = await OpenAsync();

        foreach (var ask in new[] { "/oauth/sign-out", $"/oauth/sign-out?client_id={portal.Id}", Ask(strangers.Identity, null, null) })
        {
            Assert.Contains("Sign out everywhere?", (await browser.GetAsync(ask)).IsOk().Text, StringComparison.Ordinal);
            Assert.True(await portal.IsActiveAsync(tokens.Access));
        }

        var evil = new (string, string)[] { ("Origin", "https://evil.example") };
        browser.Origin = null;
        (await browser.SendAsync("POST", "/oauth/sign-out/confirm", new FormUrlEncodedContent([]), evil)).IsProblem(403, "cross-site");
        Assert.True(await portal.IsActiveAsync(tokens.Access));
        browser.Origin = "https://localhost";
        var done = (await browser.SubmitAsync("/oauth/sign-out/confirm", ("client_id", portal.Id.ToString()), ("post_logout_redirect_uri", portal.SignedOut), ("state", "x"))).IsOk();
        Assert.Equal($"0; url={portal.SignedOut}&state=x", done.Headers["Refresh"]);
        Assert.False(await portal.IsActiveAsync(tokens.Access));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_portals_own(string evil)
    {
        var (portal, browser, tokens) = await OpenAsync();
        foreach (var ask in new[] { Ask(tokens.Identity, evil, null), Ask(null, evil, null), Ask(null, portal.SignedOut, null), $"/oauth/sign-out?client_id={portal.Id}&post_logout_redirect_uri={Uri.EscapeDataString(evil)}" })
        {
            var answer = (await browser.GetAsync(ask)).Is(HttpStatusCode.BadRequest);
            Assert.False(answer.Headers.ContainsKey("Location") || answer.Headers.ContainsKey("Refresh"));
        }

        var confirmed = (await browser.SubmitAsync("/oauth/sign-out/confirm", ("client_id", portal.Id.ToString()), ("post_logout_redirect_uri", evil))).Is(HttpStatusCode.BadRequest);
        Assert.False(confirmed.Headers.ContainsKey("Refresh"));
        Assert.True(await portal.IsActiveAsync(tokens.Access));
    }

    [Fact]
    public async Task A_portal_cannot_speak_for_another()
    {
        var (_, browser, tokens) = await OpenAsync();
        var other = await TestPortal.ConnectAsync(Roster);
        (await browser.GetAsync(Ask(tokens.Identity, null, null) + $"&client_id={other.Id}")).Is(HttpStatusCode.BadRequest);
        (await browser.GetAsync(Ask(tokens.Identity, other.SignedOut, null))).Is(HttpStatusCode.BadRequest);
    }

    private static string Ask(string? hint, string? redirect, string? state) => QueryHelpers.AddQueryString(
        "/oauth/sign-out", new Dictionary<string, string?> { ["id_token_hint"] = hint, ["post_logout_redirect_uri"] = redirect, ["state"] = state }.Where(p => p.Value is not null));

    private async Task<(TestPortal Portal, Client Browser, Tokens Tokens)> OpenAsync()
    {
        var portal = await TestPortal.ConnectAsync(Roster);
        var browser = await (await Here.AddAsync()).ArriveAsync();
        return (portal, browser, await portal.OpenAsync(browser));
    }
}
