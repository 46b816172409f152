using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Bulk;
using Roster.Bulk.Work;
using Roster.Operator;
using Roster.Platform.Kernel;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bulk;

public sealed class JobAttackTests : AppTests
{
    [Fact]
    public async Task Attack_1_who_may_only_edit_people_gives_no_role_and_no_group_to_many_either()
    {
        var (helper, person) = (await RoleOf.HelperAsync(Here, UsersRead, UsersUpdate), await Here.AddAsync());
        var group = (await Groups.GroupOf.NewAsync(Here, "Admins", Here.Role("tenant_admin"))).Id;
        var before = await Snapshot.OfAsync(Here);

        (await helper.PostAsync(JobOf.All, new { verb = "add_role", roleId = Here.Role("tenant_admin"), userIds = new[] { person.Id } })).IsProblem(403, "not-permitted");
        (await helper.PostAsync(JobOf.All, new { verb = "remove_role", roleId = Here.Role("agent"), filter = new { } })).IsProblem(403, "not-permitted");
        (await helper.PostAsync(JobOf.All, new { verb = "add_group", groupId = group, filter = new { } })).IsProblem(403, "not-permitted");
        foreach (var verb in new[] { "suspend", "reactivate", "unlock", "resend_invite" })
        {
            (await helper.PostAsync(JobOf.All, new { verb, filter = new { } })).IsProblem(403, "not-permitted");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_1_nobody_gives_themselves_or_another_more_than_they_hold_through_a_job()
    {
        var role = await RoleOf.NewAsync(Here, "Assigner", UsersRead, UsersUpdate, RolesAssign);
        var own = await Here.AddAsync("tenant_admin", roleIds: role.Id.ToString());
        var (helper, person) = (await Here.KeyAsync("helper", own.Email), await Here.AddAsync("tenant_admin", roleIds: Here.Role("viewer")));

        var job = await JobOf.StartAsync(helper, new { verb = "add_role", roleId = Here.Role("tenant_admin"), userIds = new[] { own.Id, person.Id, Here.AdminId } });
        await job.EndAsync();

        Assert.Equal([(own.Id, "own-roles"), (person.Id, "grants-more-than-held"), (Here.AdminId, "unchanged")], (await job.ResultsAsync()).Select(r => (r.Id, r.Code ?? r.Outcome)));
        Assert.Empty(await Here.EventsAsync(name: "user.roles_changed"));
    }

    [Fact]
    public async Task Attack_3_whoever_outranks_the_starter_is_refused_one_by_one_and_the_others_are_done()
    {
        var helper = await RoleOf.HelperAsync(Here, UsersRead, UsersBlock, UsersResetCredentials);
        var (admin, agent) = (await Here.AddAsync("tenant_admin"), await Here.AddAsync());
        var job = await JobOf.StartAsync(helper, new { verb = "suspend", userIds = new[] { admin.Id, agent.Id, Here.AdminId } });

        Assert.Equal((3, 1, 0, 2, 0), JobTests.Counts(await job.EndAsync()));
        Assert.Equal([(admin.Id, "outranked"), (agent.Id, "done"), (Here.AdminId, "primary-admin")], (await job.ResultsAsync()).Select(r => (r.Id, r.Code ?? r.Outcome)));
        Assert.Equal([admin.Id, Here.AdminId], (await job.ResultsAsync("&outcome=refused")).Select(r => r.Id));
        Assert.Equal("active", (await admin.ShowAsync())["state"].GetString());
    }

    [Theory]
    [InlineData("demoted")]
    [InlineData("suspended")]
    [InlineData("key revoked")]
    [InlineData("workspace suspended")]
    public async Task Attack_46_a_job_stops_when_its_starter_loses_the_right_or_their_access(string how)
    {
        var (host, held) = await HeldStarter.StartAsync();
        await using var _ = host;
        var here = await host.NewWorkspaceAsync();
        var role = await RoleOf.NewAsync(here, "Blocker", UsersRead, UsersBlock);
        var starter = await here.AddAsync("tenant_admin", roleIds: role.Id.ToString());
        var by = how == "key revoked" ? await here.KeyAsync("helper", starter.Email) : await starter.ArriveAsync();
        var people = await PeopleAsync(here, 30);
        var job = await JobOf.StartAsync(by, new { verb = "suspend", userIds = people.Select(p => p.Id) });
        await held.Held;
        var before = (await here.EventsAsync(name: "user.suspended")).Count;

        if (how == "demoted")
        {
            (await here.Script.PatchAsync(starter.Path, new { roleIds = new[] { here.Role("viewer") } })).IsOk();
        }
        else if (how == "suspended")
        {
            (await here.Script.PostAsync(starter.Path + "/suspend")).IsOk();
        }
        else if (how == "key revoked")
        {
            Assert.Equal(0, (await host.TypeHereAsync("key", "revoke", "--tenant", here.Code, "--name", "helper")).ExitCode);
        }
        else
        {
            Assert.Equal(0, (await host.TypeHereAsync("tenant", "suspend", "--tenant", here.Code)).ExitCode);
        }

        held.LetGo();
        var stopped = how == "workspace suspended" ? null : await (job with { By = here.Script }).EndAsync("stopped");
        await Eventually.TrueAsync(() => host.AskAsync(db => db.Set<BulkJob>().AnyAsync(j => j.State == JobState.Stopped)), "the job has stopped");

        Assert.Equal(how == "demoted" ? "not-permitted" : "starter-gone", (await host.AskAsync(db => db.Set<BulkJob>().SingleAsync())).StoppedBy);
        Assert.Equal(before + (how == "suspended" ? 1 : 0), (await here.EventsAsync(name: "user.suspended")).Count);
        Assert.Equal(before, (await host.AskAsync(db => db.Set<BulkResult>().CountAsync(r => r.Outcome == BulkOutcome.Done))));
        Assert.Equal(30 - before, await host.AskAsync(db => db.Set<BulkResult>().CountAsync(r => r.Outcome == BulkOutcome.Waiting)));
        Assert.Single(await here.EventsAsync(job.Id, "job.stopped"));
        Assert.Equal(before, stopped?["done"].GetInt32() ?? before);
    }

    [Fact]
    public async Task A_cancelled_job_reaches_nobody_after_the_answer_and_what_it_did_stays()
    {
        var (host, held) = await HeldStarter.StartAsync();
        await using var _ = host;
        var here = await host.NewWorkspaceAsync();
        var people = await PeopleAsync(here, 30);
        var job = await JobOf.StartAsync(here.Script, new { verb = "suspend", userIds = people.Select(p => p.Id) });
        await held.Held;

        var cancelled = (await here.Script.PostAsync(job.Path + "/cancel")).IsOk();
        var done = cancelled["done"].GetInt32();
        Assert.Equal("cancelled", cancelled["state"].GetString());
        held.LetGo();
        // Another one after it says that the held one is through.
        await (await JobOf.StartAsync(here.Script, new { verb = "reactivate", userIds = new[] { Guid.CreateVersion7() } })).EndAsync();

        Assert.InRange(done, 1, 29);
        Assert.Equal(done, (await here.EventsAsync(name: "user.suspended")).Count);
        Assert.Equal(done, (await job.EndAsync("cancelled"))["done"].GetInt32());
        Assert.Equal(30 - done, (await job.ResultsAsync("&outcome=waiting")).Count);
        (await here.Script.PostAsync(job.Path + "/cancel")).IsProblem(409, "job-over");
    }

    [Fact]
    public async Task People_who_no_longer_match_when_it_is_their_turn_are_skipped()
    {
        var (host, held) = await HeldStarter.StartAsync();
        await using var _ = host;
        var here = await host.NewWorkspaceAsync();
        var people = await PeopleAsync(here, 130);
        var job = await JobOf.StartAsync(here.Script, new { verb = "add_role", roleId = here.Role("editor"), filter = new { state = "active", type = "agent" } });
        await held.Held;
        (await here.Script.PostAsync(people[120].Path + "/suspend")).IsOk();
        held.LetGo();

        Assert.Equal((130, 129, 0, 0, 1), JobTests.Counts(await job.EndAsync()));
        Assert.Equal(people[120].Id, Assert.Single(await job.ResultsAsync("&outcome=skipped")).Id);
        Assert.Empty(await here.EventsAsync(people[120].Id, "user.roles_changed"));
    }

    [Fact]
    public async Task A_workspace_has_twenty_jobs_under_way_and_no_more()
    {
        var (host, held) = await HeldStarter.StartAsync();
        await using var _ = host;
        var here = await host.NewWorkspaceAsync();
        var people = await PeopleAsync(here, 15);
        for (var i = 0; i < StartJob.MostAtOnce; i++)
        {
            await JobOf.StartAsync(here.Script, new { verb = "suspend", userIds = people.Select(p => p.Id) });
        }

        (await here.Script.PostAsync(JobOf.All, new { verb = "suspend", userIds = new[] { people[0].Id } })).IsProblem(429, "too-many-jobs");
        held.LetGo();
    }

    [Fact]
    public async Task A_job_is_kept_for_thirty_days_after_its_end()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var job = await JobOf.StartAsync(here.Script, new { verb = "suspend", userIds = (await PeopleAsync(here, 3)).Select(p => p.Id) });
        await job.EndAsync();
        var worker = host.Services.GetRequiredService<JobWorker>();

        host.Clock.Advance(TimeSpan.FromDays(29.9));
        await worker.PruneAsync(CancellationToken.None);
        Assert.Equal(1, await host.AskAsync(db => db.Set<BulkJob>().CountAsync()));
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        await worker.PruneAsync(CancellationToken.None);
        Assert.Equal((0, 0), await host.AskAsync(async db => (await db.Set<BulkJob>().CountAsync(), await db.Set<BulkResult>().CountAsync())));
        Assert.Single(await here.EventsAsync(job.Id, "job.started"));
    }

    private static async Task<List<Person>> PeopleAsync(Workspace here, int count)
    {
        var people = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await here.AddAsync());
        }

        return people;
    }
}
