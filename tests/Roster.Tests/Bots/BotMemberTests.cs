using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bots;

/// <summary>Developers and testers of a bot.</summary>
public sealed class BotMemberTests : AppTests
{
    [Fact]
    public async Task A_person_is_given_a_bot_gets_another_role_and_loses_it_with_one_event_each()
    {
        var (bot, person) = (await BotOf.NewAsync(Here.Script, "Booking"), await Here.AddAsync());
        var versions = new List<string> { (await Here.Script.GetAsync(bot.Path)).ETag! };
        async Task Give(string role) => versions.Add((await Here.Script.SendAsync("PUT", bot.Member(person.Id), Client.JsonOf(new { role }))).IsOk().ETag!);

        await Give("developer");
        Assert.Equal([$"owner {Here.AdminId}", $"developer {person.Id}"], await bot.PeopleAsync(Here.Script));
        await Give("tester");
        await Give("tester");
        Assert.Equal(["tester Booking"], await Here.Script.BotsOfAsync(person.Id));
        Assert.Equal(2, Assert.Single((await Here.Script.GetAsync(BotOf.All)).Items).GetProperty("members").GetInt32());
        versions.Add((await Here.Script.SendAsync("DELETE", bot.Member(person.Id), null)).IsOk().ETag!);
        (await Here.Script.SendAsync("DELETE", bot.Member(person.Id), null)).IsProblem(404, "not-found");

        Assert.Empty(await Here.Script.BotsOfAsync(person.Id));
        Assert.Equal(["\"0\"", "\"1\"", "\"2\"", "\"2\"", "\"3\""], versions);
        Assert.Equal(versions[^1], (await Here.Script.GetAsync(bot.Path)).ETag);
        Assert.Equal(["bot.created", "bot.member_added", "bot.member_changed", "bot.member_removed"], (await Here.EventsAsync(bot.Id)).Select(e => e.Name));
        Assert.All(await Here.EventsAsync(bot.Id), e => Assert.DoesNotContain(person.Email, e.Payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attack_3_nobody_gives_a_bot_to_or_takes_it_from_someone_with_more_administrative_rights()
    {
        var (builder, admin) = (await Builder.NewAsync(Here), await Here.AddAsync(type: "tenant_admin"));
        var bot = await BotOf.NewAsync(builder.Key, "Booking");
        (await Here.Script.SendAsync("PUT", bot.Member(admin.Id), Client.JsonOf(new { role = "developer" }))).IsOk();
        var before = await Snapshot.OfAsync(Here);

        (await builder.Key.SendAsync("PUT", bot.Member(admin.Id), Client.JsonOf(new { role = "tester" }))).IsProblem(403, "outranked");
        (await builder.Key.SendAsync("DELETE", bot.Member(admin.Id), null)).IsProblem(403, "outranked");
        (await builder.Key.SendAsync("PUT", bot.Member(Here.AdminId), Client.JsonOf(new { role = "tester" }))).IsProblem(403, "outranked");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task The_owner_stays_the_owner_and_nobody_else_becomes_one()
    {
        var (bot, person) = (await BotOf.NewAsync(Here.Script, "Booking"), await Here.AddAsync());
        var before = await Snapshot.OfAsync(Here);

        (await Here.Script.SendAsync("PUT", bot.Member(Here.AdminId), Client.JsonOf(new { role = "tester" }))).IsProblem(409, "owner-stays");
        (await Here.Script.SendAsync("DELETE", bot.Member(Here.AdminId), null)).IsProblem(409, "owner-stays");
        foreach (var role in new[] { "owner", "Developer", "", null })
        {
            (await Here.Script.SendAsync("PUT", bot.Member(person.Id), Client.JsonOf(new { role }))).IsProblem(400, "unknown-bot-role", "role");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Attack_6_a_person_of_another_tenant_is_given_no_bot()
    {
        var theirs = await (await Roster.NewWorkspaceAsync()).AddAsync();
        var bot = await BotOf.NewAsync(Here.Script, "Booking");
        var before = await Snapshot.OfAsync(Here);

        (await Here.Script.SendAsync("PUT", bot.Member(theirs.Id), Client.JsonOf(new { role = "tester" }))).IsProblem(404, "not-found");
        (await Here.Script.SendAsync("DELETE", bot.Member(theirs.Id), null)).IsProblem(404, "not-found");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = theirs.Id })).IsProblem(400, "unknown-user", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = theirs.Email })).IsProblem(400, "unknown-user", "to");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Who_is_suspended_keeps_their_bots_and_gets_no_more()
    {
        var (kept, more, person) = (await BotOf.NewAsync(Here.Script, "Kept"), await BotOf.NewAsync(Here.Script, "More"), await Here.AddAsync());
        (await Here.Script.SendAsync("PUT", kept.Member(person.Id), Client.JsonOf(new { role = "developer" }))).IsOk();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        (await Here.Script.SendAsync("PUT", more.Member(person.Id), Client.JsonOf(new { role = "tester" }))).IsProblem(409, "member-blocked");

        Assert.Equal(["developer Kept"], await Here.Script.BotsOfAsync(person.Id));
        Assert.Equal("suspended", (await Here.Script.GetAsync(kept.Path))["people"][1].GetProperty("person").Text("state"));
    }

    [Fact]
    public async Task A_person_has_their_bots_in_pages_by_name_and_a_renamed_one_in_its_new_place()
    {
        var builder = await Builder.NewAsync(Here);
        foreach (var (name, by) in new[] { ("C", builder.Key), ("A", builder.Key), ("D", Here.Script), ("B", Here.Script) })
        {
            var bot = await BotOf.NewAsync(by, name);
            if (by == Here.Script)
            {
                (await Here.Script.SendAsync("PUT", bot.Member(builder.Person.Id), Client.JsonOf(new { role = "tester" }))).IsOk();
                (await Here.Script.PatchAsync(bot.Path, new { name = name == "D" ? "Aa" : name })).IsOk();
            }
        }

        var first = (await Here.Script.GetAsync($"{builder.Person.Path}/bots?limit=3")).IsOk();
        var rest = (await Here.Script.GetAsync($"{builder.Person.Path}/bots?limit=3&cursor={first["next"].GetString()}")).IsOk();
        Assert.Equal(["A", "Aa", "B", "C"], first.Items.Concat(rest.Items).Select(b => b.Text("name")));
        Assert.Equal((2, null), (first["owned"].GetInt32(), rest["next"].GetString()));
    }

    [Fact]
    public async Task An_open_page_hears_of_a_bot_if_its_reader_may_see_bots()
    {
        var (bot, person) = (await BotOf.NewAsync(Here.Script, "Booking"), await Here.AddAsync());
        var reader = await Builder.NewAsync(Here, BotsRead, SettingsRead);
        await using var line = await LiveLine.OpenAsync(Roster, await reader.Person.ArriveAsync());

        (await Here.Script.SendAsync("PUT", bot.Member(person.Id), Client.JsonOf(new { role = "tester" }))).IsOk();

        await line.HearsOfAsync("bot", bot.Id);
    }
}
