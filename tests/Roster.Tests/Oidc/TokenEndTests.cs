using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Oidc.Tokens;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Tests.Oidc.TokenTests;

namespace Roster.Tests.Oidc;

/// <summary>What a portal holds is worth nothing once it is given back, too old, or the sign-in it rests on has ended.</summary>
public sealed class TokenEndTests : AppTests
{
    [Fact]
    public async Task A_token_given_back_is_worth_nothing_and_a_refresh_token_takes_all_with_it()
    {
        var (portal, browser, _) = await ReadyAsync();
        var tokens = await portal.OpenAsync(browser);
        var renewed = Tokens.Of(Roster, (await portal.RefreshAsync(tokens.Refresh)).IsOk());

        (await portal.RevokeAsync(tokens.Access)).IsOk();
        Assert.False(await portal.IsActiveAsync(tokens.Access));
        Assert.True(await portal.IsActiveAsync(renewed.Access));
        (await portal.RevokeAsync(renewed.Refresh)).IsOk();
        Assert.False(await portal.IsActiveAsync(renewed.Access));
        IsRefused(await portal.RefreshAsync(renewed.Refresh), "invalid_grant");
        (await portal.RevokeAsync("nonsense")).IsOk();
    }

    [Theory]
    [InlineData("signed_out")]
    [InlineData("ended_by_admin")]
    [InlineData("suspended")]
    [InlineData("demoted")]
    [InlineData("tenant_suspended")]
    [InlineData("disconnected")]
    [InlineData("reactivated")]
    public async Task Attack_20_and_23_what_ends_a_persons_access_ends_what_their_portals_hold_at_once(string how)
    {
        var (portal, browser, person) = await ReadyAsync();
        var tokens = await portal.OpenAsync(browser);
        var code = await portal.CodeAsync(browser);
        Assert.True(await portal.IsActiveAsync(tokens.Access));

        await EndAsync(how, portal, browser, person);

        if (how != "disconnected")
        {
            Assert.Equal("""{"active":false}""", (await portal.IntrospectAsync(tokens.Access)).IsOk().Text);
            IsRefused(await portal.RedeemAsync(code), "invalid_grant");
            IsRefused(await portal.RefreshAsync(tokens.Refresh), "invalid_grant");
        }
        else
        {
            IsRefused(await portal.IntrospectAsync(tokens.Access), "invalid_client", HttpStatusCode.Unauthorized);
            IsRefused(await portal.RefreshAsync(tokens.Refresh), "invalid_client", HttpStatusCode.Unauthorized);
        }

        (await portal.UserInfoAsync(tokens.Access)).Is(HttpStatusCode.Unauthorized);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync(portal.Ask())).Status);
    }

    [Fact]
    public async Task A_code_lives_a_minute_an_access_token_ten_and_none_longer_than_its_session()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var browser = await (await here.AddAsync()).ArriveAsync();
        var (tokens, code) = (await portal.OpenAsync(browser), await portal.CodeAsync(browser));

        host.Clock.Advance(TimeSpan.FromSeconds(61));
        IsRefused(await portal.RedeemAsync(code), "invalid_grant");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await portal.IsActiveAsync(tokens.Access));
        tokens = Tokens.Of(host, (await portal.RefreshAsync(tokens.Refresh)).IsOk());
        Assert.True(await portal.IsActiveAsync(tokens.Access));

        host.Clock.Advance(TimeSpan.FromMinutes(61));
        IsRefused(await portal.RefreshAsync(tokens.Refresh), "invalid_grant");
    }

    [Fact]
    public async Task Being_at_work_in_a_portal_keeps_a_session_open_and_a_portal_that_asks_by_itself_does_not()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var browser = await (await here.AddAsync()).ArriveAsync();
        var tokens = await portal.OpenAsync(browser);
        for (var i = 0; i < 3; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(40));
            tokens = Tokens.Of(host, (await portal.RefreshAsync(tokens.Refresh)).IsOk());
            Assert.True(await portal.IsActiveAsync(tokens.Access));
        }

        host.Clock.Advance(TimeSpan.FromMinutes(40));
        tokens = Tokens.Of(host, (await portal.RefreshAsync(tokens.Refresh)).IsOk());
        (await new Client(host, tokens.Access).GetAsync("/oauth/userinfo", ("Roster-Unattended", "1"))).IsOk();
        host.Clock.Advance(TimeSpan.FromMinutes(21));
        IsRefused(await portal.RefreshAsync(tokens.Refresh), "invalid_grant");
    }

    [Fact]
    public async Task Old_tokens_are_cleared_away_and_those_that_are_good_stay()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host);
        var person = await here.AddAsync();
        await portal.OpenAsync(await person.ArriveAsync());
        host.Clock.Advance(TimeSpan.FromDays(9));
        var tokens = await portal.OpenAsync(await person.SignInAsync());

        while ((await host.Runner.RunAsync<PruneGrants, bool>(new PruneGrants(), Caller.Roster)).Value)
        {
        }

        Assert.Equal((1, 2), (await host.AskAsync(db => db.Set<Grant>().CountAsync()), await host.AskAsync(db => db.Set<GrantToken>().CountAsync())));
        Assert.True(await portal.IsActiveAsync(tokens.Access));
    }

    private async Task EndAsync(string how, TestPortal portal, Client browser, Person person)
    {
        switch (how)
        {
            case "signed_out":
                (await browser.SubmitAsync("/sign-out")).Is(HttpStatusCode.Redirect);
                break;
            case "ended_by_admin":
                (await Here.Script.PostAsync(person.Path + "/sessions/end")).IsOk();
                break;
            case "suspended":
                (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
                break;
            case "demoted":
                (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { await Here.NewRoleAsync("idle", Permissions.AvailabilityOwn) } })).IsOk();
                break;
            case "tenant_suspended":
                await Roster.OperateAsync<global::Roster.Operator.SuspendTenant, global::Roster.Operator.TenantDetails>(new global::Roster.Operator.SuspendTenant(Here.Id, null));
                break;
            case "disconnected":
                await Roster.OperateAsync<RevokeClient, Done>(new RevokeClient(new ClientId(portal.Id)));
                break;
            default:
                // What ended stays ended: coming back makes another entry.
                (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
                (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();
                (await browser.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
                (await browser.GetAsync("/api/v1/me")).IsOk();
                break;
        }
    }

    private async Task<(TestPortal Portal, Client Browser, Person Person)> ReadyAsync()
    {
        var person = await Here.AddAsync();
        return (await TestPortal.ConnectAsync(Roster), await person.ArriveAsync(), person);
    }
}
