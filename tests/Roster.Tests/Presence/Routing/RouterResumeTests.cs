using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Roster.Tests.Presence.States;
using Roster.Tests.Queues;
using Roster.Tests.Support;

namespace Roster.Tests.Presence.Routing;

/// <summary>A router that breaks off and comes back has lost nothing, whatever happened meanwhile and to whom.</summary>
public sealed class RouterResumeTests : AppTests
{
    private static readonly string[] Choices = ["available", "busy", "away", "offline"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Wherever_it_breaks_off_it_ends_up_with_what_a_new_one_is_told(int seed)
    {
        var random = new Random(seed);
        var key = await Here.KeyAsync("router", permissions: "routing:read");
        var (router, queue) = (new RouterReplica(), await QueueOf.NewAsync(Here, "Billing"));
        var people = new List<Person>();
        for (var i = 0; i < 6; i++)
        {
            people.Add(await Here.AddAsync());
        }

        var changing = Task.WhenAll(people.Select((person, i) => ChangeAsync(person, queue, new Random(seed * 100 + i), 12)));
        while (!changing.IsCompleted)
        {
            await using var tap = await RouterTap.OpenAsync(Roster, key, router, bySocket: random.Next(2) == 0);
            for (var left = random.Next(12); left > 0 && !changing.IsCompleted; left--)
            {
                // Broken off between any two messages, also in the middle of the first ones.
                var next = tap.NextAsync();
                if (await Task.WhenAny(next, changing) == changing)
                {
                    break;
                }

                await next;
            }
        }

        await changing;
        await using (await (await RouterTap.OpenAsync(Roster, key, router)).ReadyAsync())
        {
        }

        var fresh = new RouterReplica();
        await using (await (await RouterTap.OpenAsync(Roster, key, fresh)).ReadyAsync())
        {
        }

        Assert.Equal(fresh.ToString(), router.ToString());
    }

    [Fact]
    public async Task What_a_slower_transaction_commits_later_is_not_passed_over()
    {
        if (Roster.Databases.Options.Dialect.Name != "postgres")
        {
            // SQLite has one writer: numbers commit in their order.
            return;
        }

        var key = await Here.KeyAsync("router", permissions: "routing:read");
        var (router, slow, quick) = (new RouterReplica(), await DesktopOf.ArriveAsync(Here), await DesktopOf.ArriveAsync(Here));
        await slow.ChooseAsync("busy");
        await using (await (await RouterTap.OpenAsync(Roster, key, router)).ReadyAsync())
        {
        }

        await using var connection = new NpgsqlConnection(Roster.Databases.Options.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var step = new NpgsqlCommand(
            "UPDATE agent_presence SET chosen = 'away' WHERE user_id = $1; ", connection, transaction) { Parameters = { new() { Value = slow.Person.Id } } })
        {
            await step.ExecuteNonQueryAsync();
        }

        await using (var step = new NpgsqlCommand(
            "INSERT INTO presence_changes (tenant_id, id, user_id, at, cause, chosen, connection) VALUES ($1, $2, $3, now(), 'chosen', 'away', 'none')", connection, transaction)
        { Parameters = { new() { Value = Here.Id.Value }, new() { Value = Guid.CreateVersion7() }, new() { Value = slow.Person.Id } } })
        {
            await step.ExecuteNonQueryAsync();
        }

        // A younger one commits first, and the router goes on past it.
        await quick.ChooseAsync("away");
        await using (var tap = await (await RouterTap.OpenAsync(Roster, key, router)).ReadyAsync())
        {
            await tap.UntilAsync(() => Chosen(quick) == "away");
        }

        await transaction.CommitAsync();
        await using (await (await RouterTap.OpenAsync(Roster, key, router)).ReadyAsync())
        {
            Assert.Equal("away", Chosen(slow));
        }

        string? Chosen(DesktopOf agent) => router.Agents[agent.Person.Id].GetProperty("availability").GetString();
    }

    [Fact]
    public async Task What_happens_on_one_node_is_heard_on_another_at_which_a_router_may_go_on()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var one = await RosterHost.StartAsync();
        await using var two = await RosterHost.StartAsync(beside: one);
        var here = await one.NewWorkspaceAsync();
        var (key, router, agent) = (await here.KeyAsync("router", permissions: "routing:read"), new RouterReplica(), await here.AddAsync());
        await using (await (await RouterTap.OpenAsync(one, key, router)).ReadyAsync())
        {
        }

        (await here.Script.PatchAsync(agent.Path + "/agent", new { maxChats = 1 })).IsOk();
        await using var tap = await (await RouterTap.OpenAsync(two, key, router)).ReadyAsync();
        Assert.Equal(1, router.Agents[agent.Id].GetProperty("maxChats").GetInt32());
        (await here.Script.PatchAsync(agent.Path + "/agent", new { maxChats = 3 })).IsOk();
        await tap.UntilAsync(() => router.Agents[agent.Id].GetProperty("maxChats").GetInt32() == 3);
    }

    [Fact]
    public async Task A_router_goes_on_after_its_server_was_killed_and_has_every_change_that_was_answered()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var (admin, routing) = (await RosterHost.KeyAsync(roster, "admin"), await RosterHost.KeyAsync(roster, "router", "--permission", "routing:read"));
        using var script = new HttpClient { BaseAddress = roster.Address, DefaultRequestHeaders = { { "Authorization", $"Bearer {admin}" } } };
        using var door = new HttpMessageInvoker(new SocketsHttpHandler());
        var (router, ids) = (new RouterReplica(), (await script.GetFromJsonAsync<JsonElement>("/api/v1/users")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList());
        var answered = 0;
        await using (await (await RouterTap.OpenAsync(door, roster.Address, routing, router)).ReadyAsync())
        {
            Assert.Contains(ids[0], router.Agents.Keys);
            for (var limit = 1; limit <= 5; limit++)
            {
                using var answer = await script.PatchAsync($"/api/v1/users/{ids[0]}/agent", JsonContent.Create(new { maxChats = limit }));
                answered = answer.IsSuccessStatusCode ? limit : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
            }

            await roster.Kill();
        }

        await roster.Restart();
        await using (await (await RouterTap.OpenAsync(door, roster.Address, routing, router)).ReadyAsync())
        {
            Assert.Equal(answered, router.Agents[ids[0]].GetProperty("maxChats").GetInt32());
        }
    }

    private async Task ChangeAsync(Person person, QueueOf queue, Random random, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _ = random.Next(7) switch
            {
                0 => await Here.Script.PatchAsync(person.Path + "/agent", new { maxChats = random.Next(10) }),
                1 => await Here.Script.PostAsync(queue.Path + "/members", new { add = new[] { person.Id }, priority = 1 + random.Next(10) }),
                2 => await Here.Script.PostAsync(queue.Path + "/members", new { remove = new[] { person.Id } }),
                3 => await Here.Script.PostAsync(person.Path + (random.Next(2) == 0 ? "/suspend" : "/reactivate")),
                4 => await Here.Script.PatchAsync(queue.Path, new { name = $"Billing {random.Next(100)}" }),
                _ => await Here.Script.PostAsync(person.Path + "/availability", new { availability = Choices[random.Next(4)], reason = "test" }),
            };
        }
    }
}
