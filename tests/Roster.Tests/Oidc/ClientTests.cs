using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Operator;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>What the operator says of a portal, and who may say it.</summary>
public sealed class ClientTests : AppTests
{
    private const string Clients = "/api/v1/operator/clients";

    [Fact]
    public async Task The_operator_connects_a_portal_and_its_secret_is_shown_once()
    {
        var desk = await Desk.SignInAsync(Here);

        var made = (await desk.PostAsync(Clients, Body())).IsCreated();

        var secret = made["secret"].GetString()!;
        Roster.Secrets.Add(secret);
        var shown = (await desk.GetAsync(made.Location)).IsOk();
        Assert.Equal(("agent-desktop", "confidential", "https://desk.example/back"), (shown["client"].GetProperty("portal").GetString(), shown["client"].GetProperty("kind").GetString(), shown["client"].GetProperty("redirectAddresses")[0].GetString()));
        Assert.DoesNotContain(secret, shown.Text + (await desk.GetAsync(Clients)).IsOk().Text, StringComparison.Ordinal);
        Assert.NotEmpty((await desk.GetAsync(Clients))["issuer"].GetString()!);
        var id = shown["client"].GetProperty("id").GetGuid();
        Assert.Equal(["client.connected"], await EventsAsync(id));
        Assert.Empty(await Here.EventsAsync(id));

        var another = (await desk.PostAsync(made.Location + "/secret")).IsOk()["secret"].GetString()!;
        Roster.Secrets.Add(another);
        Assert.NotEqual(secret, another);
        var edited = (await desk.SendAsync("PUT", made.Location, Client.JsonOf(Change()), ("If-Match", (await desk.GetAsync(made.Location)).ETag!))).IsOk();
        Assert.Equal("https://desk.example/other", edited["redirectAddresses"][0].GetString());
        (await desk.SendAsync("PUT", made.Location, Client.JsonOf(Change()), ("If-Match", "\"0\""))).IsProblem(412, "changed-meanwhile");
        (await desk.SendAsync("PUT", made.Location, Client.JsonOf(Change()))).IsProblem(428, "if-match-required");
        (await desk.PostAsync(made.Location + "/revoke")).Is(HttpStatusCode.NoContent);
        (await desk.PostAsync(made.Location + "/revoke")).IsProblem(404, "not-found");
        (await desk.PostAsync(made.Location + "/secret")).IsProblem(404, "not-found");
        Assert.Equal(["client.connected", "client.secret_replaced", "client.edited", "client.revoked"], await EventsAsync(id));
        var history = (await desk.GetAsync(made.Location)).IsOk()["history"];
        Assert.Equal(("client.revoked", 4), (history[0].GetProperty("name").GetString(), history.GetArrayLength()));
        Assert.NotEmpty(history[0].GetProperty("by").GetString()!);
    }

    [Theory]
    [InlineData("redirectAddresses", "http://desk.example/back")]
    [InlineData("redirectAddresses", "https://desk.example/back#part")]
    [InlineData("redirectAddresses", "https://user@desk.example/back")]
    [InlineData("redirectAddresses", "https://*.desk.example/back")]
    [InlineData("redirectAddresses", "https:/desk.example")]
    [InlineData("redirectAddresses", "HTTPS://Desk.example/")]
    [InlineData("redirectAddresses", "https://desk.example:443/back")]
    [InlineData("redirectAddresses", "javascript:alert(1)")]
    [InlineData("redirectAddresses", "com.example.desk:/back")]
    [InlineData("redirectAddresses", "/back")]
    [InlineData("redirectAddresses", "https://desk.example/\\evil.example")]
    [InlineData("redirectAddresses", "https://dęsk.example/back")]
    [InlineData("postLogoutAddresses", "http://desk.example/")]
    [InlineData("startAddress", "javascript:alert(1)")]
    [InlineData("logoutAddress", "ftp://desk.example/")]
    public async Task An_address_that_is_not_fit_is_refused_at_its_field(string field, string address)
    {
        var desk = await Desk.SignInAsync(Here);
        var body = new Dictionary<string, object?>(Body()) { [field] = field.EndsWith("es", StringComparison.Ordinal) ? new[] { address } : address };
        (await desk.PostAsync(Clients, body)).IsProblem(400, "bad-address", field);
    }

    [Theory]
    [InlineData("https://localhost/out")]
    [InlineData("https://127.0.0.1/out")]
    [InlineData("https://[::1]/out")]
    [InlineData("https://10.1.2.3/out")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://[::ffff:192.168.0.1]/out")]
    [InlineData("https://2130706433/out", "bad-address")]
    public async Task Attack_33_a_logout_address_in_a_private_network_must_be_named_as_such(string address, string code = "private-address")
    {
        var desk = await Desk.SignInAsync(Here);
        (await desk.PostAsync(Clients, new Dictionary<string, object?>(Body()) { ["logoutAddress"] = address })).IsProblem(400, code, "logoutAddress");
        if (code == "private-address")
        {
            (await desk.PostAsync(Clients, new Dictionary<string, object?>(Body()) { ["logoutAddress"] = address, ["logoutIsPrivate"] = true })).IsCreated();
        }
    }

    [Fact]
    public async Task A_portal_needs_a_name_a_kind_one_of_the_portals_and_a_way_back()
    {
        var desk = await Desk.SignInAsync(Here);
        var refused = (await desk.PostAsync(Clients, new { name = " ", portal = "console", kind = "secretive", redirectAddresses = Array.Empty<string>() })).IsProblem(400, "invalid");
        Assert.Equal(["kind", "name", "portal", "redirectAddresses"], refused["errors"].EnumerateArray().Select(e => e.GetProperty("field").GetString()).Order());
        (await desk.PostAsync(Clients, new Dictionary<string, object?>(Body()) { ["redirectAddresses"] = Enumerable.Range(0, 21).Select(i => $"https://desk.example/{i}").ToArray() }))
            .IsProblem(400, "too-many-addresses", "redirectAddresses");
        var body = Body();
        (await desk.PostAsync(Clients, body)).IsCreated();
        (await desk.PostAsync(Clients, body)).IsProblem(409, "client-name-taken", "name");
        var open = (await desk.PostAsync(Clients, new Dictionary<string, object?>(Body()) { ["kind"] = "public", ["redirectAddresses"] = new[] { "http://localhost:5311/back", "http://127.0.0.1/back" } })).IsCreated();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, open["secret"].ValueKind);
        (await desk.PostAsync(open.Location + "/secret")).IsProblem(409, "client-is-public");
    }

    [Fact]
    public async Task Connecting_and_changing_a_portal_ask_for_a_fresh_proof()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var desk = await Desk.SignInAsync(here);
        var made = (await desk.PostAsync(Clients, Body())).IsCreated();
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        (await desk.PostAsync(Clients, Body())).IsProblem(403, "fresh-sign-in-required");
        (await desk.SendAsync("PUT", made.Location, Client.JsonOf(Change()), ("If-Match", "\"0\""))).IsProblem(403, "fresh-sign-in-required");
        (await desk.PostAsync(made.Location + "/secret")).IsProblem(403, "fresh-sign-in-required");
        (await desk.PostAsync(made.Location + "/revoke")).IsProblem(403, "fresh-sign-in-required");
        (await desk.GetAsync(made.Location)).IsOk();
    }

    [Fact]
    public async Task The_operator_does_the_same_at_the_command_line()
    {
        var name = $"Typed {Guid.NewGuid():N}";
        var (code, output) = await Roster.TypeHereAsync("client", "create", "--name", name, "--portal", "analytics", "--redirect", "https://one.example/", "https://two.example/");
        Assert.Equal(0, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Roster.Secrets.Add(lines[1]);
        Assert.Contains($"{lines[0]}\tconnected\tconfidential\tanalytics\t{name}", (await Roster.TypeHereAsync("client", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Roster.TypeHereAsync("client", "revoke", "--id", lines[0])).ExitCode);
        Assert.Contains($"{lines[0]}\tdisconnected", (await Roster.TypeHereAsync("client", "list")).Output, StringComparison.Ordinal);
        var refused = await Roster.TypeHereAsync("client", "create", "--name", name, "--portal", "analytics", "--redirect", "http://one.example/");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("https address", refused.Output, StringComparison.Ordinal);
    }

    private Task<List<string>> EventsAsync(Guid id) => Roster.AskAsync(db => db.Set<EventRow>().Where(e => e.TenantId == TenantId.None && e.SubjectId == id).OrderBy(e => e.Seq).Select(e => e.Name).ToListAsync());

    private static Dictionary<string, object?> Body() => new()
    {
        ["name"] = $"Desk {Guid.NewGuid():N}", ["portal"] = "agent-desktop", ["kind"] = "confidential", ["redirectAddresses"] = new[] { "https://desk.example/back" },
    };

    private static object Change() => new { name = $"Desk {Guid.NewGuid():N}", portal = "agent-desktop", redirectAddresses = new[] { "https://desk.example/other" } };
}
