using System.Net;
using Roster.Tests.Bulk;
using Roster.Tests.Groups;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

public sealed class DeactivateUserTests : AppTests
{
    private Workspace there = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        there = await Roster.NewWorkspaceAsync("balanced");
    }

    [Fact]
    public async Task A_deactivated_persons_very_next_request_is_refused_and_so_is_every_way_in()
    {
        var person = await PersonAsync("tenant_admin");
        var them = await person.ArriveAsync();
        var (key, link) = (await there.KeyAsync("theirs", person.Email), await there.LinkAsync(person.Email));
        (await key.GetAsync("/api/v1/me")).IsOk();

        (await there.Script.PostAsync(person.Path + "/deactivate", new { reason = "left" })).IsOk();

        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await Roster.Stranger().SubmitAsync("/link", ("token", link))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.Unauthorized, (await key.GetAsync("/api/v1/me")).Status);
        (await there.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsProblem(409, "not-active-here");
    }

    [Fact]
    public async Task Deactivating_says_what_ended_and_why()
    {
        var person = await PersonAsync();
        await person.ArriveAsync();
        (await there.Script.PostAsync(person.Path + "/deactivate", new { reason = "  season over  " })).IsOk();

        var happened = Assert.Single(await there.EventsAsync(person.Id, "user.deactivated"));
        Assert.Contains("season over", happened.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain("season", happened.Payload, StringComparison.Ordinal);
        Assert.Single(await there.EventsAsync(person.Id, "session.ended"));
        (await there.Script.PostAsync(person.Path + "/activate", new { reason = "back" })).IsOk();
        Assert.Contains("back", Assert.Single(await there.EventsAsync(person.Id, "user.activated")).Personal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activated_person_signs_in_with_the_password_they_had_and_holds_the_roles_they_held()
    {
        var person = await PersonAsync("viewer");
        var them = await person.ArriveAsync();
        var before = (await person.ShowAsync())["roles"].Names();
        (await there.Script.PostAsync(person.Path + "/deactivate")).IsOk();

        Assert.Equal("active", (await there.Script.PostAsync(person.Path + "/activate")).IsOk()["state"].GetString());

        (await them.GetAsync("/api/v1/me")).Is(HttpStatusCode.Forbidden);
        (await (await person.SignInAsync()).GetAsync("/api/v1/me")).IsOk();
        Assert.Equal(before, (await person.ShowAsync())["roles"].Names());
    }

    [Fact]
    public async Task Whoever_was_suspended_first_or_had_not_joined_is_back_where_they_were()
    {
        var (person, (invited, _)) = (await PersonAsync(), await there.AddByAsync("mail_link"));
        (await there.Script.PostAsync(person.Path + "/suspend")).IsOk();
        Assert.Equal("deactivated", (await there.Script.PostAsync(person.Path + "/deactivate")).IsOk()["state"].GetString());
        Assert.Equal("active", (await there.Script.PostAsync(person.Path + "/activate")).IsOk()["state"].GetString());

        (await there.Script.PostAsync(invited.Path + "/deactivate")).IsOk();
        Assert.Equal("invited", (await there.Script.PostAsync(invited.Path + "/activate")).IsOk()["state"].GetString());
    }

    [Fact]
    public async Task What_is_already_so_is_a_conflict_and_what_the_workspace_does_not_use_is_refused()
    {
        var person = await PersonAsync();
        (await there.Script.PostAsync(person.Path + "/activate")).IsProblem(409, "not-deactivated");
        (await there.Script.PostAsync(person.Path + "/deactivate")).IsOk();
        (await there.Script.PostAsync(person.Path + "/deactivate")).IsProblem(409, "already-deactivated");
        (await there.Script.PostAsync(person.Path + "/reactivate")).IsProblem(409, "not-blocked");
        (await Here.Script.PostAsync((await Here.AddAsync()).Path + "/deactivate")).IsProblem(409, "verb-not-offered");
    }

    [Fact]
    public async Task The_state_is_set_by_editing_too()
    {
        var person = await PersonAsync();
        Assert.Equal("deactivated", (await there.Script.PatchAsync(person.Path, new { state = "deactivated" })).IsOk()["state"].GetString());
        Assert.Equal("active", (await there.Script.PatchAsync(person.Path, new { state = "active" }, (await person.ShowAsync()).ETag)).IsOk()["state"].GetString());
        Assert.Single(await there.EventsAsync(person.Id, "user.deactivated"));
        Assert.Single(await there.EventsAsync(person.Id, "user.activated"));
        (await there.Script.PatchAsync(person.Path, new { state = "deleted" }, (await person.ShowAsync()).ETag)).IsProblem(400, "unknown-state", "state");
    }

    [Fact]
    public async Task The_last_administrator_and_the_primary_admin_stay()
    {
        var admin = await PersonAsync("tenant_admin");
        var them = await admin.ArriveAsync();
        (await them.PostAsync($"/api/v1/users/{there.AdminId}/deactivate")).IsProblem(403, "primary-admin");
        (await them.PostAsync(admin.Path + "/deactivate")).IsProblem(403, "own-state");
        var dialect = Roster.Databases.Dialect;
        await Roster.TamperAsync($"UPDATE users SET state = 'suspended' WHERE id = {dialect.ToDatabase(there.AdminId)}");
        await Roster.TamperAsync($"UPDATE tenants SET primary_admin = NULL WHERE id = {dialect.ToDatabase(there.Id.Value)}");

        var (other, second) = (await PersonAsync("tenant_admin", them), await PersonAsync("tenant_admin", them));
        var (one, two) = (await other.ArriveAsync(), await second.ArriveAsync());
        (await one.PostAsync(admin.Path + "/deactivate")).IsOk();
        await Task.WhenAll(one.PostAsync(second.Path + "/deactivate"), two.PostAsync(other.Path + "/deactivate"));

        Assert.Single(new[] { await one.GetAsync("/api/v1/me"), await two.GetAsync("/api/v1/me") }, a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_it_would_end_is_foreseen()
    {
        var person = await PersonAsync();
        await person.ArriveAsync();
        var foreseen = (await there.Script.GetAsync(person.Path + "/leaving?verb=deactivate")).IsOk();
        Assert.True(foreseen["verdict"].GetProperty("allowed").GetBoolean());
        Assert.Equal(1, foreseen["effects"].EnumerateArray().Single(e => e.GetProperty("what").GetString() == "sessions").GetProperty("count").GetInt32());
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
        (await there.Script.GetAsync(person.Path + "/leaving?verb=dissolve")).IsProblem(400, "not-offered", "verb");
    }

    [Fact]
    public async Task Many_are_deactivated_and_activated_by_a_job()
    {
        Person[] people = [await PersonAsync(), await PersonAsync()];
        var job = await JobOf.StartAsync(there.Script, new { verb = "deactivate", userIds = people.Select(p => p.Id), reason = "season over" });
        await job.EndAsync();
        Assert.All(await job.ResultsAsync(), r => Assert.Equal("done", r.Outcome));
        Assert.Equal(2, (await there.Script.GetAsync("/api/v1/users/summary"))["byState"].GetProperty("deactivated").GetInt64());
        Assert.Equal(2, (await there.Script.GetAsync("/api/v1/users?state=deactivated")).IsOk().Items.Count);

        var back = await JobOf.StartAsync(there.Script, new { verb = "activate", filter = new { state = "deactivated" } });
        await back.EndAsync();
        Assert.All(people, p => Assert.Equal("active", there.UserAsync(p.Id).Result.State.ToString().ToLowerInvariant()));
        (await Here.Script.PostAsync("/api/v1/jobs", new { verb = "deactivate", userIds = new[] { Here.AdminId } })).IsProblem(409, "verb-not-offered", "verb");
    }

    [Fact]
    public async Task The_call_center_calls_it_inactive()
    {
        var calls = await Roster.NewWorkspaceAsync("call-center");
        var me = (await calls.Script.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal(("Inactive", "Pending"), (me["words"].GetProperty("states").GetProperty("deactivated").GetString(), me["words"].GetProperty("states").GetProperty("invited").GetString()));
        Assert.Equal(["deactivate"], me["policy"].GetProperty("verbs").EnumerateArray().Select(v => v.GetString()!));
    }

    private async Task<Person> PersonAsync(string type = "agent", Client? by = null)
    {
        var added = (await (by ?? there.Script).PostAsync("/api/v1/users",
            new { givenName = "Ana", familyName = "López", email = there.NextEmail(), type, roleIds = new[] { there.Role(type) }, activation = "shown_once" })).IsCreated();
        return (await there.AddByAsync(added)).Person;
    }
}
