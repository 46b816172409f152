using Roster.Tests.Support;

namespace Roster.Tests.Bots;

/// <summary>Who owns a bot can't leave for good until it is handed over.</summary>
public sealed class BotOwnerLeavesTests : AppTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        there = await Roster.NewWorkspaceAsync("balanced");
    }

    private Workspace there = null!;

    [Fact]
    public async Task An_owner_is_neither_deleted_nor_replaced_until_the_bots_have_another()
    {
        var (person, _) = await there.AddByAsync("shown_once", type: "bot_admin");
        var key = await there.KeyAsync("owner", person.Email);
        var bot = await BotOf.NewAsync(key, "Booking");
        await BotOf.NewAsync(key, "Billing");
        var before = await Snapshot.OfAsync(there);

        var refused = (await there.Script.PostAsync(person.Path + "/delete", new { })).IsProblem(409, "owns-bots");
        Assert.Equal(2, refused["current"].GetProperty("count").GetInt32());
        Assert.Equal(["Billing", "Booking"], refused["current"].GetProperty("bots").EnumerateArray().Select(b => b.Text("name")));
        Assert.Contains("“Billing”, “Booking”", refused.Body.Text("title"), StringComparison.Ordinal);
        var version = (await person.ShowAsync()).ETag!;
        (await there.Script.PostAsync(person.Path + "/replace", new { email = there.NextEmail() }, ("If-Match", version))).IsProblem(409, "owns-bots");
        var preview = (await there.Script.GetAsync(person.Path + "/leaving?verb=delete")).IsOk();
        Assert.Equal("owns-bots", preview["verdict"].Text("code"));
        Assert.Equal(before, await Snapshot.OfAsync(there));

        (await there.Script.PostAsync(person.Path + "/bots/transfer", new { to = there.AdminId })).IsOk();
        (await there.Script.PostAsync(person.Path + "/delete", new { })).IsOk();
        Assert.Equal([$"owner {there.AdminId}"], await bot.PeopleAsync(there.Script));
    }

    [Fact]
    public async Task Whoever_is_suspended_may_own_bots_and_who_is_restored_has_theirs_again()
    {
        var (owner, _) = await there.AddByAsync("shown_once", type: "bot_admin");
        var (tester, _) = await there.AddByAsync("shown_once");
        var bot = await BotOf.NewAsync(await there.KeyAsync("owner", owner.Email), "Booking");
        (await there.Script.SendAsync("PUT", bot.Member(tester.Id), Client.JsonOf(new { role = "tester" }))).IsOk();

        (await there.Script.PostAsync(owner.Path + "/suspend")).IsOk();
        Assert.Equal("bots", (await there.Script.GetAsync(tester.Path + "/leaving?verb=delete")).IsOk()["effects"].EnumerateArray().Single(e => e.Text("what") == "bots").Text("what"));
        (await there.Script.PostAsync(tester.Path + "/delete", new { })).IsOk();

        Assert.Equal([$"owner {owner.Id}"], await bot.PeopleAsync(there.Script));
        Assert.Equal(1, Assert.Single((await there.Script.GetAsync(BotOf.All)).Items).GetProperty("members").GetInt32());
        (await there.Script.GetAsync(tester.Path + "/bots")).IsProblem(404, "not-found");
        (await there.Script.PostAsync(tester.Path + "/restore", new { })).IsOk();
        Assert.Equal(["tester Booking"], await there.Script.BotsOfAsync(tester.Id));
    }
}
