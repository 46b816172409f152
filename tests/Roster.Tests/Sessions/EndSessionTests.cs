using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A session that an administrator ends is over everywhere at once, and its owner learns by whom.</summary>
public sealed class EndSessionTests : AppTests
{
    [Fact]
    public async Task Attack_23_an_ended_session_is_refused_at_its_next_request_and_its_page_is_closed_within_a_second()
    {
        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var person = await Here.AddAsync("viewer");
            var (at, other) = (await person.ArriveAsync(), await person.SignInAsync());
            await using var line = await LiveLine.OpenAsync(Roster, at);
            var id = (await Here.Script.GetAsync(person.Path + "/sessions")).IsOk().Items[^1].GetProperty("id").GetGuid();
            var since = Stopwatch.StartNew();
            var ended = (await Here.Script.PostAsync($"{person.Path}/sessions/{id}/end")).IsOk();
            Assert.Equal("""{"ended":1,"at":null}""", ended.Text);
            (await at.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
            Assert.Equal(4401, await line.ClosedAsync());
            var taken = since.Elapsed;
            (await other.GetAsync("/api/v1/me")).IsOk();
            (await Here.Script.PostAsync($"{person.Path}/sessions/{id}/end")).IsProblem(404, "not-found");
            return taken;
        });
    }

    [Fact]
    public async Task All_of_a_persons_sessions_end_and_one_s_own_is_left_to_oneself()
    {
        var person = await Here.AddAsync();
        var open = new[] { await person.ArriveAsync(), await person.SignInAsync(), await person.SignInAsync() };
        Assert.Equal(3, (await Here.Script.PostAsync(person.Path + "/sessions/end")).IsOk()["ended"].GetInt32());
        foreach (var at in open)
        {
            (await at.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        }

        Assert.Equal(3, (await Here.EventsAsync(person.Id, "session.ended")).Count);
        Assert.Equal(0, (await Here.Script.PostAsync(person.Path + "/sessions/end")).IsOk()["ended"].GetInt32());
        var admin = await Here.AdminAsync();
        (await admin.PostAsync($"/api/v1/users/{Here.AdminId}/sessions/end")).IsOk();
        (await admin.GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task Ended_from_one_workspace_a_session_ends_in_all_and_the_other_is_not_told_who_did_it()
    {
        var (person, them, elsewhere, _) = await SharedSessions.OfAsync(Roster, Here);
        var admin = await Here.AdminAsync();
        var id = (await admin.GetAsync(person.Path + "/sessions")).IsOk().Items[0].GetProperty("id").GetGuid();

        (await admin.PostAsync($"{person.Path}/sessions/{id}/end")).IsOk();

        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code))).IsProblem(401, "session-ended");
        var here = Assert.Single(await Here.EventsAsync(person.Id, "session.ended"));
        var there = Assert.Single(await elsewhere.EventsAsync(name: "session.ended"));
        Assert.Equal((Here.AdminId, null), (here.ActorId, there.ActorId));
        Assert.DoesNotContain("First Admin", there.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain(Here.Code, there.Personal + there.Payload, StringComparison.Ordinal);
        var end = (await them.GetAsync("/api/v1/session-end")).IsOk();
        Assert.Equal(("ended_by_admin", "First Admin"), (end["because"].GetString(), end["by"].GetString()));
    }

    [Fact]
    public async Task With_notice_a_session_goes_on_until_its_time_and_its_page_is_told_when_that_is()
    {
        (await Here.Script.PatchAsync("/api/v1/settings", new { endSessionNoticeSeconds = 300 })).IsOk();
        var person = await Here.AddAsync("viewer");
        var at = await person.ArriveAsync();
        await using var line = await LiveLine.OpenAsync(Roster, at);

        var asked = (await (await Here.AdminAsync()).PostAsync(person.Path + "/sessions/end")).IsOk();

        await line.HearsOfAsync("user", person.Id);
        var due = asked["at"].GetDateTimeOffset();
        Assert.Equal(due, (await at.GetAsync("/api/v1/me")).IsOk()["sessionEndsAt"].GetDateTimeOffset());
        Assert.Equal(due, (await Here.Script.GetAsync(person.Path + "/sessions")).IsOk().Items[0].GetProperty("endsAt").GetDateTimeOffset());
        (await Here.Script.PostAsync(person.Path + "/sessions/end")).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "session.ending"));
        Assert.Equal("open", (await at.GetAsync("/api/v1/session-end")).IsOk()["because"].GetString());
    }

    [Fact]
    public async Task Attack_11_a_notice_that_has_run_out_is_refused_at_use_by_a_node_that_closes_nothing()
    {
        await using var roster = await RosterHost.StartAsync(adjust: services => services.Remove(services.Single(s => s.ImplementationType?.Name == "DueSessionsWorker")));
        var (here, at) = await NoticedAsync(roster, 30);

        roster.Clock.Advance(TimeSpan.FromSeconds(29));
        (await at.GetAsync("/api/v1/me")).IsOk();
        roster.Clock.Advance(TimeSpan.FromSeconds(2));
        (await at.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        var end = (await at.GetAsync("/api/v1/session-end")).IsOk();
        Assert.Equal(("ended_by_admin", "First Admin"), (end["because"].GetString(), end["by"].GetString()));
        Assert.DoesNotContain((await here.Script.GetAsync("/api/v1/sessions")).IsOk().Items, s => s.GetProperty("endsAt").ValueKind != System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_notice_that_has_run_out_closes_the_open_page()
    {
        await using var roster = await RosterHost.StartAsync();
        var (here, at) = await NoticedAsync(roster, 30);
        await using var line = await LiveLine.OpenAsync(roster, at);
        roster.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(4401, await line.ClosedAsync());
        await Eventually.TrueAsync(async () => (await here.EventsAsync(name: "session.ended")).Any(e => e.Payload.Contains("ended_by_admin", StringComparison.Ordinal)), "its end is on record");
    }

    private static async Task<(Workspace Here, Client At)> NoticedAsync(RosterHost roster, int seconds)
    {
        var here = await roster.NewWorkspaceAsync();
        (await here.Script.PatchAsync("/api/v1/settings", new { endSessionNoticeSeconds = seconds })).IsOk();
        var person = await here.AddAsync("viewer");
        var at = await person.ArriveAsync();
        (await (await here.AdminAsync()).PostAsync(person.Path + "/sessions/end")).IsOk();
        return (here, at);
    }
}
