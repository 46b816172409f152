using System.Net;
using System.Text.Json;
using Roster.Tests.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bulk;

public sealed class JobTests : AppTests
{
    [Fact]
    public async Task Suspending_many_suspends_each_once_with_the_reason_and_says_which_job_it_was()
    {
        var people = await PeopleAsync(5);
        var job = await JobOf.StartAsync(Here.Script, new { verb = "suspend", userIds = people.Select(p => p.Id), reason = "  season over  " });
        var over = await job.EndAsync();

        Assert.Equal((5, 5, 0, 0, 0), Counts(over));
        Assert.All(await job.ResultsAsync(limit: 2), r => Assert.Equal("done", r.Outcome));
        foreach (var person in people)
        {
            Assert.Equal("suspended", (await person.ShowAsync())["state"].GetString());
            var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.suspended"));
            Assert.Contains("season over", happened.Personal, StringComparison.Ordinal);
            Assert.Equal(($"job-{job.Id}", "key"), (happened.RequestId, happened.ActorKind));
        }

        Assert.Contains("season over", Assert.Single(await Here.EventsAsync(job.Id, "job.started")).Personal, StringComparison.Ordinal);
        Assert.Single(await Here.EventsAsync(job.Id, "job.finished"));
        Assert.Equal("suspend", over["verb"].GetString());
        Assert.Equal("script", over["startedBy"].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Each_verb_does_what_the_single_operation_does()
    {
        var person = await Here.AddAsync();
        Guid[] them = [person.Id];
        var (editor, group) = (Here.Role("editor"), (await GroupOf.NewAsync(Here, "Desk")).Id);

        await DoneAsync(new { verb = "add_role", roleId = editor, userIds = them });
        Assert.Contains(editor, await RolesAsync(person));
        Assert.Equal("unchanged", (await (await JobOf.StartAsync(Here.Script, new { verb = "add_role", roleId = editor, userIds = them })).OnlyAsync()).Outcome);
        Assert.Single(await Here.EventsAsync(person.Id, "user.roles_changed"));
        await DoneAsync(new { verb = "remove_role", roleId = editor, userIds = them });
        Assert.Equal([Here.Role("agent")], await RolesAsync(person));

        await DoneAsync(new { verb = "add_group", groupId = group, userIds = them });
        Assert.Equal(["Desk"], (await person.ShowAsync())["groups"].Names());
        await DoneAsync(new { verb = "remove_group", groupId = group, userIds = them });
        Assert.Empty((await person.ShowAsync())["groups"].Names());

        await DoneAsync(new { verb = "suspend", userIds = them });
        Assert.Equal("already-suspended", (await (await JobOf.StartAsync(Here.Script, new { verb = "suspend", userIds = them })).OnlyAsync()).Code);
        await DoneAsync(new { verb = "reactivate", userIds = them });
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());

        await Sessions.LockTests.LockAsync(person);
        await DoneAsync(new { verb = "unlock", userIds = them });
        Assert.Equal(JsonValueKind.Null, (await person.ShowAsync())["lockedUntil"].ValueKind);
    }

    [Fact]
    public async Task People_are_deleted_and_invited_again_where_the_workspace_does_so()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var (person, invited) = ((await there.AddByAsync("shown_once")).Person, (await there.AddByAsync("mail_link")).Person);

        var again = await JobOf.StartAsync(there.Script, new { verb = "resend_invite", userIds = new[] { person.Id, invited.Id } });
        await again.EndAsync();
        Assert.Equal([(person.Id, "refused", "not-invited"), (invited.Id, "done", null)], (await again.ResultsAsync()).Select(r => (r.Id, r.Outcome, r.Code)));
        Assert.Single(await there.EventsAsync(invited.Id, "user.invited"));

        var job = await JobOf.StartAsync(there.Script, new { verb = "delete", userIds = new[] { person.Id }, reason = "left" });
        Assert.Equal(("done", "Ana López"), (await job.OnlyAsync()) is var r ? (r.Outcome, r.Name) : default);
        (await there.Script.GetAsync(person.Path)).IsProblem(404, "not-found");
        Assert.Single((await there.Script.GetAsync("/api/v1/users/deleted")).Items);
    }

    [Fact]
    public async Task Where_one_role_is_all_that_people_have_another_takes_its_place()
    {
        var there = await Roster.NewWorkspaceAsync("call-center");
        var added = (await there.Script.PostAsync("/api/v1/users", new { givenName = "Ana", familyName = "López", email = there.NextEmail(), roleIds = new[] { there.Role("agent") } })).IsCreated();
        var (person, _) = await there.AddByAsync(added);

        await (await JobOf.StartAsync(there.Script, new { verb = "add_role", roleId = there.Role("manager"), userIds = new[] { person.Id } })).EndAsync();

        Assert.Equal([there.Role("manager")], await RolesAsync(person));
        (await there.Script.PostAsync(JobOf.All, new { verb = "suspend", userIds = new[] { person.Id } })).IsProblem(409, "verb-not-offered", "verb");
        (await there.Script.PostAsync(JobOf.All, new { verb = "delete", userIds = new[] { person.Id } })).IsProblem(409, "verb-not-offered", "verb");
        (await (await Roster.NewWorkspaceAsync("omnichannel")).Script.PostAsync(JobOf.All, new { verb = "add_role", roleId = there.Role("manager"), userIds = new[] { person.Id } })).IsProblem(400, "roles-through-groups", "verb");
    }

    [Fact]
    public async Task Everyone_who_matches_is_who_the_list_shows_and_nobody_twice()
    {
        var (agents, viewer) = (await PeopleAsync(230), await Here.AddAsync("viewer", given: "Agent"));
        (await Here.Script.PostAsync(agents[7].Path + "/suspend")).IsOk();

        var job = await JobOf.StartAsync(Here.Script, new { verb = "suspend", filter = new { type = "agent", state = "active", search = "ana" } });
        var over = await job.EndAsync();

        Assert.Equal((229, 229, 0, 0, 0), Counts(over));
        var results = await job.ResultsAsync(limit: 1000);
        Assert.Equal(agents.Where(a => a != agents[7]).Select(a => a.Id).Order(), results.Select(r => r.Id).Order());
        Assert.Equal("active", (await viewer.ShowAsync())["state"].GetString());
        Assert.Equal(230, (await Here.EventsAsync(name: "user.suspended")).Count);
        // What was searched for may be a name: it is not kept.
        Assert.Equal(JsonValueKind.Null, over["filter"].GetProperty("search").ValueKind);
        Assert.Equal("agent", over["filter"].GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_id_from_elsewhere_and_one_that_is_nobodys_answer_alike_each_at_its_person()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var (victim, person, before) = (await theirs.AddAsync(given: "Zebulon"), await Here.AddAsync(), await Snapshot.OfAsync(theirs));
        foreach (var body in new[] { "suspend", "add_role", "unlock", "resend_invite" }.Select(verb => new { verb, roleId = verb == "add_role" ? Here.Role("viewer") : null, userIds = new[] { victim.Id, Guid.CreateVersion7(), theirs.AdminId } }))
        {
            var job = await JobOf.StartAsync(Here.Script, body);
            await job.EndAsync();
            var results = await job.ResultsAsync();
            Assert.Equal(3, results.Count);
            Assert.All(results, r => Assert.Equal(("refused", "not-found", "There is nothing here by that id.", null), (r.Outcome, r.Code, r.Reason, r.Name)));
            Assert.DoesNotContain("Zebulon", (await Here.Script.GetAsync(job.Path + "/results/export")).IsOk().Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await Snapshot.OfAsync(theirs));
        (await Here.Script.PostAsync(JobOf.All, new { verb = "add_role", roleId = theirs.Role("viewer"), userIds = new[] { person.Id } })).IsProblem(400, "unknown-role", "roleId");
    }

    [Fact]
    public async Task A_request_that_comes_twice_is_one_job()
    {
        var person = await Here.AddAsync();
        var body = new { verb = "suspend", userIds = new[] { person.Id } };
        var first = (await Here.Script.PostAsync(JobOf.All, body, ("Idempotency-Key", "one"))).Is(HttpStatusCode.Accepted);
        await new JobOf(Here.Script, first["id"].GetGuid()).EndAsync();
        var second = (await Here.Script.PostAsync(JobOf.All, body, ("Idempotency-Key", "one"))).Is(HttpStatusCode.Accepted);

        Assert.Equal((first["id"].GetGuid(), "true"), (second["id"].GetGuid(), second.Headers["Idempotent-Replayed"]));
        Assert.Single((await Here.Script.GetAsync(JobOf.All)).IsOk().Items);
        (await Here.Script.PostAsync(JobOf.All, new { verb = "reactivate", userIds = new[] { person.Id } }, ("Idempotency-Key", "one"))).IsProblem(422, "idempotency-key-reused");
    }

    [Theory]
    [InlineData("""{"verb":"promote","userIds":["00000000-0000-0000-0000-000000000001"]}""", "unknown-verb", "verb")]
    [InlineData("""{"verb":"suspend"}""", "one-of-two", "userIds")]
    [InlineData("""{"verb":"suspend","userIds":["00000000-0000-0000-0000-000000000001"],"filter":{}}""", "one-of-two", "userIds")]
    [InlineData("""{"verb":"suspend","userIds":[]}""", "out-of-range", "userIds")]
    [InlineData("""{"verb":"suspend","userIds":["ana"]}""", "not-an-id", "userIds[0]")]
    [InlineData("""{"verb":"add_role","userIds":["00000000-0000-0000-0000-000000000001"]}""", "required", "roleId")]
    [InlineData("""{"verb":"suspend","roleId":"00000000-0000-0000-0000-000000000001","filter":{}}""", "not-for-this-verb", "roleId")]
    [InlineData("""{"verb":"add_group","groupId":"00000000-0000-0000-0000-000000000001","filter":{}}""", "unknown-group", "groupId")]
    [InlineData("""{"verb":"suspend","filter":{"state":"asleep"}}""", "unknown-state", "filter.state")]
    [InlineData("""{"verb":"suspend","filter":{"tenant":"other"}}""", "unknown-field", "filter.tenant")]
    public async Task What_is_wrong_with_a_job_is_said_before_it_begins(string body, string code, string field)
    {
        (await Here.Script.PostAsync(JobOf.All, body)).IsProblem(400, code, field);
        Assert.Empty((await Here.Script.GetAsync(JobOf.All)).IsOk().Items);
    }

    [Fact]
    public async Task Ten_thousand_may_be_named_and_not_one_more()
    {
        var many = Enumerable.Range(0, 10_001).Select(_ => Guid.CreateVersion7()).ToList();
        (await Here.Script.PostAsync(JobOf.All, new { verb = "suspend", userIds = many })).IsProblem(400, "out-of-range", "userIds");
        var job = await JobOf.StartAsync(Here.Script, new { verb = "suspend", userIds = many.Skip(1) });
        (await Here.Script.PostAsync(job.Path + "/cancel")).IsOk();
        Assert.Equal(10_000, (await job.EndAsync("cancelled"))["total"].GetInt32());
    }

    [Fact]
    public async Task The_file_of_results_has_everyone_and_no_formula()
    {
        var person = await Here.AddAsync(given: "=HYPERLINK(\"http://evil\")", family: "Ruiz");
        var job = await JobOf.StartAsync(Here.Script, new { verb = "suspend", userIds = new[] { person.Id, Here.AdminId } });
        await job.EndAsync();

        var file = (await Here.Script.GetAsync(job.Path + "/results/export")).IsOk();
        Assert.StartsWith("text/csv", file.Headers["Content-Type"], StringComparison.Ordinal);
        var lines = file.Text.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("user id,name,e-mail,outcome,code,reason,time", lines[0]);
        Assert.Contains("\"'=HYPERLINK", lines[1], StringComparison.Ordinal);
        Assert.Contains(",done,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",refused,own-state,", lines[2], StringComparison.Ordinal);
        Assert.Equal(2, (await Here.Script.GetAsync(job.Path + "/results/export?outcome=refused")).IsOk().Text.TrimEnd().Split("\r\n").Length);
        (await Here.Script.GetAsync(job.Path + "/results/export?outcome=lost")).IsProblem(400, "unknown-outcome", "outcome");
    }

    [Fact]
    public async Task Open_pages_hear_how_far_it_is()
    {
        var admin = await Here.AdminAsync();
        await using var line = await LiveLine.OpenAsync(Roster, admin);
        var job = await JobOf.StartAsync(admin, new { verb = "suspend", userIds = (await PeopleAsync(2)).Select(p => p.Id) });
        await line.HearsOfAsync("job", job.Id);
        Assert.True((await job.EndAsync())["startedBy"].GetProperty("isYou").GetBoolean());
    }

    [Fact]
    public async Task A_job_is_seen_by_who_started_it_and_by_those_who_could_have()
    {
        var job = await JobOf.StartAsync(Here.Script, new { verb = "suspend", userIds = new[] { (await Here.AddAsync()).Id } });
        await job.EndAsync();
        var (reader, blocker) = (await RoleOf.HelperAsync(Here, UsersRead, UsersUpdate), await RoleOf.HelperAsync(Here, UsersRead, UsersBlock));

        Assert.Empty((await reader.GetAsync(JobOf.All)).IsOk().Items);
        foreach (var path in new[] { job.Path, job.Path + "/results", job.Path + "/results/export" })
        {
            (await reader.GetAsync(path)).IsProblem(404, "not-found");
        }

        (await reader.PostAsync(job.Path + "/cancel")).IsProblem(404, "not-found");
        Assert.Single((await blocker.GetAsync(JobOf.All)).IsOk().Items);
        (await blocker.PostAsync(job.Path + "/cancel")).IsProblem(409, "job-over");
    }

    [Fact]
    public async Task Jobs_are_paged_last_started_first()
    {
        var person = await Here.AddAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            var job = await JobOf.StartAsync(Here.Script, new { verb = i % 2 == 0 ? "suspend" : "reactivate", userIds = new[] { person.Id } });
            await job.EndAsync();
            ids.Insert(0, job.Id);
        }

        var first = (await Here.Script.GetAsync(JobOf.All + "?limit=2")).IsOk();
        var second = (await Here.Script.GetAsync($"{JobOf.All}?limit=2&cursor={first["next"].GetString()}")).IsOk();
        Assert.Equal(ids, first.Items.Concat(second.Items).Select(j => j.GetProperty("id").GetGuid()));
        Assert.Equal(JsonValueKind.Null, second["next"].ValueKind);
        (await Here.Script.GetAsync(JobOf.All + "?cursor=x")).IsProblem(400, "bad-cursor", "cursor");
    }

    private async Task DoneAsync(object body) => Assert.Equal(("done", null), (await (await JobOf.StartAsync(Here.Script, body)).OnlyAsync()) is var r ? (r.Outcome, r.Reason) : default);

    private async Task<List<Person>> PeopleAsync(int count)
    {
        var people = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await Here.AddAsync());
        }

        return people;
    }

    private static async Task<string[]> RolesAsync(Person person) => [.. (await person.ShowAsync())["roles"].EnumerateArray().Select(r => r.Text("id"))];

    internal static (int Total, int Done, int Unchanged, int Refused, int Skipped) Counts(Answer job) =>
        (job["total"].GetInt32(), job["done"].GetInt32(), job["unchanged"].GetInt32(), job["refused"].GetInt32(), job["skipped"].GetInt32());
}
