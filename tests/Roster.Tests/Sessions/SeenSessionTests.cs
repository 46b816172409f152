using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Sessions;

/// <summary>Administrators see what their people have open, wherever they opened it, and no more than that.</summary>
public sealed class SeenSessionTests : AppTests
{
    [Fact]
    public async Task A_persons_sessions_are_shown_with_their_device_and_nothing_that_opens_them()
    {
        var person = await Here.AddAsync();
        var phone = Roster.Stranger();
        phone.Headers["User-Agent"] = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
        await person.SignInAsync(person.TemporaryPassword, phone);

        var answer = (await Here.Script.GetAsync(person.Path + "/sessions")).IsOk();
        var session = Assert.Single(answer.Items);
        Assert.Equal(person.Id, session.GetProperty("person").GetProperty("id").GetGuid());
        Assert.Equal(("phone", "Safari", "iPhone"), (Device(session, "kind"), Device(session, "browser"), Device(session, "system")));
        Assert.Equal("password", session.GetProperty("proof").GetString());
        Assert.False(session.GetProperty("isThis").GetBoolean());
        Assert.True(Assert.Single(session.GetProperty("workspaces").EnumerateArray()).GetProperty("isThis").GetBoolean());
        Assert.DoesNotContain(phone.SessionToken!, answer.Text, StringComparison.Ordinal);
        Assert.Equal(session.GetProperty("id").GetGuid(), await Roster.AskAsync(db => db.Set<SessionEntry>().Where(e => e.UserId == new UserId(person.Id)).Select(e => e.SessionId.Value).SingleAsync()));

        var admin = await Here.AdminAsync();
        Assert.Contains((await admin.GetAsync($"/api/v1/users/{Here.AdminId}/sessions")).IsOk().Items, s => s.GetProperty("isThis").GetBoolean());
    }

    [Theory]
    [InlineData("GET", "/sessions")]
    [InlineData("POST", "/sessions/end")]
    [InlineData("POST", "/sessions/{session}/end")]
    public async Task Attack_3_nobody_sees_or_ends_sessions_of_someone_with_more_administrative_rights(string method, string act)
    {
        var helper = await HelperAsync(UsersRead, SessionsRead, SessionsEnd);
        var (admin, agent) = (await Here.AddAsync("tenant_admin"), await Here.AddAsync());
        var open = await admin.ArriveAsync();
        await agent.ArriveAsync();

        (await helper.SendAsync(method, admin.Path + act.Replace("{session}", await SessionAsync(admin), StringComparison.Ordinal), null)).IsProblem(403, "outranked");
        (await open.GetAsync("/api/v1/me")).IsOk();
        (await helper.SendAsync(method, agent.Path + act.Replace("{session}", await SessionAsync(agent), StringComparison.Ordinal), null)).IsOk();
        var shown = (await admin.ShowAsync())["may"];
        Assert.True(shown.GetProperty("readSessions").GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task Attack_3_the_list_leaves_out_whoever_ranks_above_its_reader_and_each_right_is_its_own()
    {
        var helper = await HelperAsync(UsersRead, SessionsRead);
        var (admin, agent) = (await Here.AddAsync("tenant_admin"), await Here.AddAsync());
        await admin.ArriveAsync();
        await agent.ArriveAsync();

        Assert.Equal([agent.Id], People(await helper.GetAsync("/api/v1/sessions")));
        Assert.Empty(People(await helper.GetAsync($"/api/v1/sessions?user={admin.Id}")));
        Assert.Equal([agent.Id], People(await helper.GetAsync($"/api/v1/sessions?user={agent.Id}")));
        Assert.Equal([agent.Id, admin.Id], People(await Here.Script.GetAsync("/api/v1/sessions")));
        (await helper.PostAsync(agent.Path + "/sessions/end")).IsProblem(403, "not-permitted");
        var blind = await HelperAsync(UsersRead, SessionsEnd);
        (await blind.GetAsync("/api/v1/sessions")).IsProblem(403, "not-permitted");
        (await blind.GetAsync(agent.Path + "/sessions")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task The_list_goes_page_by_page_both_ways_the_last_active_first()
    {
        var people = new List<Person>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await Here.AddAsync());
            await people[^1].ArriveAsync();
        }

        people.Reverse();
        var first = (await Here.Script.GetAsync("/api/v1/sessions?limit=2")).IsOk();
        var second = (await Here.Script.GetAsync($"/api/v1/sessions?limit=2&cursor={first["next"].GetString()}")).IsOk();
        var third = (await Here.Script.GetAsync($"/api/v1/sessions?limit=2&cursor={second["next"].GetString()}")).IsOk();
        var back = (await Here.Script.GetAsync($"/api/v1/sessions?limit=2&cursor={third["previous"].GetString()}")).IsOk();

        Assert.Equal(people.Select(p => p.Id), new[] { first, second, third }.SelectMany(People));
        Assert.Equal(People(second), People(back));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (first["previous"].ValueKind, third["next"].ValueKind));
        (await Here.Script.GetAsync("/api/v1/sessions?cursor=nonsense")).IsProblem(400, "bad-cursor", "cursor");
        (await Here.Script.GetAsync("/api/v1/sessions?limit=201")).IsProblem(400, "out-of-range", "limit");
    }

    [Fact]
    public async Task A_session_opened_from_another_workspace_is_shown_here_without_its_name_and_only_while_its_owner_is_active_here()
    {
        var (person, them, elsewhere, there) = await SharedSessions.OfAsync(Roster, Here);
        // Opened there: the session that accepted is over, and this one has entered the other workspace alone.
        await them.SubmitAsync("/sign-out");
        await person.SignInAsync(at: them);
        await Roster.TamperAsync($"UPDATE session_entries SET ended_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE tenant_id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");

        var seen = (await Here.Script.GetAsync(person.Path + "/sessions")).IsOk();
        var listed = (await Here.Script.GetAsync("/api/v1/sessions")).IsOk();
        foreach (var answer in new[] { seen, listed })
        {
            var session = Assert.Single(answer.Items);
            Assert.All(session.GetProperty("workspaces").EnumerateArray(), w => Assert.Equal("""{"isThis":false,"enteredAt":null}""", w.GetRawText()));
            Assert.DoesNotContain(elsewhere.Code, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(elsewhere.Id.Value.ToString(), answer.Text, StringComparison.Ordinal);
        }

        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await Here.Script.GetAsync(person.Path + "/sessions")).IsProblem(409, "no-sessions-here");
        (await Here.Script.PostAsync(person.Path + "/sessions/end")).IsProblem(409, "no-sessions-here");
        Assert.Empty((await Here.Script.GetAsync("/api/v1/sessions")).IsOk().Items);
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code))).IsOk();

        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();
        Assert.Single((await Here.Script.GetAsync("/api/v1/sessions")).IsOk().Items);
        Assert.Single((await elsewhere.Script.GetAsync(there + "/sessions")).IsOk().Items);
    }

    [Fact]
    public async Task Attack_40_to_have_invited_someone_gives_no_view_of_what_they_have_open_elsewhere()
    {
        var person = await Here.AddAsync();
        var them = await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        var invited = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email))).IsCreated()["user"].GetProperty("id").GetGuid();

        (await elsewhere.Script.GetAsync($"/api/v1/users/{invited}/sessions")).IsProblem(409, "no-sessions-here");
        (await elsewhere.Script.PostAsync($"/api/v1/users/{invited}/sessions/end")).IsProblem(409, "no-sessions-here");
        (await elsewhere.Script.PostAsync($"/api/v1/users/{invited}/sessions/{await SessionAsync(person)}/end")).IsProblem(409, "no-sessions-here");
        Assert.Empty((await elsewhere.Script.GetAsync("/api/v1/sessions")).IsOk().Items);
        (await them.GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task Attack_24_a_session_that_is_not_the_persons_is_not_there()
    {
        var (one, other) = (await Here.AddAsync(), await Here.AddAsync());
        var at = await other.ArriveAsync();
        await one.ArriveAsync();
        (await Here.Script.PostAsync($"{one.Path}/sessions/{await SessionAsync(other)}/end")).IsProblem(404, "not-found");
        (await Here.Script.PostAsync($"{one.Path}/sessions/{Guid.CreateVersion7()}/end")).IsProblem(404, "not-found");
        (await at.GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task Whoever_looks_is_on_record_once_an_hour_and_another_workspace_hears_of_it_without_a_name()
    {
        var (person, _, elsewhere, there) = await SharedSessions.OfAsync(Roster, Here);
        for (var i = 0; i < 3; i++)
        {
            (await (await Here.AdminAsync()).GetAsync(person.Path + "/sessions")).IsOk();
            (await Here.Script.GetAsync("/api/v1/sessions")).IsOk();
        }

        var looked = Assert.Single(await Here.EventsAsync(person.Id, "session.looked_at"));
        Assert.Equal(("user", Here.AdminId), (looked.ActorKind, looked.ActorId));
        Assert.Equal("key", Assert.Single(await Here.EventsAsync(Here.Id.Value, "session.looked_through")).ActorKind);
        var told = Assert.Single(await elsewhere.EventsAsync(name: "session.looked_at"));
        Assert.Equal((EventRow.Elsewhere, null), (told.ActorKind, told.ActorId));
        var read = (await elsewhere.Script.GetAsync(there + "/events")).IsOk();
        var shown = read.Items.First(e => e.GetProperty("name").GetString() == "session.looked_at");
        Assert.Equal("elsewhere", shown.GetProperty("actor").GetProperty("kind").GetString());
        Assert.DoesNotContain("First Admin", told.Personal + shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Here.AdminId.ToString(), shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Here.Id.Value.ToString(), shown.GetRawText(), StringComparison.Ordinal);
    }

    internal static List<Guid> People(Answer page) => [.. page.IsOk().Items.Select(s => s.GetProperty("person").GetProperty("id").GetGuid())];

    private static string? Device(JsonElement session, string member) => session.GetProperty("device").GetProperty(member).GetString();

    private async Task<string> SessionAsync(Person person) =>
        (await Roster.AskAsync(db => db.Set<SessionEntry>().Where(e => e.UserId == new UserId(person.Id)).OrderByDescending(e => e.EnteredAt).Select(e => e.SessionId).FirstAsync())).Value.ToString();

    private async Task<Client> HelperAsync(params Permission[] permissions)
    {
        var role = await Here.NewRoleAsync($"helper{Guid.NewGuid():N}", permissions);
        var owner = await Here.AddAsync(type: "tenant_admin", roleIds: role);
        return await Here.KeyAsync("helper", owner.Email);
    }
}

/// <summary>Someone of one workspace who has joined another.</summary>
internal static class SharedSessions
{
    public static async Task<(Person Person, Client Them, Workspace Elsewhere, string There)> OfAsync(RosterHost roster, Workspace here)
    {
        var person = await here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await roster.TamperAsync($"UPDATE accounts SET address_proven_at = {roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
        var elsewhere = await roster.NewWorkspaceAsync();
        var added = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        return (person, them, elsewhere, $"/api/v1/users/{added["user"].GetProperty("id").GetGuid()}");
    }
}
