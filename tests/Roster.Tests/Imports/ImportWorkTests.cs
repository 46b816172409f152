using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Queues;
using Roster.Tests.Roles;
using Roster.Tests.Skills;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Imports;

/// <summary>Queues, skills and what comes to agents, as columns of a file.</summary>
public sealed class ImportWorkTests : AppTests
{
    [Fact]
    public async Task Queues_and_skills_become_exactly_those_of_the_cell_for_newcomers_and_for_who_is_here()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var old = await there.AddAsync();
        var (sales, support) = (await (await QueueOf.NewAsync(there, "Sales")).WithAsync(old), await QueueOf.NewAsync(there, "Support; second line"));
        var (spanish, _) = (await SkillOf.NewAsync(there, "Spanish"), await SkillOf.NewAsync(there, "Billing"));
        (await spanish.GiveAsync(there.Script, 4, old.Id)).IsOk();

        var import = await ImportOf.StartAsync(there.Script, "email,first name,last name,type,roles,Queue,Skills",
            $"new@{there.Code}.example,Bo,Berg,agent,agent,SALES,billing:3; Spanish", $"{old.Email},,,,,Support; second line,Billing:Level 5", $"kept@{there.Code}.example,Cy,Cole,agent,agent,,");
        await import.ReadyAsync();
        var lines = await import.LinesAsync();
        Assert.Equal(["create", "update", "create"], lines.Select(l => l.State));
        Assert.Equal([("queues", "Sales", "Support; second line"), ("skills", "Spanish:4", "Billing:5")], lines[1].Changes);
        Assert.Equal([old.Id], await sales.PeopleAsync()); // nobody was moved by the report
        Assert.Single(await there.EventsAsync(old.Id, "user.skills_changed"));

        await import.ApplyAsync();
        var added = (await import.LinesAsync("&state=done"))[0].UserId!.Value;
        Assert.Equal([added], await sales.PeopleAsync());
        Assert.Equal([old.Id], await support.PeopleAsync());
        Assert.Equal([("Billing", 3), ("Spanish", 1)], await SkillsAsync(there, added));
        Assert.Equal([("Billing", 5)], await SkillsAsync(there, old.Id));
        Assert.Single(await there.EventsAsync(old.Id, "user.queues_changed"), e => e.RequestId == $"import-{import.Id}");

        // What is exported then comes back unchanged, and where it is said, an empty cell empties.
        var file = (await there.Script.PostAsync("/api/v1/users/export", new { format = "csv" })).IsOk().Text;
        var again = new ImportOf(there.Script, (await ImportOf.SendAsync(there.Script, file)).Is(HttpStatusCode.Accepted)["id"].GetGuid());
        var ready = await again.ReadyAsync();
        Assert.True(ImportTests.Count(ready, "unchanged") == ready["lines"].GetInt32(), string.Join('\n', await again.LinesAsync()));
        Assert.Equal(["queues", "skills"], ready["columns"].EnumerateArray().Where(c => c.GetProperty("head").GetString() is "queues" or "skills").Select(c => c.Text("field")));
        var clears = await ImportOf.StartAsync(there.Script, "email,queues,skills", $"{old.Email},,");
        Assert.Equal(1, ImportTests.Count(await clears.ReadyAsync(), "unchanged"));
        (await there.Script.PatchAsync(clears.Path, new { columns = new object[] { new { field = "email" }, new { field = "queues", clears = true }, new { field = "skills", clears = true } } })).IsOk();
        await clears.ApplyAsync();
        Assert.Empty(await support.PeopleAsync());
        Assert.Empty(await SkillsAsync(there, old.Id));
    }

    [Fact]
    public async Task What_is_misspelled_archived_or_out_of_the_scale_is_a_fault_and_never_made()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        await QueueOf.NewAsync(there, "Sales");
        var old = await QueueOf.NewAsync(there, "Old queue");
        (await there.Script.PostAsync(old.Path + "/archive")).IsOk();
        await SkillOf.NewAsync(there, "Spanish");
        var import = await ImportOf.StartAsync(there.Script, "email,first name,last name,type,roles,queues,skills", Line("a", "Slaes", ""), Line("b", "Old queue", ""), Line("c", "", "Spanihs:2"), Line("d", "", "Spanish:6"), Line("e", "", "Spanish:well"));
        await import.ReadyAsync();
        Assert.Equal(
            [("queues", "unknown-queue", "Sales"), ("queues", "unknown-queue", null), ("skills", "unknown-skill", "Spanish:2"), ("skills", "out-of-range", null), ("skills", "out-of-range", null)],
            (await import.LinesAsync()).Select(l => Assert.Single(l.Faults)));
        Assert.Equal(2, (await there.Script.GetAsync(QueueOf.All)).IsOk().Items.Count);

        string Line(string who, string queues, string skills) => $"{who}@{there.Code}.example,A,B,agent,agent,{queues},{skills}";
    }

    [Fact]
    public async Task Where_skills_are_flags_a_level_is_a_fault_and_where_there_are_no_queues_the_column_is_not_known()
    {
        await SkillOf.NewAsync(Here, "Spanish");
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles,queues,skills", $"a@{Here.Code}.example,A,B,agent,agent,Sales,Spanish:3");
        var ready = await import.ReadyAsync();
        Assert.Equal([("skills", "out-of-range", "Spanish")], Assert.Single(await import.LinesAsync()).Faults);
        Assert.Null(ready["columns"][5].GetProperty("field").GetString());
        Assert.DoesNotContain("queues", ready["fields"].EnumerateArray().Select(f => f.Text("name")));
    }

    [Theory]
    [InlineData("queues")]
    [InlineData("skills")]
    [InlineData("max chats")]
    public async Task Attack_5_each_column_needs_the_permission_its_page_needs_and_what_lacks_it_is_not_half_done(string column)
    {
        var (queue, _, old) = (await QueueOf.NewAsync(Here, "Sales"), await SkillOf.NewAsync(Here, "Spanish"), await Here.AddAsync());
        Permission[] enough = [UsersRead, UsersImport, UsersCreate, UsersUpdate, RolesAssign, QueuesMembers, SkillsUpdate];
        var lacking = column switch { "queues" => QueuesMembers, "skills" => SkillsUpdate, _ => UsersUpdate };
        var helper = await RoleOf.HelperAsync(Here, [.. enough.Where(p => p != lacking)]);
        var cell = column switch { "queues" => "Sales", "skills" => "Spanish", _ => "2" };
        string[] file = [$"email,first name,last name,type,roles,{column}", $"plain@{Here.Code}.example,A,B,viewer,Nothing much,", $"new@{Here.Code}.example,A,B,viewer,Nothing much,{cell}", $"{old.Email},,,,,{cell}"];

        await RoleOf.NewAsync(Here, "Nothing much");
        var import = await ImportOf.StartAsync(helper, file);
        await import.ReadyAsync();
        Assert.Equal([("create", null), ("faulty", "not-permitted"), ("faulty", "not-permitted")], (await import.LinesAsync()).Select(l => (l.State, l.Code)));
        Assert.Equal(1, ImportTests.Count(await import.ApplyAsync(), "done"));
        Assert.Empty((await Here.Script.GetAsync($"/api/v1/users?search=new@{Here.Code}")).IsOk().Items);
        Assert.Empty(await queue.PeopleAsync());
        Assert.Empty(await SkillsAsync(Here, old.Id));
    }

    [Fact]
    public async Task What_was_archived_after_the_report_is_not_given_and_the_newcomer_is_not_half_added()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var (sales, _) = (await QueueOf.NewAsync(there, "Sales"), await QueueOf.NewAsync(there, "Support"));
        var import = await ImportOf.StartAsync(there.Script, "email,first name,last name,type,roles,queues", $"a@{there.Code}.example,A,B,agent,agent,Sales", $"b@{there.Code}.example,A,B,agent,agent,Support");
        await import.ReadyAsync();
        (await there.Script.PostAsync(sales.Path + "/archive")).IsOk();
        await import.ApplyAsync();
        Assert.Equal([("refused", "unknown-queue"), ("done", null)], (await import.LinesAsync()).Select(l => (l.State, l.Code)));
        Assert.Empty((await there.Script.GetAsync($"/api/v1/users?search=a@{there.Code}")).IsOk().Items);
    }

    [Fact]
    public async Task Someone_who_is_out_is_put_into_no_queue_while_the_rest_of_a_page_is_done()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var (sales, gone, old) = (await QueueOf.NewAsync(there, "Sales"), await there.AddAsync(), await there.AddAsync());
        (await there.Script.PostAsync(gone.Path + "/deactivate")).IsOk();
        var import = await ImportOf.StartAsync(there.Script, "email,first name,queues", $"{gone.Email},Changed,Sales", $"{old.Email},Changed,Sales");
        await import.ReadyAsync();
        Assert.Equal([("queues", "member-blocked")], (await import.LinesAsync())[0].Faults.Select(f => (f.Field!, f.Code)));
        await import.ApplyAsync();
        Assert.Equal([old.Id], await sales.PeopleAsync());
        Assert.NotEqual("Changed", (await gone.ShowAsync())["givenName"].GetString());
    }

    [Fact]
    public async Task What_comes_to_agents_is_set_by_the_rules_of_the_person_s_page()
    {
        var there = await Roster.NewWorkspaceAsync("omnichannel");
        var group = (await there.Script.GetAsync("/api/v1/groups")).IsOk().Items[0].GetProperty("name").GetString();
        var import = await ImportOf.StartAsync(there.Script, "email,name,groups,CSR User,Voice Calls,Max Chats,Max Emails,Mobile Phone Number (PSTN transfer)",
            $"a@{there.Code}.example,Ana,{group},yes,off,3,0,+34600111222", $"b@{there.Code}.example,Bo,{group},perhaps,,,,", $"c@{there.Code}.example,Cy,{group},,,11,,", $"d@{there.Code}.example,Di,{group},,,,,600 111");
        await import.ReadyAsync();
        Assert.Equal([null, ("agent", "not-yes-or-no"), ("maxChats", "out-of-range"), ("transferNumber", "not-international")],
            (await import.LinesAsync()).Select(l => l.Faults.Count == 0 ? ((string, string)?)null : (l.Faults[0].Field!, l.Faults[0].Code)));
        await import.ApplyAsync();
        var id = (await import.LinesAsync("&state=done"))[0].UserId;
        var agent = (await there.Script.GetAsync($"/api/v1/users/{id}/agent")).IsOk();
        Assert.Equal((true, false, 3, 0, "+34600111222"), (agent["agent"].GetBoolean(), agent["voice"].GetBoolean(), agent["maxChats"].GetInt32(), agent["maxEmails"].GetInt32(), agent["transferNumber"].GetString()));
        Assert.Equal(1, ImportTests.Count(await (await ImportOf.StartAsync(there.Script, "email,csr,voice,max chats", $"a@{there.Code}.example,x,no,3")).ReadyAsync(), "unchanged"));
    }

    private static async Task<(string, int?)[]> SkillsAsync(Workspace there, Guid user) =>
        [.. (await there.Script.GetAsync($"/api/v1/users/{user}")).IsOk()["skills"].EnumerateArray().Select(s => (s.Text("name"), s.GetProperty("level").GetInt32() is var level ? (int?)level : null))];
}
