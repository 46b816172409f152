using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Audit;

/// <summary>The record of what happened: each filter, pages in both directions, and who may look.</summary>
public sealed class EventListTests : AppTests
{
    [Fact]
    public async Task A_page_goes_on_to_what_is_older_and_back_to_what_is_newer()
    {
        for (var i = 0; i < 5; i++)
        {
            await Here.AddAsync();
        }

        var all = await NamesAndIdsAsync("?limit=200");
        var (seen, cursor, pages) = (new List<string>(), "", new List<Answer>());
        do
        {
            pages.Add((await Here.Script.GetAsync($"/api/v1/events?limit=2{cursor}")).IsOk());
            seen.AddRange(pages[^1].Items.Select(Id));
            cursor = pages[^1]["next"].GetString() is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(all, seen);
        Assert.Null(pages[0]["previous"].GetString());
        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = (await Here.Script.GetAsync($"/api/v1/events?limit=2&cursor={pages[i]["previous"].GetString()}")).IsOk();
            Assert.Equal(pages[i - 1].Items.Select(Id), back.Items.Select(Id));
        }
    }

    [Fact]
    public async Task Every_filter_shows_what_it_says_alone_and_together()
    {
        var (one, other) = (await Here.AddAsync(), await Here.AddAsync());
        await one.ArriveAsync();
        (await Here.Script.PostAsync(one.Path + "/suspend", new { reason = "away" })).IsOk();
        (await Here.Script.PostAsync(other.Path + "/suspend")).IsOk();
        var key = Id((await Here.Script.GetAsync("/api/v1/events?name=user.suspended&limit=1")).Items[0].GetProperty("actor"));
        (await Here.Script.PatchAsync(other.Path, new { phone = "+34600111222" })).IsOk();

        foreach (var (query, expected) in new (string, Func<Happened, bool>)[]
        {
            ($"subject={one.Id}", e => e.Subject == one.Id),
            ($"actor={one.Id}", e => e.Actor == one.Id),
            ($"about={one.Id}", e => e.Subject == one.Id || e.Actor == one.Id),
            ($"actor={key}&subject={one.Id}", e => e.Subject == one.Id && e.Actor.ToString() == key),
            ("name=user.suspended", e => e.Name == "user.suspended"),
            ("name=user.suspended,session.entered", e => e.Name is "user.suspended" or "session.entered"),
            ("name=user.*", e => e.Name.StartsWith("user.", StringComparison.Ordinal)),
            ($"about={other.Id}&name=user.*,role.*", e => e.Subject == other.Id && e.Name.StartsWith("user.", StringComparison.Ordinal)),
            ($"actor={key}&name=user.edited", e => e.Actor.ToString() == key && e.Name == "user.edited"),
            ($"about={one.Id}&actor={key}", e => e.Subject == one.Id && e.Actor.ToString() == key),
            ($"about={one.Id}&actor={one.Id}", e => e.Actor == one.Id),
            ($"about={key}&subject={one.Id}", e => e.Subject == one.Id && e.Actor.ToString() == key),
            ($"about={one.Id}&actor={key}&subject={other.Id}", _ => false),
            ("name=nothing.of_it", _ => false),
        })
        {
            var all = (await Here.EventsAsync()).AsEnumerable().Reverse().Select(e => new Happened(e.Id.Value, e.Name, e.ActorId, e.SubjectId)).ToList();
            var found = (await Here.Script.GetAsync($"/api/v1/events?limit=200&{query}")).IsOk();
            Assert.Equal(all.Where(expected).Select(e => e.Id.ToString()), found.Items.Select(Id));
        }

        Assert.Equal(await NamesAndIdsAsync($"?about={one.Id}"), (await Here.Script.GetAsync($"{one.Path}/events")).Items.Select(Id));
    }

    [Fact]
    public async Task A_span_of_time_holds_its_first_moment_and_not_its_last()
    {
        var host = await RosterHost.StartAsync();
        await using var closing = host;
        var here = await host.NewWorkspaceAsync();
        await here.AddAsync();
        host.Clock.Advance(TimeSpan.FromDays(3));
        var noon = host.Clock.GetUtcNow();
        var late = await here.AddAsync();
        string At(DateTimeOffset time) => Uri.EscapeDataString(time.ToString("O"));

        var since = (await here.Script.GetAsync($"/api/v1/events?from={At(noon)}")).IsOk();
        Assert.Equal(["user.created"], since.Items.Select(e => e.GetProperty("name").GetString()));
        Assert.Equal(late.Id.ToString(), Id(since.Items[0].GetProperty("subject")));
        Assert.DoesNotContain(late.Id.ToString(), (await here.Script.GetAsync($"/api/v1/events?to={At(noon)}")).Text, StringComparison.Ordinal);
        Assert.Empty((await here.Script.GetAsync($"/api/v1/events?name=user.*&from={At(noon.AddDays(1))}")).Items);
    }

    [Theory]
    [InlineData("about=x", "about", "not-an-id")]
    [InlineData("from=yesterday", "from", "not-a-time")]
    [InlineData("name=user.suspended;drop", "name", "not-an-event")]
    [InlineData("name=*", "name", "not-an-event")]
    [InlineData("cursor=17", "cursor", "bad-cursor")]
    [InlineData("cursor=o1.x", "cursor", "bad-cursor")]
    [InlineData("cursor=o999999999999999999.1", "cursor", "bad-cursor")]
    [InlineData("limit=201", "limit", "out-of-range")]
    public async Task A_filter_that_is_none_is_refused_at_its_field(string query, string field, string code) =>
        (await Here.Script.GetAsync("/api/v1/events?" + query)).IsProblem(400, code, field);

    [Fact]
    public async Task Someone_of_whom_an_event_keeps_no_name_is_called_what_they_are_called_now()
    {
        var person = await Here.AddAsync(given: "Noor", family: "Haddad");
        await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        var ended = (await Here.Script.GetAsync($"{person.Path}/events?limit=200")).Items.First(e => e.GetProperty("name").GetString() == "session.ended");
        Assert.Equal($"Noor Haddad <{person.Email}>", ended.GetProperty("subject").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Attack_31_and_44_without_the_permission_nothing_of_the_record_shows()
    {
        var victim = await Here.AddAsync(given: "Zebulon");
        foreach (var path in new[] { "/api/v1/events", $"/api/v1/events?about={victim.Id}", "/api/v1/events?name=user.created", "/api/v1/events?cursor=17", $"{victim.Path}/events", $"/api/v1/users/{Guid.NewGuid()}/events" })
        {
            foreach (var reader in new[] { await Here.KeyAsync("reader", null, null, "users:read", "audit:export"), await (await Here.AddAsync("supervisor")).ArriveAsync() })
            {
                var refused = (await reader.GetAsync(path)).IsProblem(403, "not-permitted");
                Assert.DoesNotContain("Zebulon", refused.Text, StringComparison.Ordinal);
            }
        }

        var theirs = await Roster.NewWorkspaceAsync();
        foreach (var filter in new[] { "about", "subject", "actor" })
        {
            Assert.Equal("""{"items":[],"next":null,"previous":null}""", (await theirs.Script.GetAsync($"/api/v1/events?{filter}={victim.Id}")).IsOk().Text);
        }
    }

    private async Task<List<string>> NamesAndIdsAsync(string query) => [.. (await Here.Script.GetAsync("/api/v1/events" + query)).IsOk().Items.Select(Id)];

    private static string Id(System.Text.Json.JsonElement item) => item.GetProperty("id").GetString()!;

    private sealed record Happened(Guid Id, string Name, Guid? Actor, Guid Subject);
}
