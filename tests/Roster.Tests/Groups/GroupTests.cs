using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Groups;

public sealed class GroupTests : AppTests
{
    [Fact]
    public async Task A_group_is_made_changed_and_removed_with_one_event_each()
    {
        var role = await RoleOf.NewAsync(Here, "Night desk", UsersRead);
        var made = (await Here.Script.PostAsync(GroupOf.All, new { name = " Night  shift ", description = "After eight.", roleIds = new[] { role.Id } })).IsCreated();
        var group = new GroupOf(Here, made["group"].GetProperty("id").GetGuid());

        Assert.Equal(made["group"].GetRawText(), (await Here.Script.GetAsync(made.Location)).IsOk().Text);
        Assert.Equal(("Night shift", "After eight.", "local"), (made["group"].Text("name"), made["group"].Text("description"), made["group"].Text("source")));
        Assert.Equal(["Night desk"], made["group"].GetProperty("roles").Names());

        (await Here.Script.PatchAsync(group.Path, new { name = "Late shift" })).IsOk();
        var now = (await Here.Script.GetAsync(group.Path)).IsOk();
        Assert.Equal(("Late shift", "After eight."), (now.Body.Text("name"), now.Body.Text("description")));
        (await group.DeleteAsync(Here.Script)).Is(HttpStatusCode.NoContent);

        (await Here.Script.GetAsync(group.Path)).IsProblem(404, "not-found");
        Assert.Equal(["group.created", "group.changed", "group.deleted"], (await Here.EventsAsync(group.Id)).Select(e => e.Name));
        Assert.Contains("\"before\":\"Night shift\",\"after\":\"Late shift\"", (await Here.EventsAsync(group.Id))[1].Personal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_event_and_the_same_version()
    {
        var group = await GroupOf.GivingAsync(Here, "Night shift", UsersRead);
        var before = await Here.Script.GetAsync(group.Path);

        var answer = (await Here.Script.PatchAsync(group.Path, new { name = "Night shift", roleIds = before["roles"].EnumerateArray().Select(r => r.Text("id")), groupIds = Array.Empty<string>() })).IsOk();

        Assert.Equal(before.ETag, answer.ETag);
        Assert.Empty(await Here.EventsAsync(group.Id, "group.changed"));
    }

    [Fact]
    public async Task Two_who_edit_one_group_at_once_do_not_overwrite_each_other()
    {
        var group = await GroupOf.NewAsync(Here, "Night shift");
        var seen = (await Here.Script.GetAsync(group.Path)).ETag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Here.Script.PatchAsync(group.Path, new { name = $"Number {i}" }, seen)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => Assert.Equal(JsonKind.Object, a.IsProblem(412, "changed-meanwhile")["current"].ValueKind));
        (await Here.Script.SendAsync("PATCH", group.Path, Client.JsonOf(new { name = "X" }))).IsProblem(428, "if-match-required");
    }

    [Fact]
    public async Task Bad_input_is_said_at_its_field_and_changes_nothing()
    {
        var group = await GroupOf.NewAsync(Here, "Night shift");
        await GroupOf.NewAsync(Here, "Day shift");
        var theirs = await Roster.NewWorkspaceAsync();
        var foreign = await GroupOf.NewAsync(theirs, "Theirs");
        var before = await Snapshot.OfAsync(Here);

        (await Here.Script.PostAsync(GroupOf.All, new { name = " " })).IsProblem(400, "required", "name");
        (await Here.Script.PostAsync(GroupOf.All, new { name = "DAY SHIFT" })).IsProblem(409, "group-name-taken", "name");
        (await Here.Script.PatchAsync(group.Path, new { name = "day shift" })).IsProblem(409, "group-name-taken", "name");
        (await Here.Script.PatchAsync(group.Path, new { description = new string('x', 501) })).IsProblem(400, "too-long", "description");
        (await Here.Script.PatchAsync(group.Path, new { roleIds = new[] { theirs.Role("agent") } })).IsProblem(400, "unknown-role", "roleIds[0]");
        (await Here.Script.PatchAsync(group.Path, new { groupIds = new[] { group.Id, foreign.Id } })).IsProblem(400, "unknown-group", "groupIds[1]");
        (await Here.Script.PatchAsync(group.Path, new { source = "system" })).IsProblem(400, "unknown-field", "source");
        (await group.AddAsync(Here.Script, theirs.AdminId)).IsProblem(400, "unknown-user", "add[0]");
        (await Here.Script.PostAsync(group.Path + "/members", new { add = new[] { "me" } })).IsProblem(400, "unknown-user", "add[0]");
        (await Here.Script.PostAsync(group.Path + "/members", new { })).IsProblem(400, "out-of-range", "add");
        (await Here.Script.PostAsync(group.Path + "/members", new { add = new[] { Here.AdminId }, remove = new[] { Here.AdminId } })).IsProblem(400, "both-ways", "remove");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task People_come_and_go_with_one_event_each_and_their_rights_with_them_in_the_session_they_have_open()
    {
        var group = await GroupOf.GivingAsync(Here, "Readers", RolesRead);
        var (one, two) = (await Here.AddAsync("supervisor"), await Here.AddAsync("analyst"));
        var them = await two.ArriveAsync();
        (await them.GetAsync(RoleOf.All)).IsProblem(403, "not-permitted");

        Assert.Equal(1, (await group.AddAsync(Here.Script, one.Id)).IsOk()["people"].GetInt64());
        Assert.Equal(1, (await group.AddAsync(Here.Script, one.Id)).IsOk()["people"].GetInt64());
        Assert.Single(await Here.EventsAsync(one.Id, "user.groups_changed"));
        (await them.GetAsync(RoleOf.All)).IsProblem(403, "not-permitted");
        Assert.Contains("roles:read", await Here.MayAsync(one.Id));

        (await group.RemoveAsync(Here.Script, one.Id)).IsOk();
        Assert.Equal(2, (await Here.EventsAsync(one.Id, "user.groups_changed")).Count);
    }

    [Fact]
    public async Task What_a_group_carries_reaches_those_in_it_at_their_next_request_and_leaves_them_with_it()
    {
        var (readers, desk) = (await RoleOf.NewAsync(Here, "Readers", UsersRead), await GroupOf.NewAsync(Here, "Desk"));
        var person = await Here.AddAsync("viewer", roleIds: (await RoleOf.NewAsync(Here, "Nothing", BotsRead)).Id.ToString());
        await desk.WithAsync(person);
        var them = await person.ArriveAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");

        (await desk.CarryAsync(Here.Script, readers.Id.ToString())).IsOk();
        (await them.GetAsync("/api/v1/users")).IsOk();
        Assert.Equal(["Desk: Readers"], await Here.WhyAsync(person.Id, UsersRead));
        Assert.Equal(["Nothing"], await Here.WhyAsync(person.Id, BotsRead));

        (await desk.CarryAsync(Here.Script)).IsOk();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");
        Assert.DoesNotContain((await Here.UserAsync(person.Id)).Roles, r => r.RoleId.Value == readers.Id);
    }

    [Fact]
    public async Task Roles_flow_inwards_through_every_group_around_and_each_way_is_told()
    {
        var (one, two) = (await GroupOf.GivingAsync(Here, "Europe", UsersRead), await GroupOf.GivingAsync(Here, "Sales", UsersRead, BotsRead));
        var (madrid, desk) = (await GroupOf.NewAsync(Here, "Madrid"), await GroupOf.NewAsync(Here, "Desk"));
        var person = await Here.AddAsync("supervisor", roleIds: (await RoleOf.NewAsync(Here, "Own", UsersRead)).Id.ToString());
        await desk.WithAsync(person);
        await madrid.AroundAsync(desk);
        await one.AroundAsync(madrid);
        await two.AroundAsync(desk);

        Assert.Equal(["Desk › Madrid › Europe: Europe", "Own", "Desk › Sales: Sales"], await Here.WhyAsync(person.Id, UsersRead));
        Assert.Equal(["Desk › Sales: Sales"], await Here.WhyAsync(person.Id, BotsRead));
        Assert.Equal(["Madrid", "Sales"], (await Here.Script.GetAsync(desk.Path))["insideOf"].Names());

        (await madrid.NestAsync(Here.Script)).IsOk();
        Assert.Equal(["Own", "Desk › Sales: Sales"], await Here.WhyAsync(person.Id, UsersRead));
        (await two.DeleteAsync(Here.Script)).Is(HttpStatusCode.NoContent);
        Assert.Equal(["users:read"], await Here.MayAsync(person.Id));
    }

    [Fact]
    public async Task A_group_never_stands_in_itself_and_not_too_deep()
    {
        var groups = new List<GroupOf>();
        for (var i = 0; i < 9; i++)
        {
            groups.Add(await GroupOf.NewAsync(Here, $"Level {i}"));
        }

        for (var i = 0; i < 7; i++)
        {
            await groups[i].AroundAsync(groups[i + 1]);
        }

        var before = await Snapshot.OfAsync(Here);
        (await groups[0].NestAsync(Here.Script, groups[0])).IsProblem(409, "group-in-itself", "groupIds");
        (await groups[3].NestAsync(Here.Script, groups[4], groups[0])).IsProblem(409, "group-in-itself", "groupIds");
        (await groups[7].NestAsync(Here.Script, groups[8])).IsProblem(409, "too-deep", "groupIds");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task What_someone_holds_through_a_group_is_not_theirs_to_be_taken_by_name_and_the_other_way_round()
    {
        var role = await RoleOf.NewAsync(Here, "Readers", UsersRead);
        var group = await GroupOf.NewAsync(Here, "Desk", role.Id.ToString());
        var person = await Here.AddAsync("supervisor");
        await group.WithAsync(person);
        string[] own = [Here.Role("supervisor")];

        (await Here.Script.PatchAsync(person.Path, new { roleIds = own })).IsOk();
        Assert.Empty(await Here.EventsAsync(person.Id, "user.roles_changed"));
        Assert.Equal(["Readers/false", "Supervisor/true"], Tags(await person.ShowAsync()));

        (await Here.Script.PatchAsync(person.Path, new { roleIds = own.Append(role.Id.ToString()) })).IsOk();
        Assert.Equal(["Readers/true", "Supervisor/true"], Tags(await person.ShowAsync()));
        (await group.RemoveAsync(Here.Script, person.Id)).IsOk();
        Assert.Equal(["Readers/true", "Supervisor/true"], Tags(await person.ShowAsync()));
        (await group.AddAsync(Here.Script, person.Id)).IsOk();
        (await Here.Script.PatchAsync(person.Path, new { roleIds = own })).IsOk();
        Assert.Equal(["Readers/false", "Supervisor/true"], Tags(await person.ShowAsync()));
        (await group.RemoveAsync(Here.Script, person.Id)).IsOk();
        Assert.Equal(["Supervisor/true"], Tags(await person.ShowAsync()));
    }

    [Fact]
    public async Task A_role_that_a_group_carries_counts_as_assigned()
    {
        var role = await RoleOf.NewAsync(Here, "Readers", UsersRead);
        var group = await GroupOf.NewAsync(Here, "Desk", role.Id.ToString());
        Assert.Equal(1, (await Here.Script.GetAsync(role.Path))["groups"].GetInt32());

        (await Here.Script.SendAsync("DELETE", role.Path, null)).IsProblem(409, "role-in-use");
        (await group.DeleteAsync(Here.Script)).Is(HttpStatusCode.NoContent);
        (await Here.Script.SendAsync("DELETE", role.Path, null)).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_role_filter_finds_those_who_hold_it_through_a_group()
    {
        var role = await RoleOf.NewAsync(Here, "Readers", UsersRead);
        var (outer, inner) = (await GroupOf.NewAsync(Here, "Outer", role.Id.ToString()), await GroupOf.NewAsync(Here, "Inner"));
        var (own, through) = (await Here.AddAsync("supervisor", roleIds: role.Id.ToString()), await Here.AddAsync("supervisor"));
        await inner.WithAsync(through);
        await outer.AroundAsync(inner);

        Assert.Equal(new[] { own.Id, through.Id }.Order(), (await Here.Script.GetAsync($"/api/v1/users?role={role.Id}")).Items.Select(p => p.GetProperty("id").GetGuid()).Order());
        Assert.Equal(2, (await Here.Script.GetAsync(role.Path))["people"].GetInt64());
    }

    [Fact]
    public async Task Suspending_keeps_who_is_in_what_and_reactivating_gives_it_back()
    {
        var group = await GroupOf.GivingAsync(Here, "Readers", RolesRead);
        var person = await Here.AddAsync("supervisor");
        await group.WithAsync(person);
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await group.CarryAsync(Here.Script, (await RoleOf.NewAsync(Here, "Other", SkillsRead)).Id.ToString())).IsOk();
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();

        Assert.Contains("Readers", (await Here.Script.GetAsync(GroupOf.All)).Items.Select(g => g.Text("name")));
        Assert.Contains("Readers: Other", await Here.WhyAsync(person.Id, SkillsRead));
    }

    private static string[] Tags(Answer person) => [.. person["roles"].EnumerateArray().Select(r => $"{r.Text("name")}/{r.GetProperty("own").GetRawText()}")];
}
