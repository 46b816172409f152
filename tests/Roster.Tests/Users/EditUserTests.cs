using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

public sealed class EditUserTests : AppTests
{
    [Fact]
    public async Task Editing_changes_what_is_given_and_keeps_the_rest()
    {
        var person = await Here.AddAsync();
        await Here.Script.PatchAsync(person.Path, new { phone = "+34 600 111 222", externalId = "e-1" });

        var answer = (await Here.Script.PatchAsync(person.Path, new { familyName = "García", phone = (string?)null })).IsOk();

        Assert.Equal("Ana García", answer["displayName"].GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer["phone"].ValueKind);
        Assert.Equal("e-1", answer["externalId"].GetString());
        Assert.Equal(answer.Text, (await person.ShowAsync()).Text);
    }

    [Fact]
    public async Task An_edit_leaves_one_event_with_the_values_before_and_after()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { givenName = "Anna" })).IsOk();

        var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.edited"));
        Assert.Contains("\"before\":\"Ana\",\"after\":\"Anna\"", happened.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", happened.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_event_and_the_same_version()
    {
        var person = await Here.AddAsync();
        var before = await person.ShowAsync();

        var answer = (await Here.Script.PatchAsync(person.Path, new { givenName = " Ana ", state = "active", roleIds = new[] { Here.Role("agent") } })).IsOk();

        Assert.Equal(before.ETag, answer.ETag);
        Assert.Single(await Here.EventsAsync(person.Id));
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_shows_the_person_as_they_are_now()
    {
        var person = await Here.AddAsync();
        var seen = (await person.ShowAsync()).ETag;
        (await Here.Script.PatchAsync(person.Path, new { givenName = "First" })).IsOk();

        var answer = (await Here.Script.PatchAsync(person.Path, new { givenName = "Second" }, ifMatch: seen)).IsProblem(412, "changed-meanwhile");

        Assert.Equal("First", answer["current"].GetProperty("givenName").GetString());
        Assert.Equal("First", (await Here.UserAsync(person.Id)).GivenName);
    }

    [Fact]
    public async Task An_edit_without_a_version_is_refused()
    {
        var person = await Here.AddAsync();
        (await Here.Script.SendAsync("PATCH", person.Path, Client.JsonOf(new { givenName = "X" }))).IsProblem(428, "if-match-required");
    }

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("\"99\"")]
    [InlineData("W/\"1\"")]
    [InlineData("*")]
    [InlineData("nonsense")]
    public async Task A_version_that_is_not_the_current_one_is_stale_however_it_is_written(string ifMatch)
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { phone = "+34600111222" })).IsOk();
        (await Here.Script.PatchAsync(person.Path, new { givenName = "X" }, ifMatch)).IsProblem(412, "changed-meanwhile");
    }

    [Fact]
    public async Task Twenty_edits_of_one_version_at_once_let_one_through()
    {
        var person = await Here.AddAsync();
        var seen = (await person.ShowAsync()).ETag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Here.Script.PatchAsync(person.Path, new { givenName = $"Number {i}" }, seen)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => Assert.Equal(JsonKind.Object, a.IsProblem(412, "changed-meanwhile")["current"].ValueKind));
        Assert.Single(await Here.EventsAsync(person.Id, "user.edited"));
    }

    [Fact]
    public async Task A_new_address_is_the_one_to_sign_in_with_and_the_old_one_no_longer()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        var old = person.Email;

        person.Email = Here.NextEmail();
        (await Here.Script.PatchAsync(person.Path, new { email = person.Email })).IsOk();

        await person.SignInAsync();
        (await Roster.Stranger().SubmitAsync("/sign-in", ("email", old), ("password", Person.OwnPassword))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_address_taken_here_is_a_conflict_at_the_field()
    {
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        (await Here.Script.PatchAsync(two.Path, new { email = one.Email.ToUpperInvariant() })).IsProblem(409, "email-taken", "email");
    }

    [Fact]
    public async Task An_address_that_signs_in_elsewhere_never_merges_people()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var stranger = await elsewhere.AddAsync();
        var person = await Here.AddAsync();
        await person.ArriveAsync();

        (await Here.Script.PatchAsync(person.Path, new { email = stranger.Email })).IsOk();

        // Each still signs in with their own address and password, and where they belong.
        await person.SignInAsync();
        var theirs = await stranger.ArriveAsync();
        Assert.Equal(elsewhere.Code, (await theirs.GetAsync("/api/v1/me"))["tenant"].GetProperty("code").GetString());
        var account = (await Here.UserAsync(person.Id)).AccountId;
        Assert.Equal(person.Email, await Roster.AskAsync(db => db.Set<Account>().Where(a => a.Id == account).Select(a => a.AddressKey).SingleAsync()));
    }

    [Fact]
    public async Task Roles_are_given_and_taken_together_with_one_event()
    {
        var person = await Here.AddAsync(type: "supervisor");
        var answer = (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("editor"), Here.Role("agent") } })).IsOk();

        Assert.Equal(["agent", "editor"], answer["roles"].EnumerateArray().Select(r => r.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.roles_changed"));
        Assert.Contains(Here.Role("supervisor"), happened.Payload, StringComparison.Ordinal);
        Assert.Equal(answer.Text, (await person.ShowAsync()).Text);
    }

    [Fact]
    public async Task A_person_whose_roles_changed_has_the_new_rights_at_their_very_next_request()
    {
        var person = await Here.AddAsync(type: "tenant_admin", roleIds: Here.Role("viewer_role"));
        var them = await person.ArriveAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");

        (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("admin") } })).IsOk();
        (await them.GetAsync("/api/v1/users")).IsOk();

        (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("viewer_role") } })).IsOk();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task Setting_the_state_is_suspending_and_reactivating()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { state = "suspended" })).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "user.suspended"));
        (await Here.Script.PatchAsync(person.Path, new { state = "active" })).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "user.reactivated"));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("invited")]
    [InlineData("Suspended")]
    [InlineData("")]
    public async Task No_other_state_can_be_set(string state)
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { state })).IsProblem(400, "unknown-state", "state");
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
    }
}
