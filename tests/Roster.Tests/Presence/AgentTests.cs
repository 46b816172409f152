using Roster.Tests.Queues;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Presence;

public sealed class AgentTests : AppTests
{
    [Fact]
    public async Task What_comes_to_an_agent_is_set_field_by_field()
    {
        var person = await Here.AddAsync();
        var before = (await Here.Script.GetAsync(person.Path + "/agent")).IsOk();
        Assert.Equal("""{"agent":true,"handles":true,"voice":true,"maxChats":4,"maxEmails":4,"maxTotal":null,"transferNumber":null,"most":{"channel":10,"total":null},"may":{"allowed":true,"code":null,"reason":null}}""", before.Text);

        var set = (await Here.Script.PatchAsync(person.Path + "/agent", new { voice = false, maxChats = 0, transferNumber = "+34600111222" })).IsOk();
        Assert.Equal((false, 0, 4, "+34600111222"), (set["voice"].GetBoolean(), set["maxChats"].GetInt32(), set["maxEmails"].GetInt32(), set["transferNumber"].GetString()));
        Assert.Equal(set.Text, (await Here.Script.GetAsync(person.Path + "/agent")).IsOk().Text);
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxEmails = 10, transferNumber = (string?)null })).IsOk();
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxEmails = 10 })).IsOk();

        var told = await Here.EventsAsync(person.Id, "user.agent_changed");
        Assert.Equal(2, told.Count);
        Assert.All(told, t => Assert.DoesNotContain("34600111222", t.Payload, StringComparison.Ordinal));
        Assert.Contains("34600111222", told[0].Personal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_named_at_its_field_and_changes_nothing()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxChats = 11, voice = false })).IsProblem(400, "out-of-range", "maxChats");
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxEmails = (int?)null })).IsProblem(400, "out-of-range", "maxEmails");
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxTotal = 3 })).IsProblem(400, "not-offered", "maxTotal");
        (await Here.Script.PatchAsync(person.Path + "/agent", new { transferNumber = "600 111 222" })).IsProblem(400, "not-international", "transferNumber");
        (await Here.Script.PatchAsync(person.Path + "/agent", new { agent = (bool?)null })).IsProblem(400, "required", "agent");
        Assert.Empty(await Here.EventsAsync(person.Id, "user.agent_changed"));
        (await Here.Script.PatchAsync("/api/v1/settings", new { capacityMax = 2, capacityTotal = "yes" })).IsOk();
        var within = (await Here.Script.GetAsync(person.Path + "/agent")).IsOk();
        Assert.Equal((2, 4), (within["maxChats"].GetInt32(), within["most"].GetProperty("total").GetInt32()));
        (await Here.Script.PatchAsync(person.Path + "/agent", new { maxTotal = 3 })).IsOk();
    }

    [Fact]
    public async Task Whoever_may_not_edit_a_person_sets_nothing_of_them_as_an_agent()
    {
        var (person, admin) = (await Here.AddAsync(), await Here.AddAsync("tenant_admin"));
        var reader = await RoleOf.HelperAsync(Here, UsersRead);
        (await reader.GetAsync(person.Path + "/agent")).IsOk();
        (await reader.PatchAsync(person.Path + "/agent", new { maxChats = 1 })).IsProblem(403, "not-permitted");
        var editor = await RoleOf.HelperAsync(Here, UsersRead, UsersUpdate);
        (await editor.PatchAsync(person.Path + "/agent", new { maxChats = 1 })).IsOk();
        (await editor.PatchAsync(admin.Path + "/agent", new { maxChats = 1 })).IsProblem(403, "outranked");
        (await (await person.ArriveAsync()).GetAsync(person.Path + "/agent")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task Who_serves_as_no_agent_is_missed_in_no_queue()
    {
        await QueueOf.NewAsync(Here, "Billing");
        var (one, two) = (await Here.AddAsync(given: "One"), await Here.AddAsync(given: "Two"));
        (await Here.Script.PatchAsync(one.Path + "/agent", new { agent = false })).IsOk();
        Assert.DoesNotContain("One", await NowhereAsync(Here));
        Assert.Contains("Two", await NowhereAsync(Here));
        (await Here.Script.PatchAsync(one.Path + "/agent", new { agent = true })).IsOk();
        Assert.Contains("One", await NowhereAsync(Here));
        Assert.True((await Here.Script.GetAsync(two.Path + "/agent")).IsOk()["agent"].GetBoolean());
    }

    [Fact]
    public async Task Where_people_are_made_agents_by_name_nobody_is_one_by_rights_alone()
    {
        var desk = await Roster.NewWorkspaceAsync("omnichannel");
        var admin = (await desk.Script.GetAsync($"/api/v1/users/{desk.AdminId}/agent")).IsOk();
        Assert.Equal((false, true), (admin["agent"].GetBoolean(), admin["handles"].GetBoolean()));
        Assert.Empty(await NowhereAsync(desk));
        Assert.Equal(0, (await desk.Script.GetAsync("/api/v1/queues/summary")).IsOk()["noQueue"].GetInt32());
        Assert.Equal("CSR user", (await desk.Script.GetAsync("/api/v1/me")).IsOk()["words"].Text("agent"));
        (await desk.Script.PatchAsync($"/api/v1/users/{desk.AdminId}/agent", new { agent = true })).IsOk();
        Assert.Single(await NowhereAsync(desk));
        Assert.Equal(1, (await desk.Script.GetAsync("/api/v1/queues/summary")).IsOk()["noQueue"].GetInt32());
    }

    private static async Task<string?[]> NowhereAsync(Workspace workspace) =>
        [.. (await workspace.Script.GetAsync("/api/v1/users?queue=none")).IsOk().Items.Select(p => p.GetProperty("givenName").GetString())];
}
