using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

public sealed class SuspendUserTests : AppTests
{
    [Fact]
    public async Task A_suspended_persons_very_next_request_is_refused_and_so_is_their_password()
    {
        var person = await Here.AddAsync(type: "viewer");
        var them = await person.ArriveAsync();
        (await them.GetAsync("/api/v1/me")).IsOk();

        (await Here.Script.PostAsync(person.Path + "/suspend", new { reason = "left" })).IsOk();

        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/sign-in?ended=1", (await them.GetAsync("/start")).Location);
    }

    [Fact]
    public async Task Suspending_says_what_ended_and_why()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend", new { reason = "  contract ended  " })).IsOk();

        var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.suspended"));
        Assert.Contains("contract ended", happened.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain("contract", happened.Payload, StringComparison.Ordinal);
        Assert.Single(await Here.EventsAsync(person.Id, "session.ended"));
    }

    [Fact]
    public async Task A_reactivated_person_signs_in_again_and_no_old_session_comes_back()
    {
        var person = await Here.AddAsync(type: "viewer");
        var them = await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();

        (await them.GetAsync("/api/v1/me")).Is(HttpStatusCode.Forbidden);
        (await (await person.SignInAsync()).GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task Suspending_here_leaves_another_workspace_alone()
    {
        var person = await Here.AddAsync(type: "viewer");
        var them = await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        await JoinAsync(elsewhere, person);
        Assert.Equal(HttpStatusCode.Redirect, (await them.SubmitAsync("/enter", ("tenant", elsewhere.Code))).Status);

        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code))).IsOk();
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        (await them.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task What_is_already_so_is_a_conflict_that_says_so()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsProblem(409, "not-blocked");
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsProblem(409, "already-suspended");
        (await Here.Script.PostAsync(person.Path + "/unlock")).IsProblem(409, "not-locked");
    }

    [Fact]
    public async Task Twenty_suspends_at_once_are_one_suspension()
    {
        var person = await Here.AddAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Here.Script.PostAsync(person.Path + "/suspend")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.IsProblem(409, "already-suspended"));
        Assert.Single(await Here.EventsAsync(person.Id, "user.suspended"));
    }

    [Fact]
    public async Task A_reason_of_501_characters_is_too_long()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend", new { reason = new string('r', 501) })).IsProblem(400, "too-long", "reason");
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
    }

    /// <summary>What accepting an invitation will do.</summary>
    internal static async Task JoinAsync(Workspace workspace, Person person)
    {
        var added = (await workspace.Script.PostAsync("/api/v1/users", workspace.Newcomer(person.Email, type: "viewer"))).IsCreated();
        var dialect = workspace.Host.Databases.Dialect;
        var user = dialect.ToDatabase(added["user"].GetProperty("id").GetGuid());
        await workspace.Host.TamperAsync($"UPDATE users SET state = 'active', account_id = (SELECT id FROM accounts WHERE address_key = {person.Email}) WHERE id = {user}");
    }
}
