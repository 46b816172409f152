using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Mail;
using Roster.Tests.Oidc;
using Roster.Tests.Support;
using Roster.Webhooks.Delivery;

namespace Roster.Tests.Webhooks;

/// <summary>A receiver that is down, a Roster that dies, two of them: nothing is lost, and what comes twice has one id.</summary>
[Trait("Needs", "App")]
public sealed class WebhookFaultTests
{
    [Fact]
    public async Task A_receiver_that_was_down_for_an_hour_hears_everything()
    {
        await using var host = await WebhookHost.StartAsync();
        var here = await host.Roster.NewWorkspaceAsync();
        var receiver = await host.ReceiverAsync();
        var webhook = await WebhookOf.NewAsync(await here.AdminAsync(), receiver.Address, "user.created");
        var port = receiver.Port;
        await receiver.DisposeAsync();
        var people = new[] { await here.AddAsync(), await here.AddAsync(), await here.AddAsync() };
        await Eventually.TrueAsync(() => TriedAsync(host.Roster, 3), "all were tried");

        host.Roster.Clock.Advance(TimeSpan.FromHours(1));
        await using var back = await Receiver.StartAsync(port);
        await Eventually.TrueAsync(() => Task.FromResult(back.Told.Count >= 3), "all arrive");
        Assert.Equal(people.Select(p => p.Id).Order(), back.Told.Select(t => t.Data.GetProperty("id").GetGuid()).Order());
        Assert.All(back.Told, t => Assert.True(webhook.IsGenuine(t)));
    }

    [Fact]
    public async Task One_that_takes_nothing_for_days_is_stopped_and_says_so()
    {
        await using var host = await WebhookHost.StartAsync();
        var here = await host.Roster.NewWorkspaceAsync();
        await using var receiver = await host.ReceiverAsync();
        receiver.Answer(500);
        await WebhookOf.NewAsync(await here.AdminAsync(), receiver.Address, "user.created");
        await here.AddAsync();
        for (var tries = 1; tries <= 10; tries++)
        {
            var least = tries;
            host.Roster.Clock.Advance(tries == 1 ? TimeSpan.Zero : TimeSpan.FromHours(27));
            await Eventually.TrueAsync(async () => await host.Roster.AskAsync(db => db.Set<WebhookDelivery>().AnyAsync(d => d.Tries == least && d.Status == 500)), $"try {tries}");
        }

        await Eventually.TrueAsync(async () => (await here.EventsAsync(name: "webhook.stopped")).Count == 1, "it is stopped");
        Assert.Equal(10, receiver.Told.Count);
        Assert.Single(receiver.Told.Select(t => t.Id).Distinct());
        await Eventually.TrueAsync(() => host.Roster.AskAsync(db => db.Set<MailRow>().AnyAsync(m => m.Kind == "webhook_stopped" && m.Address == here.AdminEmail)), "its owner is told");
    }

    [Fact]
    public async Task What_was_not_acknowledged_before_a_kill_is_told_after_it_and_nothing_else_twice()
    {
        var receiver = await Receiver.StartAsync();
        var (port, site) = (receiver.Port, receiver.Site);
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(new Dictionary<string, string> { ["Roster__Webhooks__PrivateSites__0"] = site }, database is null ? [] : ["--database", database.ConnectionString]);
        using (var admin = await ProcessPerson.AdminAsync(roster))
        {
            using var made = await admin.PostAsJsonAsync(new Uri("/api/v1/webhooks", UriKind.Relative), new { address = receiver.Address, types = new[] { "user.created" } });
            Assert.Equal(System.Net.HttpStatusCode.Created, made.StatusCode);
        }

        await ProcessPerson.AddAsync(roster);
        await Eventually.TrueAsync(() => Task.FromResult(receiver.Told.Count == 1), "the first is told");
        var first = receiver.Told[0].Id;
        await receiver.DisposeAsync();
        await ProcessPerson.AddAsync(roster);
        await roster.Kill();

        await using var back = await Receiver.StartAsync(port);
        await roster.Restart();
        await Eventually.TrueAsync(() => Task.FromResult(back.Told.Any(t => t.Id != first)), "the second is told");
        Assert.Single(back.Told.Select(t => t.Id).Where(id => id != first).Distinct());
    }

    [Fact]
    public async Task Of_two_nodes_one_tells()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var host = await WebhookHost.StartAsync();
        await using var other = await host.AnotherAsync();
        var here = await host.Roster.NewWorkspaceAsync();
        await using var receiver = await host.ReceiverAsync();
        await WebhookOf.NewAsync(await here.AdminAsync(), receiver.Address, "user.created");
        for (var i = 0; i < 20; i++)
        {
            await here.AddAsync();
        }

        await Eventually.TrueAsync(() => host.Roster.AskAsync(async db => await db.Set<WebhookDelivery>().CountAsync(d => d.State == DeliveryState.Delivered) == 20), "all are noted");
        Assert.Equal(20, receiver.Told.Count);
        Assert.Equal(20, receiver.Told.Select(t => t.Id).Distinct().Count());
    }

    private static Task<bool> TriedAsync(RosterHost host, int count) => host.AskAsync(async db => await db.Set<WebhookDelivery>().CountAsync(d => d.Tries > 0 && d.Fault != null) == count);
}
