using Roster.Tests.Queues;
using Roster.Tests.Support;

namespace Roster.Tests.Statistics;

/// <summary>What the platform reports: stored once, replaced where it is corrected, refused one by one.</summary>
public sealed class ReportTests : AppTests
{
    private Reporter platform = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        platform = await Reporter.OfAsync(Here);
    }

    [Fact]
    public async Task What_is_reported_twice_is_counted_once_and_what_is_corrected_counts_as_it_is_now()
    {
        var (ana, ben) = (await Here.AddAsync(), await Here.AddAsync());
        var first = platform.Of(ana, seconds: 100, id: "a");
        Assert.Equal(1, (await platform.SendAsync(first))["stored"].GetInt32());
        Assert.Equal(1, (await platform.SendAsync(first))["unchanged"].GetInt32());
        Assert.Equal((1, 100), await CallsAsync(ana));

        // Another length, then another person, another channel and another day.
        Assert.Equal(1, (await platform.SendAsync(platform.Of(ana, seconds: 40, id: "a")))["replaced"].GetInt32());
        Assert.Equal((1, 40), await CallsAsync(ana));
        Assert.Equal(1, (await platform.SendAsync(platform.Of(ben, "chat", daysAgo: 3, seconds: 7, id: "a")))["replaced"].GetInt32());
        Assert.Equal((0, 0), await CallsAsync(ana));
        var totals = (await platform.ReadAsync(ben))["totals"];
        Assert.Equal((0, 1, 7), (totals.GetProperty("calls").GetInt32(), totals.GetProperty("chats").GetInt32(), totals.GetProperty("handleSeconds").GetInt32()));
        Assert.Single(await platform.DaysAsync());

        // What turns out to have been missed counts no more; an earlier revision that comes late changes nothing.
        Assert.Equal(1, (await platform.SendAsync(platform.Of(ben, outcome: "missed", id: "a", revision: 2)))["replaced"].GetInt32());
        Assert.Empty(await platform.DaysAsync());
        Assert.Equal(1, (await platform.SendAsync(platform.Of(ben, id: "a", revision: 1)))["outdated"].GetInt32());
        Assert.Empty(await platform.DaysAsync());
    }

    [Fact]
    public async Task One_batch_may_say_the_same_thing_twice_and_the_last_word_holds()
    {
        var ana = await Here.AddAsync();
        var answer = await platform.SendAsync(platform.Of(ana, seconds: 10, id: "x"), platform.Of(ana, seconds: 20, id: "x"), platform.Of(ana, seconds: 5, id: "y"));
        Assert.Equal(["stored", "replaced", "stored"], answer.Items.Select(i => i.GetProperty("result").GetString()));
        Assert.Equal((2, 25), await CallsAsync(ana));
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_itself_and_stops_nothing_beside_it()
    {
        var (ana, queue) = (await Here.AddAsync(), await QueueOf.NewAsync(Here, "Billing"));
        var theirs = await Roster.NewWorkspaceAsync();
        var (stranger, strange) = (await theirs.AddAsync(), await QueueOf.NewAsync(theirs, "Theirs"));
        var (start, end) = (Reporter.Text(platform.Ago(1)), Reporter.Text(platform.Ago(1).AddMinutes(2)));
        object Wrong(string id = "w", object? userId = null, object? externalId = null, object? channel = null, object? queueId = null, object? startedAt = null, object? endedAt = null, object? handleSeconds = null, object? outcome = null, object? revision = null) => new
        {
            id,
            userId = userId ?? (externalId is null ? ana.Id : null),
            externalId,
            channel = channel ?? "chat",
            queueId,
            startedAt = startedAt ?? start,
            endedAt = endedAt ?? end,
            handleSeconds = handleSeconds ?? 60,
            outcome = outcome ?? "handled",
            revision = revision ?? 0,
        };
        var (ahead, long129) = (Reporter.Text(Roster.Clock.GetUtcNow().AddHours(1)), new string('x', 129));
        (object Item, string Field, string Code)[] wrong =
        [
            (Wrong(id: ""), "id", "bad-interaction-id"), (Wrong(id: long129), "id", "bad-interaction-id"), (Wrong(id: "a\u0000b"), "id", "bad-interaction-id"),
            (Wrong(userId: ana.Id, externalId: "e"), "userId", "one-of-two"), (Wrong(userId: "nobody"), "userId", "not-an-id"),
            (Wrong(userId: Guid.NewGuid()), "userId", "nobody-here"), (Wrong(userId: Guid.Empty), "userId", "nobody-here"), (Wrong(userId: stranger.Id), "userId", "nobody-here"), (Wrong(externalId: "unknown"), "externalId", "nobody-here"), (Wrong(externalId: "a\u0000b"), "externalId", "nobody-here"),
            (Wrong(channel: "fax"), "channel", "unknown-channel"), (Wrong(queueId: Guid.NewGuid()), "queueId", "unknown-queue"), (Wrong(queueId: strange.Id), "queueId", "unknown-queue"), (Wrong(queueId: "q"), "queueId", "not-an-id"),
            (Wrong(startedAt: "yesterday"), "startedAt", "not-a-time"), (Wrong(startedAt: "2026-11-30T08:00:00"), "startedAt", "not-a-time"), (Wrong(startedAt: "1999-01-01T08:00:00Z"), "startedAt", "out-of-range"),
            (Wrong(startedAt: ahead, endedAt: ahead), "startedAt", "in-the-future"), (Wrong(endedAt: ahead), "endedAt", "in-the-future"), (Wrong(startedAt: end, endedAt: start), "endedAt", "ends-before-start"),
            (Wrong(handleSeconds: -1), "handleSeconds", "out-of-range"), (Wrong(handleSeconds: 1e9), "handleSeconds", "out-of-range"), (Wrong(outcome: "great"), "outcome", "unknown-outcome"), (Wrong(revision: -1), "revision", "out-of-range"),
        ];
        var answer = await platform.SendAsync([.. wrong.Select(w => w.Item), Wrong(id: "right", queueId: queue.Id, handleSeconds: 12.4)]);
        foreach (var ((_, field, code), item) in wrong.Zip(answer.Items))
        {
            Assert.Equal(("refused", field, code), (item.GetProperty("result").GetString(), item.GetProperty("field").GetString(), item.GetProperty("code").GetString()));
            Assert.EndsWith(".", item.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("stored", answer.Items[^1].GetProperty("result").GetString());
        Assert.Equal((1, wrong.Length), (answer["stored"].GetInt32(), answer["refused"].GetInt32()));
        Assert.EndsWith(" Chat 1 12", Assert.Single(await platform.DaysAsync()), StringComparison.Ordinal);
        Assert.Empty(await (await Reporter.OfAsync(theirs)).DaysAsync());
    }

    [Fact]
    public async Task Reports_of_people_who_are_out_are_taken_also_by_the_platforms_name_for_them()
    {
        var (suspended, deleted, next) = (await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync());
        (await Here.Script.PatchAsync(deleted.Path, new { externalId = "E-7" })).IsOk();
        (await Here.Script.PostAsync(suspended.Path + "/suspend")).IsOk();
        await Roster.TamperAsync($"UPDATE users SET state = 'deleted', deleted_at = created_at WHERE id = {Roster.Databases.Dialect.ToDatabase(deleted.Id)}");
        Answer answer = await platform.SendAsync(platform.Of(suspended), platform.Of(deleted), ByName("E-7"));
        Assert.Equal(3, answer["stored"].GetInt32());
        Assert.Equal(2, (await platform.ReadAsync(deleted))["totals"].GetProperty("calls").GetInt32());
        Assert.Equal("deleted", (await platform.ReadAsync(deleted))["person"].GetProperty("state").GetString());

        // Whoever has the name now is meant by it.
        (await Here.Script.PatchAsync(next.Path, new { externalId = "E-7" })).IsOk();
        Assert.Equal(1, (await platform.SendAsync(ByName("E-7")))["stored"].GetInt32());
        Assert.Equal((1, 60), await CallsAsync(next));

        await Roster.TamperAsync($"UPDATE users SET state = 'anonymized' WHERE id = {Roster.Databases.Dialect.ToDatabase(deleted.Id)}");
        Assert.Equal(1, (await platform.SendAsync(platform.Of(deleted, daysAgo: 700)))["stored"].GetInt32());

        object ByName(string externalId) => new { id = Guid.NewGuid(), externalId, channel = "voice", startedAt = Reporter.Text(platform.Ago(2)), endedAt = Reporter.Text(platform.Ago(2)), handleSeconds = 60 };
    }

    [Fact]
    public async Task Only_a_key_that_names_it_reports_and_a_batch_has_its_bounds()
    {
        var ana = await Here.AddAsync();
        (await Here.Script.PostAsync(Reporter.All, new { interactions = new[] { platform.Of(ana) } })).IsProblem(403, "not-permitted");
        (await (await Here.AdminAsync()).PostAsync(Reporter.All, new { interactions = new[] { platform.Of(ana) } })).IsProblem(403, "not-permitted");
        (await platform.Key.PostAsync(Reporter.All, new { interactions = Array.Empty<object>() })).IsProblem(400, "out-of-range", "interactions");
        (await platform.Key.PostAsync(Reporter.All, new { })).IsProblem(400, "out-of-range", "interactions");
        (await platform.Key.PostAsync(Reporter.All, new { interactions = Enumerable.Repeat(platform.Of(ana), 501) })).IsProblem(400, "out-of-range", "interactions");
        Assert.Equal(500, (await platform.SendAsync([.. Enumerable.Range(0, 500).Select(_ => platform.Of(ana))]))["stored"].GetInt32());
        (await platform.Key.GetAsync(ana.Path + "/statistics")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task Batches_at_the_same_time_lose_nothing()
    {
        var people = new[] { await Here.AddAsync(), await Here.AddAsync() };
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => platform.SendAsync([.. Enumerable.Range(0, 20).Select(i => platform.Of(people[i % 2], daysAgo: (i + n) % 3, seconds: 1))])));
        Assert.Equal((120, 120), await CallsAsync(people[0]));
        Assert.Equal((120, 120), await CallsAsync(people[1]));
    }

    private async Task<(int Calls, int Seconds)> CallsAsync(Person person)
    {
        var totals = (await platform.ReadAsync(person))["totals"];
        return (totals.GetProperty("calls").GetInt32(), totals.GetProperty("handleSeconds").GetInt32());
    }
}
