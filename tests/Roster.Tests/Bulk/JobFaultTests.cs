using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Bulk;
using Roster.Tests.Support;

namespace Roster.Tests.Bulk;

/// <summary>What only a process can show: it dies in the middle of a job, and nothing is lost or done twice. And two nodes at once.</summary>
[Trait("Needs", "App")]
public sealed class JobFaultTests
{
    private const int People = 200;

    [Fact]
    public async Task After_a_kill_in_the_middle_the_job_goes_on_and_everyone_is_done_once()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var key = (await RosterHost.TypeAsync(roster, "key", "create", "--tenant", "home", "--name", "script")).Output.Trim();
        using var client = new HttpClient { BaseAddress = roster.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var people = await AddAsync(client);

        using var started = await client.PostAsJsonAsync("/api/v1/jobs", new { verb = "suspend", filter = new { type = "agent" } });
        var job = $"/api/v1/jobs/{(await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid()}";
        await Eventually.TrueAsync(async () => (await ItemsAsync(client, $"{job}/results?outcome=done&limit=10")).Count == 10, "some are done");
        await roster.Kill();
        await roster.Restart();

        await Eventually.TrueAsync(async () => (await client.GetFromJsonAsync<JsonElement>(job)).GetProperty("state").GetString() == "done", "the job is done", TimeSpan.FromSeconds(120));
        var results = await ItemsAsync(client, $"{job}/results?limit=1000");
        Assert.Equal(people.Order(), results.Select(r => r.GetProperty("userId").GetGuid()).Order());
        Assert.All(results, r => Assert.Equal("done", r.GetProperty("outcome").GetString()));
        foreach (var person in people)
        {
            Assert.Single(await ItemsAsync(client, $"/api/v1/users/{person}/events"), e => e.GetProperty("name").GetString() == "user.suspended");
        }
    }

    [Fact]
    public async Task Two_nodes_share_the_jobs_and_do_nobody_twice()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var one = await RosterHost.StartAsync();
        await using var two = await RosterHost.StartAsync(beside: one);
        var here = await one.NewWorkspaceAsync();
        var people = new List<Guid>();
        for (var i = 0; i < 120; i++)
        {
            people.Add((await here.AddAsync()).Id);
        }

        // Four jobs with the same people, started on both nodes.
        var there = new Client(two, here.Script.Key);
        var jobs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => JobOf.StartAsync(i % 2 == 0 ? here.Script : there, new { verb = "suspend", userIds = people })));
        foreach (var job in jobs)
        {
            await job.EndAsync();
        }

        Assert.Equal(people.Order(), (await here.EventsAsync(name: "user.suspended")).Select(e => e.SubjectId).Order());
        var rows = await one.AskAsync(db => db.Set<BulkResult>().ToListAsync());
        Assert.Equal((480, 120), (rows.Count, rows.Count(r => r.Outcome == BulkOutcome.Done)));
        Assert.All(rows.Where(r => r.Outcome != BulkOutcome.Done), r => Assert.Equal("already-suspended", r.Code));
        Assert.Equal(4, (await here.EventsAsync(name: "job.finished")).Count);
    }

    private static async Task<List<Guid>> AddAsync(HttpClient client)
    {
        var roles = await ItemsAsync(client, "/api/v1/roles");
        var role = roles.Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        var people = new List<Guid>();
        for (var i = 0; i < People; i++)
        {
            using var added = await client.PostAsJsonAsync("/api/v1/users", new { givenName = "A", familyName = "B", email = $"p{i}@home.example", type = "agent", roleIds = new[] { role } });
            people.Add((await added.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user").GetProperty("id").GetGuid());
        }

        return people;
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client, string path) => [.. (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray()];
}
