using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Tests.Groups;
using Roster.Tests.Support;
using Roster.Users;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Hosting;

/// <summary>What is kept twice is compared with the rows, and mended where it can be. In a host of its own: it looks at everybody's.</summary>
[Trait("Needs", "App")]
public sealed class VerifyTests : IAsyncLifetime
{
    private RosterHost host = null!;
    private Workspace here = null!;

    public async Task InitializeAsync()
    {
        host = await RosterHost.StartAsync();
        here = await host.NewWorkspaceAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Counters_that_drifted_are_named_changed_by_no_looking_and_mended_by_repair()
    {
        await here.AddAsync();
        await here.AddAsync("viewer");
        var blocked = await here.AddAsync("viewer");
        (await here.Script.PostAsync(blocked.Path + "/suspend")).IsOk();
        await host.NewWorkspaceAsync();
        var right = await SummaryAsync();
        Assert.Equal((0, "Everything agrees: 5 people"), Beginning(await host.TypeHereAsync("verify")));

        // Too many of one kind, none of another that there is, and one of a kind that there is not.
        var tenant = host.Databases.Dialect.ToDatabase(here.Id.Value);
        await host.TamperAsync($"INSERT INTO user_counts (tenant_id, slot, state, type, n) VALUES ({tenant}, 99, 'active', 'viewer', 7)");
        await host.TamperAsync($"DELETE FROM user_counts WHERE tenant_id = {tenant} AND type = 'agent'");
        await host.TamperAsync($"INSERT INTO user_counts (tenant_id, slot, state, type, n) VALUES ({tenant}, 99, 'invited', 'supervisor', 2)");
        var wrong = await SummaryAsync();
        Assert.NotEqual(right, wrong);

        var looked = await host.TypeHereAsync("verify");
        Assert.Equal(1, looked.ExitCode);
        Assert.Contains($"Workspace {here.Id.Value}: the counter of active viewer is off by 7.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("the counter of invited supervisor is off by 2.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("3 differences.", looked.Output, StringComparison.Ordinal);
        Assert.Equal(wrong, await SummaryAsync());

        var repaired = await host.TypeHereAsync("verify", "--repair");
        Assert.Equal((0, true), (repaired.ExitCode, repaired.Output.Contains("3 differences, all mended.", StringComparison.Ordinal)));
        Assert.Equal(right, await SummaryAsync());
        Assert.Equal((0, "Everything agrees: 5 people"), Beginning(await host.TypeHereAsync("verify")));

        await here.AddAsync("viewer");
        Assert.Equal((0, "Everything agrees: 6 people"), Beginning(await host.TypeHereAsync("verify")));
    }

    [Fact]
    public async Task Figures_that_are_not_what_was_reported_are_named_and_mended()
    {
        var (ana, platform) = (await here.AddAsync(), await Statistics.Reporter.OfAsync(here));
        await platform.SendAsync(platform.Of(ana, seconds: 100), platform.Of(ana, "chat", 2, 20), platform.Of(ana, "email", 60, 30), platform.Of(ana, outcome: "missed"));
        await platform.CountedAsync();
        var right = await platform.DaysAsync();
        Assert.Equal((0, "Everything agrees: 2 people"), Beginning(await host.TypeHereAsync("verify")));

        var person = host.Databases.Dialect.ToDatabase(ana.Id);
        await host.TamperAsync($"UPDATE interaction_days SET handled = 9 WHERE user_id = {person} AND channel = 'voice'");
        await host.TamperAsync($"DELETE FROM interaction_days WHERE user_id = {person} AND channel = 'email'");
        await host.TamperAsync($"UPDATE users SET lately_chats = 5 WHERE id = {person}");
        var looked = await host.TypeHereAsync("verify");
        Assert.Equal(1, looked.ExitCode);
        Assert.Contains("are off by 8 of channel voice and by 0 s.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("are off by -1 of channel email and by -30 s.", looked.Output, StringComparison.Ordinal);
        Assert.Contains($"the totals of person {ana.Id} in the list are not what their days add up to.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("3 differences, all mended.", (await host.TypeHereAsync("verify", "--repair")).Output, StringComparison.Ordinal);
        await platform.CountedAsync();
        Assert.Equal(right, await platform.DaysAsync());
        Assert.Equal((0, "Everything agrees: 2 people"), Beginning(await host.TypeHereAsync("verify")));
    }

    [Fact]
    public async Task A_role_that_groups_carry_and_one_that_they_do_not_are_named_and_mended()
    {
        var (lacks, has) = (await here.AddAsync(), await here.AddAsync());
        await (await GroupOf.GivingAsync(here, "Outer", BotsRead)).AroundAsync(await (await GroupOf.NewAsync(here, "Inner")).WithAsync(lacks));
        await GroupOf.GivingAsync(here, "Elsewhere", QueuesRead);
        Assert.Equal((0, "Everything agrees: 3 people"), Beginning(await host.TypeHereAsync("verify")));

        var (one, two) = (host.Databases.Dialect.ToDatabase(lacks.Id), host.Databases.Dialect.ToDatabase(has.Id));
        await host.TamperAsync($"UPDATE user_roles SET user_id = {two} WHERE user_id = {one} AND through_groups");
        await host.TamperAsync($"UPDATE user_roles SET through_groups = TRUE WHERE user_id = {two} AND own");

        var looked = await host.TypeHereAsync("verify");
        Assert.Equal(1, looked.ExitCode);
        Assert.Contains($"person {lacks.Id} lacks the role", looked.Output, StringComparison.Ordinal);
        Assert.Contains("3 differences.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("3 differences, all mended.", (await host.TypeHereAsync("verify", "--repair")).Output, StringComparison.Ordinal);

        Assert.Equal((0, "Everything agrees: 3 people"), Beginning(await host.TypeHereAsync("verify")));
        Assert.Equal([(lacks.Id, false, true), (lacks.Id, true, false), (has.Id, true, false)], await host.AskAsync(async db =>
            (await db.Set<UserRole>().Where(h => h.UserId == new UserId(lacks.Id) || h.UserId == new UserId(has.Id)).ToListAsync())
                .Select(h => (h.UserId.Value, h.Own, h.ThroughGroups)).OrderBy(h => h.Value == lacks.Id ? 0 : 1).ThenBy(h => h.Own)));
    }

    [Fact]
    public async Task A_person_who_is_found_by_another_name_than_theirs_is_found_by_theirs_after_repair()
    {
        var person = await here.AddAsync(given: "Zebulon", family: "Unmistakable");
        var id = host.Databases.Dialect.ToDatabase(person.Id);
        await host.TamperAsync($"UPDATE users SET search = 'somebody else', name_key = 'somebody else' WHERE id = {id}");
        Assert.Empty((await here.Script.GetAsync("/api/v1/users?search=zebulon")).Items);

        Assert.Contains($"the search text of person {person.Id} is stale.", (await host.TypeHereAsync("verify")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await host.TypeHereAsync("verify", "--repair")).ExitCode);

        Assert.Equal(person.Id, Assert.Single((await here.Script.GetAsync("/api/v1/users?search=zebulon")).Items).GetProperty("id").GetGuid());
        Assert.Equal(0, (await host.TypeHereAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task An_event_that_was_written_over_is_named_and_no_repair_hides_it()
    {
        var person = await here.AddAsync();
        var changed = Assert.Single(await here.EventsAsync(person.Id, "user.created"));
        await host.TamperAsync($"UPDATE events SET personal = {"""{"subject":"Somebody else"}"""} WHERE seq = {changed.Seq}");

        foreach (var command in new string[][] { ["verify"], ["verify", "--repair"], ["verify"] })
        {
            var looked = await host.TypeHereAsync(command);
            Assert.Equal(1, looked.ExitCode);
            Assert.Contains($"Event {changed.Id.Value} is not as it was written.", looked.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_SQLite_a_text_index_that_lost_someone_is_made_anew()
    {
        if (PostgresDatabase.IsChosen)
        {
            return;
        }

        await here.AddAsync(given: "Zebulon", family: "Unmistakable");
        await host.TamperAsync($"INSERT INTO user_search (user_search) VALUES ('delete-all')");
        Assert.Contains("The text index is wrong about 2 people.", (await host.TypeHereAsync("verify")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await host.TypeHereAsync("verify", "--repair")).ExitCode);

        Assert.Equal(1, await host.AskAsync(db => db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM user_search WHERE user_search MATCH 'unm'").SingleAsync()));
        Assert.Equal((0, "Everything agrees: 2 people"), Beginning(await host.TypeHereAsync("verify")));
    }

    private static (int ExitCode, string Output) Beginning((int ExitCode, string Output) typed) => (typed.ExitCode, typed.Output.Split(',')[0].Trim());

    private async Task<string> SummaryAsync() => (await here.Script.GetAsync("/api/v1/users/summary")).IsOk().Text;
}
