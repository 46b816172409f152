using System.Diagnostics;
using Roster.Tests.Support;
using Xunit.Abstractions;

namespace Roster.Tests.Platform.Live;

/// <summary>Two nodes on one PostgreSQL database. On SQLite there is one node, and nothing to show.</summary>
[Trait("Needs", "App")]
public sealed class LiveNodesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_change_on_one_node_is_heard_on_the_other_within_200_ms_and_an_end_within_a_second()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var one = await RosterHost.StartAsync();
        await using var two = await RosterHost.StartAsync(beside: one);
        var here = await one.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var watcher = await here.AddAsync("tenant_admin");
        var at = await watcher.ArriveAsync();
        await using var line = await LiveLine.OpenAsync(two, at);
        var delays = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            (await here.Script.PatchAsync(person.Path, new { externalId = $"E-{i}" })).IsOk();
            var waiting = Stopwatch.StartNew();
            await line.HearsOfAsync("user", person.Id);
            delays.Add(waiting.Elapsed.TotalMilliseconds);
        }

        delays.Sort();
        output.WriteLine($"median {delays[50]:0.0} ms, p99 {delays[98]:0.0} ms");
        Assert.InRange(delays[98], 0, 200);

        (await here.Script.PostAsync(watcher.Path + "/suspend")).IsOk();
        var ending = Stopwatch.StartNew();
        Assert.Equal(4401, await line.ClosedAsync());
        Assert.InRange(ending.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
