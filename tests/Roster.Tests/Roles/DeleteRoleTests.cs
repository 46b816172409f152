using System.Net;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Roles;

public sealed class DeleteRoleTests : AppTests
{
    [Fact]
    public async Task A_role_nobody_holds_is_removed_and_its_code_is_free_again()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);

        var answer = (await Here.Script.SendAsync("DELETE", role.Path, null)).Is(HttpStatusCode.NoContent);

        Assert.Equal("", answer.Text);
        (await Here.Script.GetAsync(role.Path)).IsProblem(404, "not-found");
        (await Here.Script.SendAsync("DELETE", role.Path, null)).IsProblem(404, "not-found");
        Assert.Equal(["role.created", "role.deleted"], (await Here.EventsAsync(role.Id)).Select(e => e.Name));
        Assert.NotEqual(role, await RoleOf.NewAsync(Here, "Night shift"));
    }

    [Fact]
    public async Task A_role_in_use_stays_and_says_how_many_hold_it()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        var first = await Here.AddAsync(roleIds: role.Id.ToString());
        var before = await Snapshot.OfAsync(Here);

        var one = (await Here.Script.SendAsync("DELETE", role.Path, null)).IsProblem(409, "role-in-use");
        Assert.Contains("one person", one.Body.Text("title"), StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        var second = await Here.AddAsync(roleIds: role.Id.ToString());
        var two = (await Here.Script.SendAsync("DELETE", role.Path, null)).IsProblem(409, "role-in-use");
        Assert.Contains("2 people", two.Body.Text("title"), StringComparison.Ordinal);
        Assert.Equal(2, (await Here.Script.GetAsync(role.Path))["people"].GetInt32());
        // Someone who is suspended holds it still.
        (await Here.Script.PostAsync(first.Path + "/suspend")).IsOk();
        Assert.Equal(2, (await Here.Script.GetAsync(RoleOf.All)).Items.Single(r => r.Text("code") == "night_shift").GetProperty("people").GetInt32());

        foreach (var person in new[] { first, second })
        {
            (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("agent") } })).IsOk();
        }

        (await Here.Script.SendAsync("DELETE", role.Path, null)).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_giving_a_role_and_removing_it_at_once_one_fails()
    {
        for (var round = 0; round < 10; round++)
        {
            var role = await RoleOf.NewAsync(Here, $"Round {round}", UsersRead);

            var answers = await Task.WhenAll(
                Here.Script.PostAsync("/api/v1/users", Here.Newcomer(roleIds: role.Id.ToString())), Here.Script.SendAsync("DELETE", role.Path, null));

            Assert.Single(answers, a => (int)a.Status is >= 200 and < 300);
            Assert.Single(answers, a => (int)a.Status is >= 400 and < 500);
        }
    }
}
