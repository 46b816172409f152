using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Webhooks;

/// <summary>Receivers are told what happens, signed, as far as their owner may read it.</summary>
[Trait("Needs", "App")]
public sealed class WebhookTests(WebhookHost host) : IClassFixture<WebhookHost>, IAsyncLifetime
{
    private Workspace here = null!;
    private Client admin = null!;
    private Receiver receiver = null!;

    public async Task InitializeAsync()
    {
        here = await host.Roster.NewWorkspaceAsync();
        (admin, receiver) = (await here.AdminAsync(), await host.ReceiverAsync());
    }

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task What_happens_is_told_signed_with_ids_words_and_who_it_is_about()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        var person = await here.AddAsync();
        (await admin.PostAsync(person.Path + "/suspend", new { reason = "a private matter" })).IsOk();

        var told = await HeardAsync("user.suspended");
        Assert.True(webhook.IsGenuine(told));
        Assert.Equal((person.Id, "active"), (told.Data.GetProperty("id").GetGuid(), told.Data.GetProperty("before").GetString()));
        Assert.Equal(("user", here.AdminId), (told.Data.GetProperty("actor").GetProperty("kind").GetString(), told.Data.GetProperty("actor").GetProperty("id").GetGuid()));
        Assert.Equal((person.Email, "suspended"), (told.Data.GetProperty("user").GetProperty("email").GetString(), told.Data.GetProperty("user").GetProperty("state").GetString()));
        Assert.DoesNotContain("private matter", told.Body, StringComparison.Ordinal);
        Assert.Equal("Ana López", told.Data.GetProperty("user").GetProperty("displayName").GetString());
        await Eventually.TrueAsync(async () => (await webhook.DeliveriesAsync("?state=delivered")).Count == 2, "both are noted");
        var noted = (await webhook.DeliveriesAsync()).First(d => d.GetProperty("type").GetString() == "user.suspended");
        Assert.Equal((told.Id, 200, 1), (noted.GetProperty("messageId").GetString(), noted.GetProperty("status").GetInt32(), noted.GetProperty("tries").GetInt32()));
    }

    [Fact]
    public async Task Only_the_types_that_were_chosen_are_told_and_only_of_this_workspace()
    {
        await WebhookOf.NewAsync(admin, receiver.Address, "user.suspended");
        var elsewhere = await host.Roster.NewWorkspaceAsync();
        var (person, other) = (await here.AddAsync(), await elsewhere.AddAsync());
        (await elsewhere.Script.PostAsync(other.Path + "/suspend")).IsOk();
        (await admin.PostAsync(person.Path + "/suspend")).IsOk();
        (await admin.PostAsync(person.Path + "/reactivate")).IsOk();
        await HeardAsync("user.suspended");
        var last = await WebhookOf.NewAsync(admin, receiver.Address, "user.reactivated");
        (await admin.PostAsync(last.Path + "/test")).IsOk();
        await HeardAsync("roster.test");

        Assert.Equal(["roster.test", "user.suspended"], receiver.Told.Select(t => t.Type).Order());
    }

    [Fact]
    public async Task What_a_person_may_do_to_it_takes_the_permission_and_for_where_it_leads_a_password_just_given()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        var supervisor = await (await here.AddAsync("supervisor")).ArriveAsync();
        foreach (var (method, path) in new[] { ("GET", ""), ("POST", "/pause"), ("POST", "/test"), ("DELETE", ""), ("GET", "/deliveries"), ("POST", "/secret") })
        {
            (await supervisor.SendAsync(method, webhook.Path + path, null)).IsProblem(403, "not-permitted");
        }

        (await here.Script.PostAsync("/api/v1/webhooks", new { address = receiver.Address })).IsProblem(403, "fresh-sign-in-required");
        (await here.Script.PostAsync(webhook.Path + "/secret")).IsProblem(403, "fresh-sign-in-required");
        (await here.Script.PatchAsync(webhook.Path, new { description = "x" })).IsProblem(403, "fresh-sign-in-required");
        (await here.Script.PostAsync(webhook.Path + "/pause")).IsOk();
        (await here.Script.PostAsync(webhook.Path + "/resume")).IsProblem(403, "fresh-sign-in-required");
    }

    [Fact]
    public async Task Attack_28_whose_it_is_is_not_writable_and_its_secret_is_shown_once()
    {
        (await admin.PostAsync("/api/v1/webhooks", $$"""{"address":"{{receiver.Address}}","owner":"{{here.AdminId}}"}""")).IsProblem(400, "unknown-field", "owner");
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        Assert.StartsWith("whsec_", webhook.Secret, StringComparison.Ordinal);
        Assert.DoesNotContain(webhook.Secret, (await webhook.ShowAsync()).Text + (await admin.GetAsync("/api/v1/webhooks")).Text, StringComparison.Ordinal);
        Assert.All(await here.EventsAsync(), e => Assert.DoesNotContain(webhook.Secret[8..], e.Payload + e.Personal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_a_day_both_secrets_sign_and_the_receiver_may_have_either()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        var next = (await admin.PostAsync(webhook.Path + "/secret")).IsOk()["secret"].GetString()!;
        Assert.NotEqual(webhook.Secret, next);
        (await admin.PostAsync(webhook.Path + "/test")).IsOk();
        var told = await HeardAsync("roster.test");
        Assert.True(webhook.IsGenuine(told) && webhook.IsGenuine(told, next));
    }

    [Fact]
    public async Task A_paused_one_is_told_nothing_and_a_replay_sends_what_it_missed_under_the_same_ids()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address, "user.created");
        var since = DateTimeOffset.UtcNow;
        await here.AddAsync();
        var first = await HeardAsync("user.created");
        (await admin.PostAsync(webhook.Path + "/pause")).IsOk();
        await here.AddAsync();
        (await admin.PostAsync(webhook.Path + "/test")).IsProblem(409, "webhook-paused");
        (await admin.PostAsync(webhook.Path + "/replay", new { since })).IsProblem(409, "webhook-paused");
        (await admin.PostAsync(webhook.Path + "/resume")).IsOk();

        Assert.Equal(2, (await admin.PostAsync(webhook.Path + "/replay", new { since })).IsOk()["events"].GetInt32());
        await Eventually.TrueAsync(() => Task.FromResult(receiver.Told.Count == 3), "both are sent");
        Assert.Equal(2, receiver.Told.Count(t => t.Id == first.Id));
        Assert.Single(await here.EventsAsync(name: "webhook.replayed"));
        (await admin.PostAsync(webhook.Path + "/replay", new { since = since.AddDays(-31) })).IsProblem(400, "out-of-range", "since");
        (await admin.PostAsync(webhook.Path + "/replay", new { })).IsProblem(400, "required", "since");
    }

    [Fact]
    public async Task One_thing_is_sent_again_on_demand_under_its_id()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address, "user.created");
        await here.AddAsync();
        await HeardAsync("user.created");
        await webhook.IsAsync("delivered");
        var id = (await webhook.DeliveriesAsync())[0].GetProperty("id").GetGuid();
        (await admin.PostAsync($"{webhook.Path}/deliveries/{id}/resend")).IsOk();
        await Eventually.TrueAsync(() => Task.FromResult(receiver.Told.Count == 2), "it is sent again");
        Assert.Single(receiver.Told.Select(t => t.Id).Distinct());
    }

    [Fact]
    public async Task Attack_44_what_its_owner_may_not_read_is_not_told_and_it_says_so()
    {
        var custom = await here.NewRoleAsync("hooks", Permissions.WebhooksUpdate, Permissions.GroupsRead, Permissions.SessionsRead);
        var limited = await (await here.AddAsync("tenant_admin", roleIds: custom)).ArriveAsync();
        var webhook = await WebhookOf.NewAsync(limited, receiver.Address, "user.created", "group.created", "session.ended");
        await here.AddAsync();
        (await admin.PostAsync("/api/v1/groups", new { name = "Madrid desk" })).IsCreated();

        Assert.Equal(JsonValueKind.Array, (await HeardAsync("group.created")).Data.GetProperty("roles").ValueKind);
        await Eventually.TrueAsync(async () => (await webhook.DeliveriesAsync("?state=withheld")).Count == 1, "the other is withheld");
        Assert.Contains("users:read", (await webhook.DeliveriesAsync("?state=withheld"))[0].GetProperty("fault").GetString(), StringComparison.Ordinal);

        // Of someone who outranks its owner nothing of their sessions is told.
        (await admin.SubmitAsync("/sign-out")).Is(System.Net.HttpStatusCode.Redirect);
        await Eventually.TrueAsync(async () => (await webhook.DeliveriesAsync("?state=withheld")).Count == 2, "the session is withheld");
        Assert.DoesNotContain(receiver.Told, t => t.Type is "user.created" or "session.ended");
    }

    [Fact]
    public async Task Attack_44_whoever_turns_it_elsewhere_has_it_tell_what_they_may_read_themselves()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address, "user.suspended");
        var victim = await here.AddAsync();
        var custom = await here.NewRoleAsync("hooks", Permissions.WebhooksUpdate);
        var person = await here.AddAsync("tenant_admin", roleIds: custom);
        var limited = await person.ArriveAsync();
        (await limited.PatchAsync(webhook.Path, new { address = receiver.Site + "/mine" })).IsOk();
        (await admin.PostAsync(victim.Path + "/suspend")).IsOk();

        await webhook.IsAsync("withheld");
        Assert.Equal(person.Id, (await webhook.ShowAsync())["owner"].GetProperty("id").GetGuid());
        Assert.Empty(receiver.Told);
    }

    [Fact]
    public async Task Attack_45_it_stops_when_its_owner_may_not_have_it_any_more_and_goes_on_as_whoever_resumes_it()
    {
        var owner = await here.AddAsync("tenant_admin");
        var webhook = await WebhookOf.NewAsync(await owner.ArriveAsync(), receiver.Address, "user.created") with { By = admin };
        (await admin.PatchAsync(owner.Path, new { roleIds = new[] { here.Role("viewer") } })).IsOk();
        await here.AddAsync();
        await webhook.IsPausedAsync("owner_may_not");
        Assert.Empty(receiver.Told);
        Assert.Equal("owner_may_not", JsonDocument.Parse(Assert.Single(await here.EventsAsync(name: "webhook.stopped")).Payload).RootElement.GetProperty("because").GetString());

        (await admin.PostAsync(webhook.Path + "/resume")).IsOk();
        await HeardAsync("user.created");
        Assert.True((await webhook.ShowAsync())["owner"].GetProperty("isYou").GetBoolean());
    }

    [Fact]
    public async Task Attack_34_it_stops_while_its_owner_is_out()
    {
        var owner = await here.AddAsync("tenant_admin");
        var webhook = await WebhookOf.NewAsync(await owner.ArriveAsync(), receiver.Address, "user.created") with { By = admin };
        var effects = (await admin.GetAsync(owner.Path + "/leaving?verb=suspend"))["effects"].EnumerateArray();
        Assert.Contains(effects, e => e.GetProperty("what").GetString() == "webhooks" && e.GetProperty("count").GetInt32() == 1);
        (await admin.PostAsync(owner.Path + "/suspend")).IsOk();
        await here.AddAsync();
        await webhook.IsPausedAsync("owner_out");
        Assert.Empty(receiver.Told);
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_told_nothing_more()
    {
        receiver.Answer(410);
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        (await admin.PostAsync(webhook.Path + "/test")).IsOk();
        await webhook.IsPausedAsync("gone");
        await webhook.IsAsync("failed");
        Assert.Single(receiver.Told);
    }

    [Fact]
    public async Task Attack_33_no_redirect_is_followed_and_no_private_address_called_whatever_its_name()
    {
        await using var inside = await Receiver.StartAsync();
        receiver.Answers = http =>
        {
            (http.Response.StatusCode, http.Response.Headers.Location) = (308, inside.Address);
            return Task.CompletedTask;
        };
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        (await admin.PostAsync(webhook.Path + "/test")).IsOk();
        await Eventually.TrueAsync(async () => (await webhook.DeliveriesAsync())[0].GetProperty("fault").GetString() == "It answered 308.", "the redirect is a fault");
        Assert.Empty(inside.Told);
        foreach (var address in new[] { inside.Address, $"https://localhost:{inside.Port}/", $"https://127.0.0.1:{inside.Port}/", $"https://[::ffff:127.0.0.1]:{inside.Port}/", $"https://2130706433:{inside.Port}/" })
        {
            (await admin.PostAsync("/api/v1/webhooks", new { address })).Is(System.Net.HttpStatusCode.BadRequest);
            (await admin.PatchAsync(webhook.Path, new { address })).Is(System.Net.HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task A_receiver_that_hangs_or_answers_without_end_holds_up_nobody_else()
    {
        await using var slow = await host.ReceiverAsync();
        using var opened = new CancellationTokenSource();
        slow.Answers = http => Task.Delay(Timeout.InfiniteTimeSpan, opened.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        var hanging = await WebhookOf.NewAsync(admin, slow.Address, "user.created");
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address, "user.created");
        receiver.Answers = http => http.Response.WriteAsync(new string('a', 100_000));
        for (var i = 0; i < 6; i++)
        {
            await here.AddAsync();
        }

        await Eventually.TrueAsync(() => Task.FromResult(receiver.Told.Count == 6), "the other hears all of it");
        Assert.InRange(slow.Told.Count, 0, 2);
        await Eventually.TrueAsync(async () => (await webhook.DeliveriesAsync("?state=delivered")).Count == 6, "it is noted");
        Assert.Equal(300, (await webhook.DeliveriesAsync())[0].GetProperty("answer").GetString()!.Length);
        Assert.Empty(await hanging.DeliveriesAsync("?state=delivered"));
        await opened.CancelAsync();
    }

    [Fact]
    public async Task A_deleted_one_is_gone_with_what_it_was_told()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        (await admin.PostAsync(webhook.Path + "/test")).IsOk();
        (await admin.SendAsync("DELETE", webhook.Path, null)).Is(System.Net.HttpStatusCode.NoContent);
        (await webhook.ShowAsync()).IsProblem(404, "not-found");
        Assert.Empty((await admin.GetAsync("/api/v1/webhooks")).Items);
        Assert.Single(await here.EventsAsync(name: "webhook.deleted"));
    }

    [Fact]
    public async Task A_change_is_made_against_the_version_that_was_looked_at()
    {
        var webhook = await WebhookOf.NewAsync(admin, receiver.Address);
        var etag = (await webhook.ShowAsync()).ETag;
        Assert.Equal(["user.created"], (await admin.PatchAsync(webhook.Path, new { types = new[] { "user.created" }, description = "CRM" }, etag)).IsOk()["types"].EnumerateArray().Select(t => t.GetString()));
        (await admin.PatchAsync(webhook.Path, new { description = "x" }, etag)).IsProblem(412, "changed-meanwhile");
        (await admin.PatchAsync(webhook.Path, new { types = new[] { "user.flown" } })).IsProblem(400, "unknown-type", "types");
        Assert.Single(await here.EventsAsync(name: "webhook.edited"));
    }

    private async Task<Told> HeardAsync(string type)
    {
        await Eventually.TrueAsync(() => Task.FromResult(receiver.Told.Any(t => t.Type == type)), $"{type} is told");
        return receiver.Told.First(t => t.Type == type);
    }
}
