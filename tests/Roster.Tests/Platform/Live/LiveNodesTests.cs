using System.Diagnostics;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Live;

/// <summary>Two nodes on one PostgreSQL database. On SQLite there is one node, and nothing to show.</summary>
[Trait("Needs", "App")]
public sealed class LiveNodesTests
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
        var at = await (await here.AddAsync("tenant_admin")).ArriveAsync();
        await using var line = await LiveLine.OpenAsync(two, at);

        // The slowest of each twenty: a figure under load is the bench's, not a test's.
        await Promptly.WithinAsync(TimeSpan.FromMilliseconds(200), async () =>
        {
            var slowest = TimeSpan.Zero;
            for (var i = 0; i < 20; i++)
            {
                (await here.Script.PatchAsync(person.Path, new { externalId = $"E-{Guid.NewGuid():N}" })).IsOk();
                var waiting = Stopwatch.StartNew();
                await line.HearsOfAsync("user", person.Id);
                slowest = waiting.Elapsed > slowest ? waiting.Elapsed : slowest;
            }

            return slowest;
        });

        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var watcher = await here.AddAsync("tenant_admin");
            var there = await watcher.ArriveAsync();
            await using var watching = await LiveLine.OpenAsync(two, there);
            (await here.Script.PostAsync(watcher.Path + "/suspend")).IsOk();
            var ending = Stopwatch.StartNew();
            Assert.Equal(4401, await watching.ClosedAsync());
            return ending.Elapsed;
        });
    }
}
