using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>What portals, and those who are none, may ask the token endpoints in a while.</summary>
[Trait("Needs", "App")]
public sealed class PortalLimitTests
{
    [Theory]
    [InlineData("/oauth/token")]
    [InlineData("/oauth/introspect")]
    [InlineData("/oauth/revoke")]
    public async Task Attack_22_whoever_is_no_portal_is_not_looked_up_without_end_and_no_portal_pays_for_it(string path)
    {
        await using var host = await HostAsync("StrangersPerMinute", "3");
        var portal = await TestPortal.ConnectAsync(host);
        var (stranger, own) = (At(host, "203.0.113.9"), At(host, "203.0.113.10"));

        var answers = new List<Answer>();
        for (var i = 0; i < 20; i++)
        {
            answers.Add(await stranger.SubmitAsync(path, ("client_id", Guid.NewGuid().ToString()), ("client_secret", "a guess"), ("token", "x"), ("grant_type", "refresh_token"), ("refresh_token", "x")));
        }

        Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.Unauthorized), 3, 10);
        var refused = answers[^1].Is(HttpStatusCode.TooManyRequests);
        Assert.Equal(("slow_down", "10"), (refused["error"].GetString(), refused.Headers["Retry-After"]));
        Assert.DoesNotContain("token", refused.Text, StringComparison.OrdinalIgnoreCase);
        // The portal elsewhere is answered as ever, and in its own name at the address that is shut nobody is.
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await AskAsync(own, portal, path)).Status);
        (await AskAsync(stranger, portal, path)).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_portal_has_a_count_of_its_own_at_each_address_however_its_id_is_written()
    {
        await using var host = await HostAsync("TokensPerMinute", "4");
        var (busy, calm) = (await TestPortal.ConnectAsync(host), await TestPortal.ConnectAsync(host));
        var (one, other) = (At(host, "203.0.113.9"), At(host, "203.0.113.10"));

        var answers = new List<Answer>();
        for (var i = 0; i < 24; i++)
        {
            answers.Add(await AskAsync(one, busy, "/oauth/token", upper: i % 2 == 0));
        }

        Assert.Contains(answers, a => a.Status == HttpStatusCode.BadRequest);
        Assert.Equal("slow_down", answers.First(a => a.Status == HttpStatusCode.TooManyRequests)["error"].GetString());
        (await AskAsync(other, busy, "/oauth/token")).Is(HttpStatusCode.BadRequest);
        (await AskAsync(one, calm, "/oauth/token")).Is(HttpStatusCode.BadRequest);
    }

    private static Task<RosterHost> HostAsync(string limit, string value) =>
        RosterHost.StartAsync(new() { [$"Roster:PortalLimits:{limit}"] = value }, services => services.AddSingleton<IStartupFilter, ArrivesFrom>());

    private static Client At(RosterHost host, string address)
    {
        var client = host.Stranger();
        client.Headers[ArrivesFrom.Header] = address;
        return client;
    }

    private static Task<Answer> AskAsync(Client at, TestPortal portal, string path, bool upper = false) => at.SubmitAsync(path,
        ("client_id", upper ? portal.Id.ToString().ToUpperInvariant() : portal.Id.ToString()), ("client_secret", portal.Secret!), ("token", "x"), ("grant_type", "refresh_token"), ("refresh_token", "not one"));
}
