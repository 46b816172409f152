using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Roster.Oidc.Clients;
using Roster.Oidc.Logout;
using Roster.Platform.Outbound;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>An ended sign-in reaches each portal that it is open in.</summary>
public sealed class BackChannelLogoutTests : AppTests
{
    [Theory]
    [InlineData("signed_out")]
    [InlineData("ended_by_admin")]
    [InlineData("suspended")]
    [InlineData("tenant_suspended")]
    public async Task Attack_23_every_portal_hears_of_an_end_once_by_a_token_that_Roster_signed(string how)
    {
        await using var desk = await ListeningPortal.StartAsync();
        await using var board = await ListeningPortal.StartAsync();
        var (one, two) = (await TestPortal.ConnectAsync(Roster, logout: desk.Address), await TestPortal.ConnectAsync(Roster, logout: board.Address));
        var person = await Here.AddAsync();
        var browser = await person.ArriveAsync();
        var (tokens, _) = (await one.OpenAsync(browser), await one.OpenAsync(browser));
        var bystander = await (await Here.AddAsync()).ArriveAsync();
        await two.OpenAsync(how == "tenant_suspended" ? browser : bystander);

        await (how switch
        {
            "signed_out" => browser.SubmitAsync("/sign-out"),
            "ended_by_admin" => Here.Script.PostAsync(person.Path + "/sessions/end"),
            "suspended" => Here.Script.PostAsync(person.Path + "/suspend"),
            _ => SuspendTenantAsync(),
        });

        await Eventually.TrueAsync(() => Task.FromResult(!desk.Heard.IsEmpty && (how != "tenant_suspended" || !board.Heard.IsEmpty)), "the portal hears of it");
        var said = await ReadAsync(Assert.Single(desk.Heard), one.Id);
        Assert.Equal((new JsonWebToken(tokens.Identity).GetClaim("sid").Value, person.Id.ToString()), (said.GetClaim("sid").Value, said.Subject));
        Assert.Contains("http://schemas.openid.net/event/backchannel-logout", said.GetClaim("events").Value, StringComparison.Ordinal);
        Assert.False(said.TryGetClaim("nonce", out _));
        Assert.True(said.TryGetClaim("jti", out _));
        await Eventually.TrueAsync(() => Roster.AskAsync(db => db.Set<LogoutDelivery>().AnyAsync(d => d.TenantId == Here.Id && d.State == LogoutState.Delivered)), "it is noted");
        Assert.Equal(1, desk.Calls);
        Assert.Equal(how == "tenant_suspended" ? 1 : 0, board.Calls);
    }

    [Fact]
    public async Task A_portal_that_is_away_is_told_again_until_it_hears()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        await using var desk = await ListeningPortal.StartAsync();
        desk.Status = 503;
        var portal = await TestPortal.ConnectAsync(host, logout: desk.Address);
        var person = await here.AddAsync();
        await portal.OpenAsync(await person.ArriveAsync());
        (await here.Script.PostAsync(person.Path + "/sessions/end")).IsOk();

        await TriedAsync(host, 1);
        var shown = await host.OperateAsync<ReadClient, ClientDetails>(new(new(portal.Id)));
        Assert.Equal((1, "It answered 503."), (shown.LogoutsWaiting, shown.LogoutFault));
        for (var tries = 2; tries <= 4; tries++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(3));
            await TriedAsync(host, tries);
        }

        desk.Status = 200;
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await Eventually.TrueAsync(() => Task.FromResult(!desk.Heard.IsEmpty), "it hears");
        await Eventually.TrueAsync(() => DeliveredAsync(host, d => d.State == LogoutState.Delivered), "it is noted");
        Assert.Equal(0, (await host.OperateAsync<ReadClient, ClientDetails>(new(new(portal.Id)))).LogoutsWaiting);
    }

    [Fact]
    public async Task What_never_answers_is_given_up()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        await using var desk = await ListeningPortal.StartAsync();
        desk.Status = 500;
        var portal = await TestPortal.ConnectAsync(host, logout: desk.Address);
        await portal.OpenAsync(await (await here.AddAsync()).ArriveAsync());
        await host.OperateAsync<global::Roster.Operator.SuspendTenant, global::Roster.Operator.TenantDetails>(new global::Roster.Operator.SuspendTenant(here.Id, null));

        for (var tries = 1; tries <= 8; tries++)
        {
            await TriedAsync(host, tries);
            host.Clock.Advance(TimeSpan.FromHours(7));
        }

        Assert.True(await DeliveredAsync(host, d => d.State == LogoutState.Failed));
        Assert.Equal(8, desk.Calls);
    }

    [Fact]
    public async Task Attack_33_no_private_address_is_called_unless_the_operator_named_it_and_no_redirect_is_followed()
    {
        await using var target = await ListeningPortal.StartAsync();
        using var caller = new OutboundCaller();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", "x")]);

        foreach (var address in new[] { target.Address, target.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), target.Address.Replace("localhost", "0.0.0.0", StringComparison.Ordinal), target.Address.Replace("localhost", "[::ffff:127.0.0.1]", StringComparison.Ordinal), "http://169.254.169.254/" })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", "x")]);
            Assert.Contains("private network", await caller.PostAsync(new Uri(address), mayBePrivate: false, content, CancellationToken.None), StringComparison.Ordinal);
        }

        Assert.Equal(0, target.Calls);
        await using var sly = await ListeningPortal.StartAsync();
        sly.Status = 307;
        Assert.Equal("It answered 307.", await caller.PostAsync(new Uri($"{sly.Address}?to={Uri.EscapeDataString(target.Address)}"), mayBePrivate: true, form, CancellationToken.None));
        Assert.Equal((0, 1), (target.Calls, sly.Calls));
        using var again = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", "x")]);
        Assert.Null(await caller.PostAsync(new Uri(target.Address), mayBePrivate: true, again, CancellationToken.None));
    }

    /// <summary>A row changes when a try begins, and when it is noted.</summary>
    private static Task TriedAsync(RosterHost host, int tries) =>
        Eventually.TrueAsync(() => DeliveredAsync(host, d => d.Tries == tries && d.Version == 2 * tries), $"try {tries} is noted");

    private static Task<bool> DeliveredAsync(RosterHost host, System.Linq.Expressions.Expression<Func<LogoutDelivery, bool>> which) => host.AskAsync(db => db.Set<LogoutDelivery>().AnyAsync(which));

    private async Task<Answer> SuspendTenantAsync()
    {
        await Roster.OperateAsync<global::Roster.Operator.SuspendTenant, global::Roster.Operator.TenantDetails>(new global::Roster.Operator.SuspendTenant(Here.Id, null));
        return await Roster.Stranger().GetAsync("/health/live");
    }

    private async Task<JsonWebToken> ReadAsync(string token, Guid audience)
    {
        var keys = new JsonWebKeySet((await Roster.Stranger().GetAsync("/oauth/keys")).IsOk().Text);
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = ["RS256"], ValidTypes = ["logout+jwt"], ValidAudience = audience.ToString(), IssuerSigningKeys = keys.GetSigningKeys(), TryAllIssuerSigningKeys = false,
            ValidIssuer = (await Roster.Stranger().GetAsync("/.well-known/openid-configuration")).IsOk()["issuer"].GetString(),
        });
        Assert.True(read.IsValid, read.Exception?.Message);
        return (JsonWebToken)read.SecurityToken;
    }
}
