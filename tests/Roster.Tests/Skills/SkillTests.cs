using System.Net;
using System.Text.Json;
using Roster.Tests.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Skills;

public sealed class SkillTests : AppTests
{
    [Fact]
    public async Task A_skill_is_made_changed_archived_and_brought_back()
    {
        var made = (await Here.Script.PostAsync(SkillOf.All, new { name = " Spanish ", description = "Spoken and written" })).IsCreated();
        var skill = new SkillOf(Here, made["skill"].GetProperty("id").GetGuid());
        Assert.Equal(made["skill"].GetRawText(), (await skill.ReadAsync()).Text);
        (await Here.Script.PostAsync(SkillOf.All, new { name = "SPANISH" })).IsProblem(409, "skill-name-taken", "name");
        (await Here.Script.PostAsync(SkillOf.All, new { name = "" })).IsProblem(400, "required", "name");

        var edited = (await Here.Script.PatchAsync(skill.Path, new { name = "Castilian" }, made.ETag!)).IsOk();
        Assert.Equal(edited.Text, (await skill.ReadAsync()).Text);
        (await Here.Script.PatchAsync(skill.Path, new { name = "X" }, made.ETag!)).IsProblem(412, "changed-meanwhile");

        var person = await Here.AddAsync();
        (await skill.GiveAsync(Here.Script, null, person.Id)).IsOk();
        Assert.Equal(1, (await Here.Script.PostAsync(skill.Path + "/archive", null)).IsOk()["people"].GetInt64());
        Assert.Empty((await person.ShowAsync())["skills"].EnumerateArray());
        Assert.Empty(await FoundAsync($"?skill={skill.Id}"));
        (await skill.GiveAsync(Here.Script, null, person.Id)).IsProblem(409, "skill-archived");
        (await Here.Script.PutAsync(person.Path + "/skills", new { skills = new[] { new { id = skill.Id } } })).IsProblem(400, "unknown-skill", "skills[0].id");
        (await Here.Script.PutAsync(person.Path + "/skills", new { skills = Array.Empty<object>() })).IsOk();
        (await Here.Script.PostAsync(skill.Path + "/bring-back", null)).IsOk();
        Assert.Equal(["Castilian"], (await person.ShowAsync())["skills"].Names());
        foreach (var name in new[] { "skill.created", "skill.changed", "skill.archived", "skill.brought_back" })
        {
            Assert.Single(await Here.EventsAsync(skill.Id, name));
        }
    }

    [Fact]
    public async Task Without_levels_a_skill_is_had_or_not()
    {
        var (skill, person) = (await SkillOf.NewAsync(Here, "Spanish"), await Here.AddAsync());
        (await skill.GiveAsync(Here.Script, 2, person.Id)).IsProblem(400, "out-of-range", "level");
        Assert.Equal(1, (await skill.GiveAsync(Here.Script, null, person.Id)).IsOk()["people"].GetInt64());
        Assert.Equal(1, (await skill.GiveAsync(Here.Script, null, person.Id)).IsOk()["people"].GetInt64());
        Assert.Single(await Here.EventsAsync(person.Id, "user.skills_changed"));
        Assert.Equal(JsonValueKind.Null, (await person.ShowAsync())["skills"][0].GetProperty("level").ValueKind);
        Assert.Equal(0, (await skill.TakeAsync(Here.Script, person.Id)).IsOk()["people"].GetInt64());
        Assert.Empty((await person.ShowAsync())["skills"].EnumerateArray());
        Assert.Empty((await Here.Script.GetAsync("/api/v1/me"))["words"].GetProperty("skillLevels").EnumerateArray());
    }

    [Fact]
    public async Task With_levels_people_have_skills_at_one_set_from_either_side()
    {
        await DecideAsync(new { skills = "four_levels" });
        var (spanish, refunds, person) = (await SkillOf.NewAsync(Here, "Spanish"), await SkillOf.NewAsync(Here, "Refunds"), await Here.AddAsync());
        (await spanish.GiveAsync(Here.Script, 5, person.Id)).IsProblem(400, "out-of-range", "level");
        (await spanish.GiveAsync(Here.Script, 3, person.Id)).IsOk();
        var told = Assert.Single(await Here.EventsAsync(person.Id, "user.skills_changed"));
        Assert.Contains("Spanish, Advanced", told.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain("Spanish", told.Payload, StringComparison.Ordinal);

        var set = (await Here.Script.PutAsync(person.Path + "/skills", new { skills = new object[] { new { id = refunds.Id, level = 1 }, new { id = spanish.Id, level = 4 } } })).IsOk();
        Assert.Equal(["Refunds/1", "Spanish/4"], set.Items.Select(s => $"{s.Text("name")}/{s.GetProperty("level").GetInt32()}"));
        Assert.Equal(set["items"].GetRawText(), (await person.ShowAsync())["skills"].GetRawText());
        Assert.Equal(set["items"].GetRawText(), (await Here.Script.GetAsync($"/api/v1/users?skill={spanish.Id}")).Items.Single().GetProperty("skills").GetRawText());
        Assert.Equal(2, (await Here.EventsAsync(person.Id, "user.skills_changed")).Count);
        (await Here.Script.PutAsync(person.Path + "/skills", new { skills = new[] { new { id = spanish.Id, level = 9 } } })).IsProblem(400, "out-of-range", "skills[0].level");
        (await Here.Script.PutAsync(person.Path + "/skills", new { skills = new[] { new { id = Guid.NewGuid() } } })).IsProblem(400, "unknown-skill", "skills[0].id");

        // The scale goes and comes back, and nobody has forgotten anything.
        await DecideAsync(new { skills = "flag" });
        Assert.Equal(JsonValueKind.Null, (await person.ShowAsync())["skills"][1].GetProperty("level").ValueKind);
        await DecideAsync(new { skills = "four_levels" });
        Assert.Equal(4, (await person.ShowAsync())["skills"][1].GetProperty("level").GetInt32());
    }

    [Fact]
    public async Task The_list_is_narrowed_to_skills()
    {
        var (spanish, refunds) = (await SkillOf.NewAsync(Here, "Spanish"), await SkillOf.NewAsync(Here, "Refunds"));
        var (one, two) = (await Here.AddAsync(given: "One"), await Here.AddAsync(given: "Two"));
        await Here.AddAsync(given: "Three");
        (await spanish.GiveAsync(Here.Script, null, one.Id, two.Id)).IsOk();
        (await refunds.GiveAsync(Here.Script, null, two.Id)).IsOk();

        Assert.Equal(["One", "Two"], await FoundAsync($"?skill={spanish.Id}"));
        Assert.Equal(["Two"], await FoundAsync($"?skill={refunds.Id}&search=two&state=active"));
        Assert.Equal(["Two", "One"], await FoundAsync($"?skill={refunds.Id},{spanish.Id}&sort=-createdAt"));
        (await Here.Script.GetAsync("/api/v1/users?skill=x")).IsProblem(400, "not-an-id", "skill");
        var theirs = await Roster.NewWorkspaceAsync();
        Assert.Empty((await theirs.Script.GetAsync($"/api/v1/users?skill={spanish.Id}")).IsOk().Items);
        var job = await Bulk.JobOf.StartAsync(Here.Script, new { verb = "suspend", filter = new { skill = $"{refunds.Id}" } });
        await job.EndAsync();
        Assert.Equal([two.Id], (await job.ResultsAsync()).Select(r => r.Id));
    }

    [Fact]
    public async Task Whoever_may_not_gives_no_skill_and_what_makes_no_sense_does_nothing()
    {
        var (skill, person, theirs) = (await SkillOf.NewAsync(Here, "Spanish"), await Here.AddAsync(), await (await Roster.NewWorkspaceAsync()).AddAsync());
        var reader = await RoleOf.HelperAsync(Here, SkillsRead, UsersRead, UsersUpdate);
        (await skill.GiveAsync(reader, null, person.Id)).IsProblem(403, "not-permitted");
        (await reader.PutAsync(person.Path + "/skills", new { skills = Array.Empty<object>() })).IsProblem(403, "not-permitted");
        (await (await RoleOf.HelperAsync(Here, UsersRead)).GetAsync(SkillOf.All)).IsProblem(403, "not-permitted");
        (await skill.GiveAsync(Here.Script, null, person.Id, theirs.Id)).IsProblem(400, "unknown-user", "add[1]");
        (await Here.Script.PostAsync(skill.Path + "/holders", new { add = new[] { person.Id }, remove = new[] { person.Id } })).IsProblem(400, "both-ways", "remove");
        (await Here.Script.PostAsync(skill.Path + "/holders", new { })).IsProblem(400, "out-of-range", "add");
        Assert.Empty(await Here.EventsAsync(person.Id, "user.skills_changed"));
    }

    [Fact]
    public async Task Agents_pick_their_own_where_the_workspace_lets_them_and_nobody_elses()
    {
        var (spanish, refunds, person) = (await SkillOf.NewAsync(Here, "Spanish"), await SkillOf.NewAsync(Here, "Refunds"), await Here.AddAsync());
        var them = await person.ArriveAsync();
        (await them.PutAsync("/api/v1/me/skills", new { skills = new[] { new { id = spanish.Id } } })).IsProblem(403, "skills-not-own");
        Assert.False((await them.GetAsync("/api/v1/me/skills")).IsOk()["may"].GetProperty("allowed").GetBoolean());
        Assert.DoesNotContain("/account/skills", (await them.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        await DecideAsync(new { skillsSelf = "yes", skills = "five_levels" });

        var own = (await them.PutAsync("/api/v1/me/skills", new { skills = new[] { new { id = spanish.Id, level = 4 } } })).IsOk();
        Assert.Equal(["Refunds/False", "Spanish/True"], own.Items.Select(s => $"{s.Text("name")}/{s.GetProperty("has").GetBoolean()}"));
        Assert.Equal(own.Text, (await them.GetAsync("/api/v1/me/skills")).IsOk().Text);
        var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.skills_changed"));
        Assert.Equal(("user", person.Id), (happened.ActorKind, happened.ActorId));
        (await Here.Script.PutAsync("/api/v1/me/skills", new { skills = Array.Empty<object>() })).IsProblem(403, "skills-not-own");
        (await them.PutAsync(person.Path + "/skills", new { skills = Array.Empty<object>() })).IsProblem(403, "not-permitted");

        // The same by the page, which works without scripts.
        Assert.Contains($"/account/skills?tenant={Here.Code}", (await them.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("Level in Refunds", (await them.GetAsync($"/account/skills?tenant={Here.Code}")).IsOk().Text, StringComparison.Ordinal);
        (await them.SubmitAsync($"/account/skills?tenant={Here.Code}", ("skill", refunds.Id.ToString()), ($"level-{refunds.Id}", "2"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(["Refunds/2"], (await person.ShowAsync())["skills"].EnumerateArray().Select(s => $"{s.Text("name")}/{s.GetProperty("level").GetInt32()}"));
        (await them.SubmitAsync($"/account/skills?tenant={Here.Code}", ("skill", Guid.NewGuid().ToString()))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/account", (await Roster.Stranger().GetAsync($"/account/skills?tenant={Here.Code}")).Location);
    }

    private async Task DecideAsync(object change) => (await Here.Script.PatchAsync("/api/v1/settings", change, (await Here.Script.GetAsync("/api/v1/settings")).ETag)).IsOk();

    private async Task<string[]> FoundAsync(string query) => [.. (await Here.Script.GetAsync("/api/v1/users" + query)).IsOk().Items.Select(p => p.Text("givenName"))];
}
