using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Platform.Operations;

/// <summary>Operations that share a transaction: each is refused alone, and all the others are done, or none.</summary>
public sealed class TogetherTests : AppTests
{
    [Fact]
    public async Task What_is_refused_leaves_no_trace_and_the_others_are_done()
    {
        var (one, gone, two) = (await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync());
        (await Here.Script.PostAsync(gone.Path + "/suspend")).IsOk();
        var (before, answers) = (await VersionAsync(gone), new List<string?>());

        await Roster.Runner.TogetherAsync(Here.Id, async () =>
        {
            foreach (var person in new[] { one, gone, two })
            {
                answers.Add((await SuspendAsync(person)).Problem?.Code);
            }

            // What the first ones did is there for the next.
            answers.Add((await SuspendAsync(one)).Problem?.Code);
            return true;
        });

        Assert.Equal([null, "already-suspended", null, "already-suspended"], answers);
        Assert.Equal(["suspended", "suspended", "suspended"], await StatesAsync(one, gone, two));
        Assert.Equal(before, await VersionAsync(gone));
        foreach (var person in new[] { one, gone, two })
        {
            Assert.Single(await Here.EventsAsync(person.Id, "user.suspended"));
        }
    }

    [Fact]
    public async Task A_step_that_the_database_refuses_is_undone_whole_and_the_next_goes_on()
    {
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        await Roster.Runner.TogetherAsync(Here.Id, async () =>
        {
            var twice = await SuspendAsync(one, (db, _) =>
            {
                db.Add(new Role(Here.Id, "agent", "A second one by this code", "", PermissionSet.None, system: false));
                return Task.FromResult<Problem?>(null);
            });
            Assert.NotNull(twice.Problem);
            Assert.Null((await SuspendAsync(two)).Problem);
            return true;
        });

        Assert.Equal(["active", "suspended"], await StatesAsync(one, two));
        Assert.Empty(await Here.EventsAsync(one.Id, "user.suspended"));
    }

    [Fact]
    public async Task A_fault_on_the_way_undoes_them_all_and_ends_nothing_that_is_open()
    {
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        var session = await one.ArriveAsync();
        var before = await Snapshot.OfAsync(Here);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Roster.Runner.TogetherAsync(Here.Id, async () =>
        {
            Assert.Null((await SuspendAsync(one)).Problem);
            Assert.Null((await SuspendAsync(two)).Problem);
            throw new InvalidTimeZoneException();
        }));

        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await session.GetAsync("/api/v1/me")).IsOk();
        Assert.Null((await SuspendAsync(one)).Problem); // and the way is free for the next
    }

    [Fact]
    public async Task A_rehearsal_answers_as_the_real_thing_would_and_leaves_no_trace()
    {
        var (one, gone) = (await Here.AddAsync(), await Here.AddAsync());
        (await Here.Script.PostAsync(gone.Path + "/suspend")).IsOk();
        var session = await one.ArriveAsync();
        var (before, answers) = (await Snapshot.OfAsync(Here), new List<string?>());

        await Roster.Runner.TogetherAsync(Here.Id, async () =>
        {
            answers.Add((await SuspendAsync(one)).Problem?.Code);
            answers.Add((await SuspendAsync(one)).Problem?.Code);
            answers.Add((await SuspendAsync(gone)).Problem?.Code);
            return false;
        });

        Assert.Equal([null, "already-suspended", "already-suspended"], answers);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await session.GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task What_they_end_is_ended_when_they_are_through()
    {
        var one = await Here.AddAsync();
        var session = await one.ArriveAsync();
        (await session.GetAsync("/api/v1/me")).IsOk();
        await Roster.Runner.TogetherAsync(Here.Id, async () => (await SuspendAsync(one)).Problem is null);
        (await session.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    private Task<Result<UserDetails>> SuspendAsync(Person person, Alongside? alongside = null) =>
        Roster.Runner.RunAsync<SuspendUser, UserDetails>(new SuspendUser(new UserId(person.Id), null), new Caller(new Credential.BearerKey(Here.Script.Key!)), alongside);

    private async Task<int> VersionAsync(Person person) => (await Here.UserAsync(person.Id)).Version;

    private async Task<string[]> StatesAsync(params Person[] people) =>
        [.. await Task.WhenAll(people.Select(async p => (await p.ShowAsync())["state"].GetString()!))];
}
