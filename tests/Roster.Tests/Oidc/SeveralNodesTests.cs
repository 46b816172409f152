using Microsoft.IdentityModel.JsonWebTokens;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Two nodes on one database, each with a key folder of its own. SQLite has one node, where there is nothing to see.</summary>
public sealed class SeveralNodesTests : AppTests
{
    [Fact]
    public async Task Attack_23_what_ends_on_one_node_is_refused_by_the_other_and_each_publishes_what_both_sign_with()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var one = await RosterHost.StartAsync();
        await using var two = await RosterHost.StartAsync(beside: one);
        var here = await one.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var portal = await TestPortal.ConnectAsync(one);
        var there = new TestPortal(two, portal.Id, portal.Secret, portal.Callback);
        var browser = await person.ArriveAsync();
        var tokens = await portal.OpenAsync(browser);
        Assert.True(await there.IsActiveAsync(tokens.Access));
        var renewed = Tokens.Of(two, (await there.RefreshAsync(tokens.Refresh)).IsOk());

        Assert.NotEqual(new JsonWebToken(tokens.Identity).Kid, new JsonWebToken(renewed.Identity).Kid);
        foreach (var host in new[] { one, two })
        {
            var keys = (await host.Stranger().GetAsync("/oauth/keys")).IsOk().Text;
            Assert.All([tokens, renewed], t => Assert.Contains(new JsonWebToken(t.Identity).Kid, keys, StringComparison.Ordinal));
        }

        (await here.Script.PostAsync(person.Path + "/sessions/end")).IsOk();
        Assert.False(await portal.IsActiveAsync(renewed.Access));
        await Eventually.TrueAsync(async () => !await there.IsActiveAsync(renewed.Access), "the other node refuses it");
    }
}
