using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Live;

/// <summary>An open page whose network takes nothing, in a host of its own with such a network.</summary>
[Trait("Needs", "App")]
public sealed class SlowReaderTests
{
    [Fact]
    public async Task Attack_23_a_reader_that_takes_nothing_holds_up_nobody_and_its_line_ends_with_its_access()
    {
        var network = new StuckNetwork();
        await using var host = await RosterHost.StartAsync(adjust: services => services.AddSingleton<IStartupFilter>(network));
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        await using var other = await LiveLine.OpenAsync(host, await here.AdminAsync());

        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var slow = await here.AddAsync("tenant_admin");
            var at = await slow.ArriveAsync();
            var line = network.Hold(at.SessionToken!);
            await using var stuck = await LiveLine.OpenAsync(host, at);
            (await here.Script.PatchAsync(person.Path, new { phone = "+34600111222" })).IsOk();
            await line.IsStuck;

            // Meanwhile changes are answered, and heard by everybody else.
            for (var i = 0; i < 10; i++)
            {
                var added = await here.AddAsync();
                await other.HearsOfAsync("user", added.Id);
            }

            (await here.Script.PostAsync(slow.Path + "/suspend")).IsOk();
            var ending = Stopwatch.StartNew();
            await line.IsOver;
            return ending.Elapsed;
        });
    }
}
