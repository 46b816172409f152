using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Bots;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bots;

/// <summary>The register: making, reading, editing, listing and deleting bots.</summary>
public sealed class BotTests : AppTests
{
    [Fact]
    public async Task Who_makes_a_bot_owns_it()
    {
        var builder = await Builder.NewAsync(Here);

        var made = (await builder.Key.PostAsync(BotOf.All, new { name = " Order  status ", description = " Where is my parcel? " })).IsCreated();

        var bot = made["bot"];
        Assert.Equal(("Order status", "Where is my parcel?", 1), (bot.Text("name"), bot.Text("description"), bot.GetProperty("members").GetInt32()));
        Assert.Equal((builder.Person.Id, builder.Person.Id), (bot.GetProperty("owner").GetProperty("id").GetGuid(), bot.GetProperty("createdBy").GetProperty("id").GetGuid()));
        var read = (await Here.Script.GetAsync(made.Location)).IsOk();
        Assert.Equal((made.ETag, $"owner {builder.Person.Id}"), (read.ETag, Assert.Single(await new BotOf(bot.GetProperty("id").GetGuid()).PeopleAsync(Here.Script))));
        Assert.Equal(["owner Order status"], await Here.Script.BotsOfAsync(builder.Person.Id));
        var happened = Assert.Single(await Here.EventsAsync(bot.GetProperty("id").GetGuid()));
        Assert.Equal("bot.created", happened.Name);
        Assert.DoesNotContain("Order status", happened.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_needs_a_name_of_its_own()
    {
        await BotOf.NewAsync(Here.Script, "Café");
        var before = await Snapshot.OfAsync(Here);

        (await Here.Script.PostAsync(BotOf.All, new { name = " " })).IsProblem(400, "required", "name");
        (await Here.Script.PostAsync(BotOf.All, new { name = "Pa\u200Bypal" })).IsProblem(400, "invisible-character", "name");
        (await Here.Script.PostAsync(BotOf.All, new { name = "A", description = new string('x', 501) })).IsProblem(400, "too-long", "description");
        (await Here.Script.PostAsync(BotOf.All, new { name = "CAFE" })).IsProblem(409, "bot-name-taken", "name");
        (await Here.Script.PostAsync(BotOf.All, new { name = "A", ownerId = Here.AdminId })).IsProblem(400, "unknown-field");

        Assert.Equal(before, await Snapshot.OfAsync(Here));
        var elsewhere = await Roster.NewWorkspaceAsync();
        await BotOf.NewAsync(elsewhere.Script, "Café");
    }

    [Fact]
    public async Task Twenty_bots_of_one_name_at_once_make_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Here.Script.PostAsync(BotOf.All, new { name = i % 2 == 0 ? "Front desk" : "FRONT DESK" })));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => a.IsProblem(409, "bot-name-taken"));
    }

    [Fact]
    public async Task An_edit_is_made_against_the_version_that_was_looked_at_and_leaves_one_event()
    {
        var bot = await BotOf.NewAsync(Here.Script, "Booking");
        var seen = (await Here.Script.GetAsync(bot.Path)).ETag!;

        (await Here.Script.SendAsync("PATCH", bot.Path, Client.JsonOf(new { name = "X" }))).IsProblem(428, "if-match-required");
        var edited = (await Here.Script.PatchAsync(bot.Path, new { name = "Bookings", description = "Tables" }, seen)).IsOk();
        Assert.Equal(("Bookings", "Tables"), (edited.Body.Text("name"), edited.Body.Text("description")));
        var stale = (await Here.Script.PatchAsync(bot.Path, new { name = "Other" }, seen)).IsProblem(412, "changed-meanwhile");
        Assert.Equal("Bookings", stale["current"].Text("name"));
        (await Here.Script.PatchAsync(bot.Path, new { name = "Bookings" }, edited.ETag)).IsOk();
        (await Here.Script.PatchAsync(bot.Path, new { name = (string?)null }, edited.ETag)).IsProblem(400, "required", "name");

        Assert.Equal(edited.ETag, (await Here.Script.GetAsync(bot.Path)).ETag);
        Assert.Equal(["bot.created", "bot.edited"], (await Here.EventsAsync(bot.Id)).Select(e => e.Name));
    }

    [Fact]
    public async Task A_bot_is_deleted_by_its_owner_or_the_primary_admin_alone()
    {
        var (owner, other) = (await Builder.NewAsync(Here), await Builder.NewAsync(Here));
        var (first, second) = (await BotOf.NewAsync(owner.Key, "First"), await BotOf.NewAsync(owner.Key, "Second"));
        (await owner.Key.SendAsync("PUT", first.Member((await Here.AddAsync()).Id), Client.JsonOf(new { role = "tester" }))).IsOk();
        var admin = await (await Here.AddAsync(type: "tenant_admin")).ArriveAsync();
        var before = await Snapshot.OfAsync(Here);

        (await other.Key.SendAsync("DELETE", first.Path, null)).IsProblem(403, "not-the-owner");
        (await admin.SendAsync("DELETE", first.Path, null)).IsProblem(403, "not-the-owner");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        (await owner.Key.SendAsync("DELETE", first.Path, null)).Is(HttpStatusCode.NoContent);
        (await Here.Script.SendAsync("DELETE", second.Path, null)).Is(HttpStatusCode.NoContent);
        (await Here.Script.GetAsync(first.Path)).IsProblem(404, "not-found");
        Assert.Empty(await Here.Script.BotsOfAsync(owner.Person.Id));
        Assert.False(await Roster.AskAsync(db => db.Set<BotMember>().AnyAsync(m => m.TenantId == Here.Id)));
        Assert.Equal("bot.deleted", (await Here.EventsAsync(first.Id))[^1].Name);
    }

    [Fact]
    public async Task Bots_are_listed_by_name_in_pages_and_found_by_any_part_of_it()
    {
        foreach (var name in new[] { "Zürich desk", "álbum finder", "Billing", "Order status", "Reorder" })
        {
            await BotOf.NewAsync(Here.Script, name);
        }

        async Task<string[]> Names(string query) => [.. (await Here.Script.GetAsync(BotOf.All + query)).IsOk().Items.Select(b => b.Text("name"))];
        var (names, cursor) = (new List<string>(), "");
        do
        {
            var page = (await Here.Script.GetAsync($"{BotOf.All}?limit=2{cursor}")).IsOk();
            names.AddRange(page.Items.Select(b => b.Text("name")));
            cursor = page["next"].GetString() is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(["álbum finder", "Billing", "Order status", "Reorder", "Zürich desk"], names);
        Assert.Equal(["Order status", "Reorder"], await Names("?search=ORDER"));
        Assert.Equal(["Order status"], await Names("?search=or"));
        Assert.Equal(["Zürich desk"], await Names("?search=zuri"));
        Assert.Equal(["álbum finder"], await Names("?search=fin"));
        Assert.Empty(await Names("?search=100%25"));
        (await Here.Script.GetAsync($"{BotOf.All}?cursor=nonsense")).IsProblem(400, "bad-cursor", "cursor");
        (await Here.Script.GetAsync($"{BotOf.All}?limit=201")).IsProblem(400, "out-of-range", "limit");
        (await Here.Script.GetAsync($"{BotOf.All}?search={new string('x', 201)}")).IsProblem(400, "too-long", "search");
    }

    [Fact]
    public async Task Attack_31_no_list_shows_another_tenants_bots_and_no_reader_more_of_people_than_they_may_see()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var foreign = await BotOf.NewAsync(theirs.Script, "Unmistakable");
        var bot = await BotOf.NewAsync(Here.Script, "Ours");
        var reader = (await Builder.NewAsync(Here, BotsRead)).Key;

        Assert.DoesNotContain(foreign.Id.ToString(), (await Here.Script.GetAsync(BotOf.All + "?search=unmis")).IsOk().Text, StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { BotOf.All, bot.Path })
        {
            Assert.Contains(Here.AdminEmail, (await Here.Script.GetAsync(path)).IsOk().Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Here.AdminEmail, (await reader.GetAsync(path)).IsOk().Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_act_needs_its_permission()
    {
        var (bot, person) = (await BotOf.NewAsync(Here.Script, "Ours"), await Here.AddAsync());
        var (reader, nobody) = ((await Builder.NewAsync(Here, BotsRead)).Key, (await Builder.NewAsync(Here, UsersRead)).Key);

        (await reader.PostAsync(BotOf.All, new { name = "X" })).IsProblem(403, "not-permitted");
        (await reader.PatchAsync(bot.Path, new { name = "X" })).IsProblem(403, "not-permitted");
        (await reader.SendAsync("DELETE", bot.Path, null)).IsProblem(403, "not-permitted");
        (await reader.SendAsync("PUT", bot.Member(person.Id), Client.JsonOf(new { role = "tester" }))).IsProblem(403, "not-permitted");
        (await reader.SendAsync("DELETE", bot.Member(person.Id), null)).IsProblem(403, "not-permitted");
        (await reader.PostAsync(bot.Path + "/ask-transfer", new { })).IsProblem(403, "not-permitted");
        foreach (var path in new[] { BotOf.All, bot.Path, $"{person.Path}/bots" })
        {
            (await nobody.GetAsync(path)).IsProblem(403, "not-permitted");
        }
    }
}
