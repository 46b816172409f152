using Roster.Demo;
using Roster.Keys;
using Roster.Tests.Support;

namespace Roster.Tests.Demo;

/// <summary>The demo's boards live while its server runs, and only then.</summary>
[Trait("Needs", "App")]
public sealed class DemoLifeTests
{
    [Fact]
    public async Task Agents_come_and_go_in_every_workspace_until_the_server_stops()
    {
        await using var roster = await RosterHost.StartAsync();
        using var output = new StringWriter();
        await DemoTenant.AddAsync(roster.Services, 60, "https://localhost", output, CancellationToken.None);
        using var server = new CancellationTokenSource();
        var life = DemoLife.RunAsync(roster.Services, TimeSpan.FromMilliseconds(5), server.Token);
        foreach (var code in new[] { "demo", "demo-calls", "demo-chat", "demo-all", "demo-bank" })
        {
            var script = new Client(roster, (await roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(code, "board", null, [], null))).Token);
            var seen = new HashSet<string>();
            await Eventually.TrueAsync(async () =>
            {
                seen.UnionWith((await script.GetAsync("/api/v1/agents")).IsOk().Items.Select(a => a.GetProperty("shown").GetString()!));
                return seen.IsSupersetOf(["available", "busy", "offline"]);
            }, $"agents of {code} come and go");
        }

        await server.CancelAsync();
        await life;
        var calls = new Client(roster, (await roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey("demo-calls", "after", null, [], null))).Token);
        await Eventually.TrueAsync(async () => (await calls.GetAsync("/api/v1/agents")).IsOk().Items.All(a => a.GetProperty("shown").GetString() is "offline" or "reconnecting" or "disconnected"), "nobody is left at a desk");
    }
}
