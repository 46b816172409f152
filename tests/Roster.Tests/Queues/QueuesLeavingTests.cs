using Roster.Tests.Groups;
using Roster.Tests.Support;

namespace Roster.Tests.Queues;

/// <summary>What becomes of someone's queues when they are put out and when they are back.</summary>
public sealed class QueuesLeavingTests : AppTests
{
    [Theory]
    [InlineData("all", null, true)]
    [InlineData("none", null, false)]
    [InlineData("none", "all", false)]
    [InlineData("ask", null, true)]
    [InlineData("ask", "all", true)]
    [InlineData("ask", "none", false)]
    public async Task Whoever_is_deactivated_is_out_of_all_queues_and_in_them_again_as_the_policy_says(string policy, string? asked, bool back)
    {
        await DecideAsync(policy, "deactivate");
        var (queue, person) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync());
        (await queue.RankAsync(Here.Script, 3, person.Id)).IsOk();

        Assert.Empty((await Here.Script.PostAsync(person.Path + "/deactivate")).IsOk()["queues"].EnumerateArray());
        Assert.Empty(await queue.PeopleAsync());
        Assert.Equal(0, (await queue.ReadAsync())["people"].GetInt64());
        var left = (await Here.EventsAsync(person.Id, "user.queues_changed"))[^1];
        Assert.Contains("Billing, priority 3", left.Personal, StringComparison.Ordinal);
        (await queue.AddAsync(Here.Script, person.Id)).IsProblem(409, "member-blocked", "add");

        var active = (await Here.Script.PostAsync(person.Path + "/activate", new { assignments = asked })).IsOk();
        Assert.Equal(back ? ["Billing"] : [], active["queues"].Names());
        Assert.Equal(active.Text, (await person.ShowAsync()).Text);
        Assert.Equal(back ? [person.Id] : [], await queue.PeopleAsync());
        Assert.Equal(back ? 3 : 2, (await Here.EventsAsync(person.Id, "user.queues_changed")).Count);
        Assert.Equal(["Agent"], active["roles"].Names());
    }

    [Fact]
    public async Task Whoever_is_only_suspended_stays_in_their_queues()
    {
        var (queue, person) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync());
        await queue.WithAsync(person);
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        Assert.Equal([person.Id], await queue.PeopleAsync());
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();
        Assert.Equal([person.Id], await queue.PeopleAsync());
        Assert.Single(await Here.EventsAsync(person.Id, "user.queues_changed"));
    }

    [Fact]
    public async Task Suspended_after_they_were_deactivated_they_come_back_the_same()
    {
        await DecideAsync("all", "suspend", "deactivate");
        var (queue, person) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync());
        await queue.WithAsync(person);
        (await Here.Script.PostAsync(person.Path + "/deactivate")).IsOk();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        Assert.Empty(await queue.PeopleAsync());
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();
        Assert.Equal([person.Id], await queue.PeopleAsync());
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData("none", false)]
    public async Task Whoever_is_deleted_leaves_and_is_restored_with_their_queues_or_without(string assignments, bool back)
    {
        await DecideAsync("ask", "delete");
        var (queue, person) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync());
        await queue.WithAsync(person);
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        Assert.Equal(0, (await queue.ReadAsync())["people"].GetInt64());
        var restored = (await Here.Script.PostAsync(person.Path + "/restore", new { assignments })).IsOk();
        Assert.Equal(back ? ["Billing"] : [], restored["user"].GetProperty("queues").Names());
        Assert.Equal(back ? [person.Id] : [], await queue.PeopleAsync());
    }

    [Fact]
    public async Task Whoever_is_replaced_is_out_of_them_for_good()
    {
        var (queue, person) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync());
        await queue.WithAsync(person);
        var seen = (await person.ShowAsync()).ETag!;
        (await Here.Script.PostAsync(person.Path + "/replace", new { email = Here.NextEmail() }, ("If-Match", seen))).IsCreated();
        Assert.Empty(await queue.PeopleAsync());
        Assert.Empty((await person.ShowAsync())["queues"].EnumerateArray());
    }

    [Fact]
    public async Task Which_queues_are_left_with_nobody_is_foreseen()
    {
        await DecideAsync("all", "suspend", "deactivate");
        var (alone, shared) = (await QueueOf.NewAsync(Here, "Alone"), await QueueOf.NewAsync(Here, "Shared"));
        var (person, other, resting) = (await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync());
        await alone.WithAsync(person, resting);
        await shared.WithAsync(person, other);
        (await Here.Script.PostAsync(resting.Path + "/suspend")).IsOk();

        Assert.Equal("Alone, Shared | Alone", await ForeseenAsync(person, "deactivate"));
        Assert.Equal("", await ForeseenAsync(person, "suspend"));
        Assert.Equal([person.Id, other.Id], await shared.PeopleAsync());
    }

    [Fact]
    public async Task Twenty_who_deactivate_and_add_at_once_leave_nobody_in_a_queue_who_is_out()
    {
        await DecideAsync("all", "deactivate");
        var queue = await QueueOf.NewAsync(Here, "Billing");
        for (var round = 0; round < 4; round++)
        {
            var person = await Here.AddAsync();
            await Task.WhenAll([.. Enumerable.Range(0, 5).Select(_ => queue.AddAsync(Here.Script, person.Id)), Here.Script.PostAsync(person.Path + "/deactivate")]);
            Assert.Empty((await person.ShowAsync())["queues"].EnumerateArray());
            Assert.Empty(await queue.PeopleAsync());
        }
    }

    private async Task<string> ForeseenAsync(Person person, string verb)
    {
        var effects = (await Here.Script.GetAsync($"{person.Path}/leaving?verb={verb}")).IsOk()["effects"].EnumerateArray().ToDictionary(e => e.GetProperty("what").GetString()!, e => string.Join(", ", e.GetProperty("names").EnumerateArray().Select(n => n.GetString())));
        return string.Join(" | ", new[] { effects.GetValueOrDefault("queues"), effects.GetValueOrDefault("last_in_queues") }.OfType<string>());
    }

    private async Task DecideAsync(string policy, params string[] verbs) =>
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs, restoreAssignments = policy }, (await Here.Script.GetAsync("/api/v1/settings")).ETag)).IsOk();
}
