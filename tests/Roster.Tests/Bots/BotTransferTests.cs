using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bots;

/// <summary>Handing bots over: by the primary admin alone, to someone who can own one.</summary>
public sealed class BotTransferTests : AppTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_primary_admin_hands_a_bot_over_and_the_old_owner_stays_on_as_a_developer(bool byEmail)
    {
        var (owner, heir) = (await Builder.NewAsync(Here), await Builder.NewAsync(Here));
        var bot = await BotOf.NewAsync(owner.Key, "Booking");
        (await owner.Key.SendAsync("PUT", bot.Member(heir.Person.Id), Client.JsonOf(new { role = "tester" }))).IsOk();
        var primary = await Here.AdminAsync();

        var answer = (await primary.PostAsync(bot.Path + "/transfer", new { to = byEmail ? heir.Person.Email.ToUpperInvariant() : heir.Person.Id.ToString() })).IsOk();

        Assert.Equal(heir.Person.Id, answer["owner"].GetProperty("id").GetGuid());
        Assert.Equal(answer.ETag, (await primary.GetAsync(bot.Path)).ETag);
        Assert.Equal([$"owner {heir.Person.Id}", $"developer {owner.Person.Id}"], await bot.PeopleAsync(primary));
        Assert.Equal(["owner Booking"], await primary.BotsOfAsync(heir.Person.Id));
        Assert.Equal(["developer Booking"], await primary.BotsOfAsync(owner.Person.Id));
        Assert.Equal(owner.Person.Id, answer["createdBy"].GetProperty("id").GetGuid());
        Assert.Single(await Here.EventsAsync(bot.Id, "bot.transferred"));
        (await primary.PostAsync(bot.Path + "/transfer", new { to = heir.Person.Id })).IsProblem(409, "already-owner", "to");
        (await owner.Key.SendAsync("DELETE", bot.Path, null)).IsProblem(403, "not-the-owner");
    }

    [Fact]
    public async Task Nobody_but_the_primary_admin_hands_a_bot_over_whatever_roles_they_hold()
    {
        var owner = await Builder.NewAsync(Here, [.. Builder.Building, BotsTransfer]);
        var bot = await BotOf.NewAsync(owner.Key, "Booking");
        var admin = await (await Here.AddAsync(type: "tenant_admin")).ArriveAsync();
        var before = await Snapshot.OfAsync(Here);

        foreach (var client in new[] { owner.Key, admin })
        {
            (await client.PostAsync(bot.Path + "/transfer", new { to = Here.AdminId })).IsProblem(403, "not-permitted");
            (await client.PostAsync($"{owner.Person.Path}/bots/transfer", new { to = Here.AdminId })).IsProblem(403, "not-permitted");
            var may = (await client.GetAsync(bot.Path)).IsOk()["may"].GetProperty("transfer");
            Assert.Equal((false, "primary-admin-only"), (may.GetProperty("allowed").GetBoolean(), may.Text("code")));
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Only_someone_who_is_here_and_may_edit_bots_comes_to_own_one()
    {
        var bot = await BotOf.NewAsync(Here.Script, "Booking");
        var (agent, suspended) = (await Here.AddAsync(), await Here.AddAsync(type: "bot_admin"));
        (await Here.Script.PostAsync(suspended.Path + "/suspend")).IsOk();
        var before = await Snapshot.OfAsync(Here);

        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = agent.Id })).IsProblem(409, "owner-lacks-permission", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = suspended.Email })).IsProblem(409, "owner-not-active", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = "nobody@example.com" })).IsProblem(400, "unknown-user", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = Guid.Empty })).IsProblem(400, "unknown-user", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = "Ana" })).IsProblem(400, "unknown-user", "to");
        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = " " })).IsProblem(400, "required", "to");
        (await Here.Script.PostAsync($"/api/v1/users/{Here.AdminId}/bots/transfer", new { to = agent.Id })).IsProblem(409, "owner-lacks-permission", "to");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task All_bots_of_someone_who_leaves_are_handed_over_at_once()
    {
        var (leaver, heir) = (await Builder.NewAsync(Here), await Here.AddAsync(type: "bot_admin"));
        var bots = new List<BotOf>();
        foreach (var name in new[] { "One", "Three", "Two" })
        {
            bots.Add(await BotOf.NewAsync(leaver.Key, name));
        }

        (await leaver.Key.SendAsync("PUT", bots[1].Member(heir.Id), Client.JsonOf(new { role = "developer" }))).IsOk();
        (await Here.Script.PostAsync(leaver.Person.Path + "/suspend")).IsOk();

        var answer = (await Here.Script.PostAsync($"{leaver.Person.Path}/bots/transfer", new { to = heir.Email })).IsOk();

        Assert.Equal((3, 0), (answer["moved"].GetInt32(), answer["left"].GetInt32()));
        Assert.Equal(["owner One", "owner Three", "owner Two"], await Here.Script.BotsOfAsync(heir.Id));
        Assert.Equal(["developer One", "developer Three", "developer Two"], await Here.Script.BotsOfAsync(leaver.Person.Id));
        foreach (var bot in bots)
        {
            Assert.Single(await Here.EventsAsync(bot.Id, "bot.transferred"));
        }

        (await Here.Script.PostAsync($"{leaver.Person.Path}/bots/transfer", new { to = heir.Email })).IsProblem(409, "owns-no-bots");
        (await Here.Script.PostAsync($"{heir.Path}/bots/transfer", new { to = heir.Email })).IsProblem(409, "already-owner", "to");
    }

    [Fact]
    public async Task Who_may_not_hand_a_bot_over_asks_the_primary_admin_once_a_day_for_each()
    {
        var (asker, other) = (await Builder.NewAsync(Here), await Builder.NewAsync(Here));
        var (bot, second) = (await BotOf.NewAsync(Here.Script, "Booking"), await BotOf.NewAsync(Here.Script, "Billing"));

        (await asker.Key.PostAsync(bot.Path + "/ask-transfer", new { to = asker.Person.Email, reason = "I do its work." })).Is(HttpStatusCode.NoContent);
        var again = (await asker.Key.PostAsync(bot.Path + "/ask-transfer")).IsProblem(429, "asked-already");
        Assert.InRange(int.Parse(again.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 24 * 3600);
        (await asker.Key.PostAsync(second.Path + "/ask-transfer")).Is(HttpStatusCode.NoContent);
        (await other.Key.PostAsync(bot.Path + "/ask-transfer", new { })).Is(HttpStatusCode.NoContent);
        (await Here.Script.PostAsync(bot.Path + "/ask-transfer", new { })).IsProblem(409, "hand-over-yourself");
        (await asker.Key.PostAsync(bot.Path + "/ask-transfer", new { reason = new string('x', 501) })).IsProblem(400, "too-long", "reason");
        (await other.Key.PostAsync(second.Path + "/ask-transfer", new { to = (await Here.AddAsync()).Id })).IsProblem(409, "owner-lacks-permission", "to");

        var asked = await Here.EventsAsync(bot.Id, "bot.transfer_asked");
        Assert.Equal(2, asked.Count);
        Assert.DoesNotContain("I do its work", asked[0].Payload, StringComparison.Ordinal);
        Assert.Contains("I do its work", asked[0].Personal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_askings_at_once_one_is_heard_and_nobody_asks_without_end()
    {
        var asker = await Builder.NewAsync(Here);
        var bot = await BotOf.NewAsync(Here.Script, "Booking");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => asker.Key.PostAsync(bot.Path + "/ask-transfer", new { })));
        Assert.Single(answers, a => a.Status == HttpStatusCode.NoContent);

        for (var i = 1; i < global::Roster.Bots.AskForTransfer.MostADay; i++)
        {
            (await asker.Key.PostAsync((await BotOf.NewAsync(Here.Script, $"Bot {i}")).Path + "/ask-transfer", new { })).Is(HttpStatusCode.NoContent);
        }

        (await asker.Key.PostAsync((await BotOf.NewAsync(Here.Script, "One more")).Path + "/ask-transfer", new { })).IsProblem(429, "asked-already");
    }

    [Fact]
    public async Task Where_there_is_no_primary_admin_nobody_is_asked()
    {
        var asker = await Builder.NewAsync(Here);
        var bot = await BotOf.NewAsync(asker.Key, "Booking");
        await Roster.TamperAsync($"UPDATE tenants SET primary_admin = NULL WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");

        (await asker.Key.PostAsync(bot.Path + "/ask-transfer", new { })).IsProblem(409, "no-primary-admin");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await asker.Key.GetAsync(bot.Path)).IsOk()["primaryAdmin"].ValueKind);
    }
}
