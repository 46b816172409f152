using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Who has to have a second step, named by user type and by role.</summary>
public sealed class MfaForTests : AppTests
{
    private const string Settings = "/api/v1/settings";

    [Fact]
    public async Task Required_of_a_type_or_a_role_it_is_asked_of_those_and_of_nobody_else()
    {
        var (viewer, agent, lead) = (await Here.AddAsync("viewer"), await Here.AddAsync("supervisor"), await Here.AddAsync("viewer"));
        await Here.NewRoleAsync("night-shift", Permissions.UsersRead);
        var role = (await Here.Script.GetAsync("/api/v1/roles")).IsOk()["items"].EnumerateArray().Single(r => r.GetProperty("code").GetString() == "night-shift").GetProperty("id").GetString()!;
        (await Here.Script.PatchAsync(lead.Path, new { roleIds = new[] { Here.Role("viewer"), role } })).IsOk();
        var preview = (await Here.Script.PostAsync(Settings + "/preview", new { mfa = "required", mfaFor = new[] { "type:supervisor", "role:night-shift" } })).IsOk();
        Assert.Equal(2, preview["peopleWithoutSecondFactor"].GetInt32());
        Assert.Contains(preview["changes"].EnumerateArray(), c => c.GetProperty("after").GetString() == "type:supervisor, role:night-shift");

        // Whoever asks is not among them, and so needs none of their own.
        var saved = (await Here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 0, mfaFor = new[] { "role:night-shift", "type:supervisor" } })).IsOk();
        Assert.Equal(["type:supervisor", "role:night-shift"], saved["policy"].GetProperty("mfaFor").EnumerateArray().Select(w => w.GetString()!));
        (await (await viewer.ArriveAsync()).GetAsync("/api/v1/users")).IsOk();
        (await (await agent.ArriveAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        var them = await lead.ArriveAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        await Phone.SetUpAsync(Roster, them);
        (await them.GetAsync("/api/v1/users")).IsOk();

        // Whoever loses the role is not asked any more.
        (await Here.Script.PatchAsync(lead.Path, new { roleIds = new[] { Here.Role("viewer") } })).IsOk();
        Assert.DoesNotContain("Set up a second step", (await (await viewer.SignInAsync()).GetAsync("/start")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_comes_through_a_group_counts_as_any_other()
    {
        await Here.NewRoleAsync("night-shift", Permissions.UsersRead);
        var role = (await Here.Script.GetAsync("/api/v1/roles")).IsOk()["items"].EnumerateArray().Single(r => r.GetProperty("code").GetString() == "night-shift").GetProperty("id").GetString()!;
        var person = await Here.AddAsync("viewer");
        (await Here.Script.PostAsync("/api/v1/groups", new { name = "Nights", roleIds = new[] { role } })).IsCreated();
        var group = (await Here.Script.GetAsync("/api/v1/groups")).IsOk()["items"].EnumerateArray().Single(g => g.GetProperty("name").GetString() == "Nights").GetProperty("id").GetString()!;
        (await Here.Script.PatchAsync(person.Path, new { groupIds = new[] { group } })).IsOk();
        (await Here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 0, mfaFor = new[] { "role:night-shift" } })).IsOk();
        (await (await person.ArriveAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Whoever_is_named_needs_one_first_and_the_answer_says_so()
    {
        var before = await Snapshot.OfAsync(Here);
        (await Here.Script.PatchAsync(Settings, new { mfa = "required", mfaFor = new[] { "type:tenant_admin" } })).IsProblem(409, "second-factor-first", "mfa");
        (await Here.Script.PatchAsync(Settings, new { mfa = "required", mfaFor = new[] { "administrators", "type:agent" } })).IsProblem(409, "second-factor-first", "mfa");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await Here.Script.PatchAsync(Settings, new { mfa = "required", mfaFor = new[] { "type:agent" } })).IsOk();
        (await Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "everyone", "type:agent" } })).IsProblem(409, "second-factor-first", "mfa");
        await Phone.SetUpAsync(Roster, await Here.AdminAsync());
        Assert.Equal(["everyone"], (await Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "everyone", "type:agent" } })).IsOk()["policy"].GetProperty("mfaFor").EnumerateArray().Select(w => w.GetString()!));
    }

    [Fact]
    public async Task Nobody_is_named_who_is_not_there_and_types_only_where_there_are_types()
    {
        foreach (var (words, code) in new[]
        {
            (Array.Empty<string>(), "required"), (["somebody"], "not-offered"), (["type:boss"], "not-offered"), (["role:nobodys"], "unknown-role"), (["Everyone"], "not-offered"),
            (["type:"], "not-offered"), ([""], "not-offered"), (Enumerable.Range(0, 51).Select(i => $"role:r{i}").ToArray(), "too-many"),
        })
        {
            (await Here.Script.PatchAsync(Settings, new { mfaFor = words })).IsProblem(400, code, "mfaFor");
            (await Here.Script.PostAsync(Settings + "/preview", new { mfaFor = words })).IsProblem(400, code, "mfaFor");
        }

        var center = await Roster.NewWorkspaceAsync("call-center");
        (await center.Script.PatchAsync(Settings, new { mfaFor = new[] { "type:agent" } })).IsProblem(400, "not-offered", "mfaFor");
        (await center.Script.PatchAsync(Settings, new { mfaFor = new[] { "role:agent" } })).IsOk();
    }

    [Fact]
    public async Task A_role_that_is_named_is_not_deleted_until_it_is_taken_out()
    {
        await Here.NewRoleAsync("night-shift", Permissions.UsersRead);
        var role = (await Here.Script.GetAsync("/api/v1/roles")).IsOk()["items"].EnumerateArray().Single(r => r.GetProperty("code").GetString() == "night-shift").GetProperty("id").GetString()!;
        (await Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "administrators", "role:night-shift" } })).IsOk();
        var before = await Snapshot.OfAsync(Here);
        Assert.Contains("Settings name this role", (await Here.Script.SendAsync("DELETE", $"/api/v1/roles/{role}", null)).IsProblem(409, "role-in-use").Text, StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "administrators" } })).IsOk();
        Assert.True((int)(await Here.Script.SendAsync("DELETE", $"/api/v1/roles/{role}", null)).Status < 300);
    }

    [Fact]
    public async Task Of_naming_and_deleting_a_role_at_once_one_is_refused()
    {
        for (var i = 0; i < 5; i++)
        {
            var id = await Here.NewRoleAsync($"shift-{i}", Permissions.UsersRead);
            var answers = await Task.WhenAll(
                Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "administrators", $"role:shift-{i}" } }), Here.Script.SendAsync("DELETE", $"/api/v1/roles/{id}", null));
            Assert.Single(answers, a => (int)a.Status < 300);
        }
    }
}
