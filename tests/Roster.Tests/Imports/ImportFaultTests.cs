using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Imports;

/// <summary>What only a process can show: it dies in the middle of an import, and nobody is lost or added twice.</summary>
[Trait("Needs", "App")]
public sealed class ImportFaultTests
{
    private const int People = 3_000;

    [Fact]
    public async Task After_a_kill_in_the_report_and_one_in_the_middle_of_it_all_the_import_goes_on_and_everyone_is_here_once()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var key = (await RosterHost.TypeAsync(roster, "key", "create", "--tenant", "home", "--name", "script")).Output.Trim();
        using var client = new HttpClient { BaseAddress = roster.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var file = "email,first name,last name,type,roles\n" + string.Concat(Enumerable.Range(0, People).Select(i => $"p{i:0000}@home.example,P,Number {i},agent,agent\n"));

        using var started = await client.PostAsync("/api/v1/imports", new StringContent(file, Encoding.UTF8, "text/csv"));
        var import = $"/api/v1/imports/{(await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid()}";
        await AwaitAsync(i => i.GetProperty("looksAt").GetInt32() > 200);
        await roster.Kill();
        await roster.Restart();
        await AwaitAsync(i => i.GetProperty("state").GetString() == "ready");
        Assert.Equal(People, (await ReadAsync()).GetProperty("counts").GetProperty("create").GetInt32());

        using var applied = await client.PostAsync(import + "/apply", null);
        await AwaitAsync(i => i.GetProperty("counts").GetProperty("done").GetInt32() > 300);
        await roster.Kill();
        await roster.Restart();
        await AwaitAsync(i => i.GetProperty("state").GetString() == "done");

        var counts = (await ReadAsync()).GetProperty("counts");
        Assert.Equal((People, 0, 0), (counts.GetProperty("done").GetInt32(), counts.GetProperty("refused").GetInt32(), counts.GetProperty("create").GetInt32()));
        Assert.Equal(People + 1, (await client.GetFromJsonAsync<JsonElement>("/api/v1/users/summary")).GetProperty("total").GetInt32());
        var last = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/users?search=p{People - 1}@home.example")).GetProperty("items").EnumerateArray().Single();
        Assert.Single((await client.GetFromJsonAsync<JsonElement>($"/api/v1/users/{last.GetProperty("id").GetGuid()}/events")).GetProperty("items").EnumerateArray(), e => e.GetProperty("name").GetString() == "user.created");

        Task<JsonElement> ReadAsync() => client.GetFromJsonAsync<JsonElement>(import);
        Task AwaitAsync(Func<JsonElement, bool> so) => Eventually.TrueAsync(async () => so(await ReadAsync()), "the import is so far", TimeSpan.FromSeconds(120));
    }
}
