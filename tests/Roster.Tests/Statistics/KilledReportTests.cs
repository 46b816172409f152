using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Statistics;

/// <summary>A platform that reports while the server is killed has lost nothing that was answered, and counts nothing twice by reporting it again.</summary>
[Trait("Needs", "App")]
public sealed class KilledReportTests
{
    private const int InABatch = 20;

    [Fact]
    public async Task What_was_answered_is_counted_after_a_kill_and_reported_again_all_is_counted_once()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        using var script = Client(roster, await RosterHost.KeyAsync(roster, "admin"));
        var platform = await RosterHost.KeyAsync(roster, "platform", "--permission", "interactions:write");
        var person = (await script.GetFromJsonAsync<JsonElement>("/api/v1/users")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var (sent, answered) = (new ConcurrentBag<object[]>(), new ConcurrentBag<object[]>());
        var streams = Enumerable.Range(0, 3).Select(stream => StreamAsync(roster, platform, person, stream, sent, answered)).ToList();

        await Eventually.TrueAsync(() => Task.FromResult(answered.Count >= 30), "thirty batches were answered");
        await roster.Kill();
        await Task.WhenAll(streams);
        await roster.Restart();

        var counted = await ChatsAsync(script, person);
        // A batch whose answer nobody heard is there whole, or not at all.
        Assert.InRange(counted, answered.Count * InABatch, sent.Count * InABatch);
        Assert.Equal(0, counted % InABatch);
        using var again = Client(roster, platform);
        foreach (var batch in sent)
        {
            await SendAsync(again, batch);
        }

        Assert.Equal(sent.Count * InABatch, await ChatsAsync(script, person));
        var (exit, verified) = await RosterHost.TypeAsync(roster, "verify");
        Assert.True(exit == 0, verified);
    }

    /// <summary>Reports batch after batch until the server is gone.</summary>
    private static async Task StreamAsync(RosterProcess roster, string key, string person, int stream, ConcurrentBag<object[]> sent, ConcurrentBag<object[]> answered)
    {
        using var client = Client(roster, key);
        var at = Reporter.Text(DateTimeOffset.UtcNow.AddMinutes(-1));
        try
        {
            for (var i = 0; i < 100_000; i++)
            {
                object[] batch = [.. Enumerable.Range(0, InABatch).Select(n => new { id = $"{stream}-{i}-{n}", userId = person, channel = "chat", startedAt = at, endedAt = at, handleSeconds = 1 })];
                sent.Add(batch);
                await SendAsync(client, batch);
                answered.Add(batch);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The kill.
        }
    }

    private static async Task SendAsync(HttpClient client, object[] batch)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/interactions", new { interactions = batch });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<long> ChatsAsync(HttpClient client, string person) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/users/{person}/statistics")).GetProperty("totals").GetProperty("chats").GetInt64();

    private static HttpClient Client(RosterProcess roster, string key) => new() { BaseAddress = roster.Address, DefaultRequestHeaders = { { "Authorization", $"Bearer {key}" } } };
}
