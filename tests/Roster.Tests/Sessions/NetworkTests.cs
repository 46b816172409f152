using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Oidc;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A workspace that may be used only from its own networks: by people, by keys, and for portals.</summary>
[Trait("Needs", "App")]
public sealed class NetworkTests
{
    private const string Settings = "/api/v1/settings";
    private const string Office = "203.0.113.9";
    private const string Street = "198.51.100.7";

    [Fact]
    public async Task From_outside_nothing_opens_what_was_open_answers_no_more_and_from_inside_it_goes_on()
    {
        await using var host = await HostAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        var them = At(await person.ArriveAsync(), Street);
        (await them.GetAsync("/api/v1/users")).IsOk();
        At(here.Script, Office);
        (await here.Script.PatchAsync(Settings, new { allowedNetworks = new[] { "203.0.113.77/24", "2001:db8::/32" } })).IsOk();

        // At once: the session, the key, and a new way in.
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "address-not-allowed");
        (await At(here.Script, Street).GetAsync("/api/v1/users")).IsProblem(403, "address-not-allowed");
        var outside = At(host.Stranger(), Street);
        (await person.TryAsync(Person.OwnPassword, outside)).Is(HttpStatusCode.Redirect);
        (await outside.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        var start = (await outside.GetAsync("/start?landed=1")).IsOk().Text;
        Assert.Contains("Only from its own networks. You are at 198.51.100.7.", start, StringComparison.Ordinal);
        Assert.Single(await here.EventsAsync(person.Id, "sign_in.address_refused"));

        // The same session, back at the office.
        (await At(them, Office).GetAsync("/api/v1/users")).IsOk();
        (await At(them, "::ffff:203.0.113.20").GetAsync("/api/v1/users")).IsOk();
        (await At(them, "2001:db8:7::1").GetAsync("/api/v1/users")).IsOk();
        (await At(here.Script, Office).GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task For_a_portal_it_is_the_same_and_other_workspaces_of_the_person_are_not_concerned()
    {
        await using var host = await HostAsync();
        var here = await host.NewWorkspaceAsync();
        var portal = await TestPortal.ConnectAsync(host, "analytics");
        var person = await here.AddAsync("analyst");
        var them = At(await person.ArriveAsync(), Office);
        await portal.OpenAsync(them);
        (await At(here.Script, Office).PatchAsync(Settings, new { allowedNetworks = new[] { Office } })).IsOk();

        At(them, Street);
        Assert.Equal("/start", (await them.GetAsync(portal.Ask())).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("access_denied", TestPortal.Query((await them.GetAsync(portal.Ask(("prompt", "none")))).Location)["error"]);
        (await them.GetAsync("/account")).IsOk();
        await portal.OpenAsync(At(them, Office));
    }

    [Fact]
    public async Task Attack_22_no_header_makes_an_address_out_of_another()
    {
        await using var host = await HostAsync();
        var here = await host.NewWorkspaceAsync();
        (await At(here.Script, Office).PatchAsync(Settings, new { allowedNetworks = new[] { Office } })).IsOk();
        At(here.Script, Street);
        foreach (var (name, value) in new[] { ("X-Forwarded-For", Office), ("Forwarded", $"for={Office}"), ("X-Real-IP", Office), ("X-Forwarded-For", $"{Street}, {Office}") })
        {
            (await here.Script.GetAsync("/api/v1/users", (name, value))).IsProblem(403, "address-not-allowed");
        }
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out_and_what_is_no_network_is_said_at_its_field()
    {
        await using var host = await HostAsync();
        var here = await host.NewWorkspaceAsync();
        At(here.Script, Street);
        var before = await Snapshot.OfAsync(here);
        var refused = (await here.Script.PatchAsync(Settings, new { allowedNetworks = new[] { "203.0.113.0/24" } })).IsProblem(409, "own-address-outside", "allowedNetworks");
        Assert.Contains(Street, refused["title"].GetString(), StringComparison.Ordinal);
        foreach (var wrong in new object[] { new[] { "example.com" }, new[] { "10.0.0.0/33" }, new[] { "" }, new[] { (string?)null } })
        {
            (await here.Script.PatchAsync(Settings, new { allowedNetworks = wrong })).IsProblem(400, "not-a-network", "allowedNetworks");
        }

        (await here.Script.PatchAsync(Settings, new { allowedNetworks = Enumerable.Range(0, 101).Select(i => $"198.51.100.{i}") })).IsProblem(400, "too-many", "allowedNetworks");
        Assert.Equal(before, await Snapshot.OfAsync(here));

        var person = await here.AddAsync("viewer");
        await person.SignInAsync(person.TemporaryPassword, At(host.Stranger(), Office));
        Assert.Equal(1, (await here.Script.PostAsync(Settings + "/preview", new { allowedNetworks = new[] { "198.51.100.0/24" } })).IsOk()["sessionsElsewhere"].GetInt32());
        var saved = (await here.Script.PatchAsync(Settings, new { allowedNetworks = new[] { "198.51.100.200/24", "198.51.100.0/24" } })).IsOk();
        Assert.Equal(["198.51.100.0/24"], saved["policy"].GetProperty("allowedNetworks").EnumerateArray().Select(n => n.GetString()));
        (await here.Script.PatchAsync(Settings, new { allowedNetworks = Array.Empty<string>() })).IsOk();
        (await At(here.Script, Office).GetAsync("/api/v1/users")).IsOk();
    }

    private static Task<RosterHost> HostAsync() => RosterHost.StartAsync(adjust: services => services.AddSingleton<IStartupFilter, ArrivesFrom>());

    private static Client At(Client client, string address)
    {
        client.Headers[ArrivesFrom.Header] = address;
        return client;
    }
}
