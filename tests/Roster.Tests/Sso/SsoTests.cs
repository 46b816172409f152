using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>One app for these tests, whose operator named one issuer on this machine.</summary>
public sealed class SsoWorld : IAsyncLifetime
{
    public const string ClientId = "roster";
    public const string Secret = "a/secret+of:it";

    public RosterHost Host { get; private set; } = null!;

    internal FakeIssuer Issuer { get; private set; } = null!;

    /// <summary>Another, that someone else runs.</summary>
    internal FakeIssuer Other { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (Issuer, Other) = (await FakeIssuer.StartAsync(), await FakeIssuer.StartAsync());
        Host = await RosterHost.StartAsync(new() { ["Roster:Sso:PrivateIssuers:0"] = Issuer.Address, ["Roster:Sso:PrivateIssuers:1"] = Other.Address });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        await Other.DisposeAsync();
    }
}

/// <summary>Signing in by a workspace's own identity provider: each test in a workspace of its own.</summary>
[Trait("Needs", "App")]
public abstract partial class SsoTests(SsoWorld world) : IClassFixture<SsoWorld>, IAsyncLifetime
{
    protected const string Path = "/api/v1/sso";

    protected RosterHost Roster => world.Host;

    internal FakeIssuer Issuer => world.Issuer;

    protected SsoWorld World => world;

    protected Workspace Here { get; private set; } = null!;

    public async Task InitializeAsync() => Here = await Roster.NewWorkspaceAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What is settled unless a test says otherwise.</summary>
    protected Dictionary<string, object?> Settled(Workspace? at = null) => new()
    {
        ["issuer"] = Issuer.Address, ["clientId"] = SsoWorld.ClientId, ["justInTime"] = true, ["type"] = "agent", ["roleIds"] = new[] { (at ?? Here).Role("agent") },
    };

    protected async Task<Answer> SettleAsync(Dictionary<string, object?> body, Workspace? at = null)
    {
        var script = (at ?? Here).Script;
        return await script.SendAsync("PUT", Path, Client.JsonOf(body), ("If-Match", (await script.GetAsync(Path)).ETag!));
    }

    /// <summary>Settles a provider, and lets people come by it.</summary>
    protected async Task OpenAsync(Dictionary<string, object?>? body = null, Workspace? at = null)
    {
        (await SettleAsync(body ?? Settled(at), at)).IsOk();
        (await (at ?? Here).Script.PostAsync($"{Path}/mode", new { mode = "optional" })).IsOk();
    }

    /// <summary>Someone the provider knows.</summary>
    protected static Dictionary<string, object> Someone(string email, bool verified = true, string? subject = null) => new()
    {
        ["sub"] = subject ?? $"sub-{email}", ["email"] = email, ["email_verified"] = verified, ["given_name"] = "Nora", ["family_name"] = "Quist",
    };

    /// <summary>A browser goes to the provider; answers what it is sent with.</summary>
    protected async Task<Dictionary<string, string>> BeginAsync(Client browser, Workspace? at = null, string more = "")
    {
        var sent = (await browser.GetAsync($"/sso/{(at ?? Here).Code}{more}")).Is(HttpStatusCode.Redirect).Location;
        return QueryHelpers.ParseQuery(new Uri(sent).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
    }

    /// <summary>The provider sends it back, with a token that says so.</summary>
    internal async Task<Answer> ReturnAsync(Client browser, Dictionary<string, string> sent, Dictionary<string, object> who, Action<TokenSaid>? change = null, Workspace? at = null, string more = "", FakeIssuer? by = null)
    {
        var said = new TokenSaid { Claims = who, Audience = SsoWorld.ClientId, Nonce = sent["nonce"] };
        change?.Invoke(said);
        return await browser.GetAsync($"/sso/{(at ?? Here).Code}/callback?state={sent["state"]}&code={(by ?? Issuer).Mint(said)}{more}");
    }

    /// <summary>There and back.</summary>
    protected async Task<Answer> SignOnAsync(Client browser, Dictionary<string, object> who, Workspace? at = null) => await ReturnAsync(browser, await BeginAsync(browser, at), who, at: at);

    protected async Task<Client> InAsync(Dictionary<string, object> who, Workspace? at = null)
    {
        var browser = Roster.Stranger();
        Assert.Equal("/start?landed=1", (await SignOnAsync(browser, who, at)).Is(HttpStatusCode.Redirect).Location);
        return browser;
    }

    /// <summary>Someone who is here with a password of their own links their entry.</summary>
    protected async Task<Answer> LinkAsync(Client browser, Dictionary<string, object> who, Workspace? at = null)
    {
        var page = (await SignOnAsync(browser, who, at)).IsOk();
        Assert.Contains("Is this you?", page.Text, StringComparison.Ordinal);
        return await browser.SubmitAsync("/sso/link", ("state", State().Match(page.Text).Groups[1].Value), ("code", (at ?? Here).Code));
    }

    protected async Task<SessionEntry> LastEntryAsync(Workspace? at = null)
    {
        var tenant = (at ?? Here).Id;
        return await Roster.AskAsync(db => db.Set<SessionEntry>().Where(e => e.TenantId == tenant).OrderByDescending(e => e.EnteredAt).FirstAsync());
    }

    protected static void IsRefused(Answer answer, string words) => Assert.Contains(words, answer.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);

    [GeneratedRegex("name=\"state\" value=\"([^\"]+)\"")]
    private static partial Regex State();
}
