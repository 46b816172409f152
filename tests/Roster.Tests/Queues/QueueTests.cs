using System.Text.Json;
using Roster.Tests.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Queues;

public sealed class QueueTests : AppTests
{
    [Fact]
    public async Task A_queue_is_made_named_described_and_listed_by_name()
    {
        var made = (await Here.Script.PostAsync(QueueOf.All, new { name = "  Billing ", description = "Invoices" })).IsCreated();
        var queue = new QueueOf(Here, made["queue"].GetProperty("id").GetGuid());
        Assert.Equal(("Billing", "Invoices", 0L), (made["queue"].Text("name"), made["queue"].Text("description"), made["queue"].GetProperty("people").GetInt64()));
        Assert.Equal(made["queue"].GetRawText(), (await queue.ReadAsync()).Text);
        await QueueOf.NewAsync(Here, "Árbitros");

        Assert.Equal(["Árbitros", "Billing"], (await Here.Script.GetAsync(QueueOf.All)).IsOk().Items.Select(q => q.Text("name")));
        Assert.Single(await Here.EventsAsync(queue.Id, "queue.created"));
        (await Here.Script.PostAsync(QueueOf.All, new { name = "BILLING" })).IsProblem(409, "queue-name-taken", "name");
        (await Here.Script.PostAsync(QueueOf.All, new { name = " " })).IsProblem(400, "required", "name");
        (await Here.Script.PostAsync(QueueOf.All, new { name = "A\u202Eb" })).IsProblem(400, "invisible-character", "name");
        (await Here.Script.PostAsync(QueueOf.All, new { name = "Long", description = new string('x', 501) })).IsProblem(400, "too-long", "description");
    }

    [Fact]
    public async Task A_queue_is_edited_against_the_version_that_was_looked_at()
    {
        var queue = await QueueOf.NewAsync(Here, "Billing");
        var seen = (await queue.ReadAsync()).ETag!;
        var edited = (await Here.Script.PatchAsync(queue.Path, new { name = "Accounts" }, seen)).IsOk();
        Assert.Equal("Accounts", edited["name"].GetString());
        Assert.Equal(edited.Text, (await queue.ReadAsync()).Text);
        var happened = Assert.Single(await Here.EventsAsync(queue.Id, "queue.changed"));
        Assert.Contains("Billing", happened.Personal, StringComparison.Ordinal);

        var late = (await Here.Script.PatchAsync(queue.Path, new { name = "Bills" }, seen)).IsProblem(412, "changed-meanwhile");
        Assert.Equal("Accounts", late["current"].Text("name"));
        (await Here.Script.SendAsync("PATCH", queue.Path, Client.JsonOf(new { name = "X" }))).IsProblem(428, "if-match-required");
        Assert.Equal(edited.ETag, (await Here.Script.PatchAsync(queue.Path, new { name = "Accounts" }, edited.ETag!)).IsOk().ETag);
    }

    [Fact]
    public async Task People_are_put_in_moved_and_taken_out_each_with_an_event_of_their_own()
    {
        var queue = await QueueOf.NewAsync(Here, "Billing");
        var (one, two) = (await Here.AddAsync(given: "One"), await Here.AddAsync(given: "Two"));

        Assert.Equal(2, (await queue.AddAsync(Here.Script, one.Id, two.Id)).IsOk()["people"].GetInt64());
        Assert.Equal(2, (await queue.AddAsync(Here.Script, one.Id)).IsOk()["people"].GetInt64());
        Assert.Single(await Here.EventsAsync(one.Id, "user.queues_changed"));
        Assert.Equal([one.Id, two.Id], await queue.PeopleAsync());
        Assert.Equal(5, Place(await one.ShowAsync()));

        (await queue.RankAsync(Here.Script, 1, one.Id)).IsOk();
        Assert.Equal(1, Place(await one.ShowAsync()));
        Assert.Equal(1, (await Here.Script.GetAsync($"/api/v1/users?queue={queue.Id}&search=one")).Items.Single().GetProperty("queues")[0].GetProperty("priority").GetInt32());
        var moved = (await Here.EventsAsync(one.Id, "user.queues_changed"))[^1];
        Assert.Contains("Billing, priority 1", moved.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain("Billing", moved.Payload, StringComparison.Ordinal);

        Assert.Equal(1, (await queue.RemoveAsync(Here.Script, one.Id)).IsOk()["people"].GetInt64());
        Assert.Empty((await one.ShowAsync())["queues"].EnumerateArray());
        Assert.Equal(1, (await queue.RemoveAsync(Here.Script, one.Id)).IsOk()["people"].GetInt64());
        Assert.Equal(3, (await Here.EventsAsync(one.Id, "user.queues_changed")).Count);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_nothing_of_it_is_done()
    {
        var (queue, person, theirs) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync(), await (await Roster.NewWorkspaceAsync()).AddAsync());
        var members = queue.Path + "/members";
        (await Here.Script.PostAsync(members, new { })).IsProblem(400, "out-of-range", "add");
        (await queue.AddAsync(Here.Script, person.Id, theirs.Id)).IsProblem(400, "unknown-user", "add[1]");
        (await Here.Script.PostAsync(members, new { add = new[] { "x" } })).IsProblem(400, "unknown-user", "add[0]");
        (await Here.Script.PostAsync(members, new { add = new[] { person.Id }, remove = new[] { person.Id } })).IsProblem(400, "both-ways", "remove");
        (await queue.RankAsync(Here.Script, 0, person.Id)).IsProblem(400, "out-of-range", "priority");
        (await queue.RankAsync(Here.Script, 11, person.Id)).IsProblem(400, "out-of-range", "priority");
        Assert.Empty(await queue.PeopleAsync());
        Assert.Empty(await Here.EventsAsync(person.Id, "user.queues_changed"));
    }

    [Fact]
    public async Task Whoever_leads_fills_queues_and_makes_none_and_no_rank_stands_in_the_way()
    {
        var (queue, admin) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync("tenant_admin"));
        var lead = await RoleOf.HelperAsync(Here, QueuesRead, QueuesMembers, UsersRead);
        (await queue.AddAsync(lead, admin.Id)).IsOk();
        (await lead.PostAsync(QueueOf.All, new { name = "Mine" })).IsProblem(403, "not-permitted");
        (await lead.PostAsync(queue.Path + "/archive", null)).IsProblem(403, "not-permitted");
        var may = (await lead.GetAsync(queue.Path)).IsOk()["may"];
        Assert.Equal((true, false), (may.GetProperty("members").GetProperty("allowed").GetBoolean(), may.GetProperty("edit").GetProperty("allowed").GetBoolean()));

        var reader = await RoleOf.HelperAsync(Here, QueuesRead);
        (await queue.AddAsync(reader, admin.Id)).IsProblem(403, "not-permitted");
        (await (await RoleOf.HelperAsync(Here, UsersRead)).GetAsync(QueueOf.All)).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task An_archived_queue_counts_nowhere_and_comes_back_with_its_people()
    {
        var (queue, stays, goes) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync(), await Here.AddAsync());
        await queue.WithAsync(stays, goes);
        (await queue.RankAsync(Here.Script, 2, stays.Id)).IsOk();

        var archived = (await Here.Script.PostAsync(queue.Path + "/archive", null)).IsOk();
        Assert.Equal(2, archived["people"].GetInt64());
        Assert.NotEqual(JsonValueKind.Null, archived["archivedAt"].ValueKind);
        Assert.Empty(await queue.PeopleAsync());
        Assert.Empty((await stays.ShowAsync())["queues"].EnumerateArray());
        Assert.Equal(3, await NoQueueAsync());
        (await queue.AddAsync(Here.Script, stays.Id)).IsProblem(409, "queue-archived");
        (await Here.Script.PatchAsync(queue.Path, new { name = "X" }, archived.ETag!)).IsProblem(409, "queue-archived");
        (await Here.Script.PostAsync(queue.Path + "/archive", null)).IsProblem(409, "already-archived");
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "suspend", "deactivate" } })).IsOk();
        (await Here.Script.PostAsync(goes.Path + "/deactivate")).IsOk();

        Assert.Equal(1, (await Here.Script.PostAsync(queue.Path + "/bring-back", null)).IsOk()["people"].GetInt64());
        Assert.Equal([stays.Id], await queue.PeopleAsync());
        Assert.Equal(2, Place(await stays.ShowAsync()));
        (await Here.Script.PostAsync(queue.Path + "/bring-back", null)).IsProblem(409, "not-archived");
        (await Here.Script.PostAsync(goes.Path + "/activate")).IsOk();
        Assert.Equal(2, (await queue.PeopleAsync()).Length);
        Assert.Single(await Here.EventsAsync(queue.Id, "queue.archived"));
        Assert.Single(await Here.EventsAsync(queue.Id, "queue.brought_back"));
    }

    [Fact]
    public async Task The_list_is_narrowed_to_queues_and_to_agents_who_are_in_none()
    {
        var (billing, sales) = (await QueueOf.NewAsync(Here, "Billing"), await QueueOf.NewAsync(Here, "Sales"));
        var (one, two, three) = (await Here.AddAsync(given: "One"), await Here.AddAsync(given: "Two"), await Here.AddAsync("supervisor", given: "Three"));
        await Here.AddAsync("analyst", given: "Four");
        await billing.WithAsync(one, two);
        await sales.WithAsync(two);

        Assert.Equal(["One", "Two"], await FoundAsync($"?queue={billing.Id}"));
        Assert.Equal(["Two", "One"], await FoundAsync($"?queue={billing.Id},{sales.Id}&sort=-createdAt"));
        Assert.Equal(["Two"], await FoundAsync($"?queue={billing.Id}&search=two"));
        Assert.Equal(["Two"], await FoundAsync($"?queue={sales.Id}&type=agent&state=active&role={Here.Role("agent")}"));
        Assert.Equal(["First", "Three"], (await FoundAsync("?queue=none")).Order());
        Assert.Equal(["First", "Three", "Two"], (await FoundAsync($"?queue=none,{sales.Id}")).Order());
        Assert.Equal(["Three"], await FoundAsync("?queue=none&type=supervisor&search=thr"));
        Assert.Equal(2, await NoQueueAsync());
        (await Here.Script.PostAsync(three.Path + "/suspend")).IsOk();
        Assert.Equal(1, await NoQueueAsync());
        Assert.Equal(["First"], await FoundAsync("?queue=none"));
        (await Here.Script.GetAsync("/api/v1/users?queue=x")).IsProblem(400, "not-an-id", "queue");
        Assert.Empty(await FoundAsync($"?queue={Guid.CreateVersion7()}"));
        Assert.Equal(["Billing", "Sales"], (await Here.Script.GetAsync("/api/v1/users?search=two")).Items.Single().GetProperty("queues").Names());

        var theirs = await Roster.NewWorkspaceAsync();
        Assert.Empty((await theirs.Script.GetAsync($"/api/v1/users?queue={billing.Id}")).IsOk().Items);
    }

    [Fact]
    public async Task A_job_reaches_those_in_a_queue_and_nobody_else()
    {
        var (queue, inside, outside) = (await QueueOf.NewAsync(Here, "Billing"), await Here.AddAsync(), await Here.AddAsync());
        await queue.WithAsync(inside);
        var job = await Bulk.JobOf.StartAsync(Here.Script, new { verb = "suspend", filter = new { queue = $"{queue.Id}" } });
        await job.EndAsync();
        Assert.Equal([inside.Id], (await job.ResultsAsync()).Select(r => r.Id));
        Assert.Equal("active", (await outside.ShowAsync())["state"].GetString());
    }

    private static int Place(Answer person) => Assert.Single(person["queues"].EnumerateArray()).GetProperty("priority").GetInt32();

    private async Task<int> NoQueueAsync() => (await Here.Script.GetAsync(QueueOf.All + "/summary")).IsOk()["noQueue"].GetInt32();

    private async Task<string[]> FoundAsync(string query) => [.. (await Here.Script.GetAsync("/api/v1/users" + query)).IsOk().Items.Select(p => p.Text("givenName"))];
}
