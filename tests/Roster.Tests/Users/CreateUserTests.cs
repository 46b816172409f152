using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Secrets;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Users;

public sealed class CreateUserTests : AppTests
{
    [Fact]
    public async Task A_new_person_has_what_was_typed_and_the_defaults()
    {
        var answer = (await Here.Script.PostAsync("/api/v1/users", new
        {
            givenName = "  Ana   María ", familyName = "López", email = " Ana.Lopez@ACME.example ", phone = "+34 600 111-222", externalId = "e-17", timeZone = "Europe/Madrid",
            type = "agent", roleIds = new[] { Here.Role("agent") },
        })).IsCreated();

        var user = answer["user"];
        Assert.Equal("Ana María López", user.GetProperty("displayName").GetString());
        Assert.Equal("Ana.Lopez@acme.example", user.GetProperty("email").GetString());
        Assert.Equal("+34600111222", user.GetProperty("phone").GetString());
        Assert.Equal("active", user.GetProperty("state").GetString());
        Assert.Equal("temporary", user.GetProperty("passwordState").GetString());
        Assert.Equal("created", answer["outcome"].GetString());
        Assert.Equal($"/api/v1/users/{user.GetProperty("id").GetGuid()}", answer.Location);

        var read = (await Here.Script.GetAsync(answer.Location)).IsOk();
        Assert.Equal(answer.ETag, read.ETag);
        Assert.Equal(user.GetRawText(), read.Text);
    }

    [Fact]
    public async Task Creating_leaves_exactly_one_event_with_actor_and_subject_and_no_secret()
    {
        var person = await Here.AddAsync();

        var happened = Assert.Single(await Here.EventsAsync(person.Id));
        Assert.Equal("user.created", happened.Name);
        Assert.Equal("key", happened.ActorKind);
        Assert.NotNull(happened.ActorId);
        Assert.Contains("key script", happened.Who, StringComparison.Ordinal);
        Assert.DoesNotContain(person.TemporaryPassword, happened.Payload + happened.Personal + happened.Who, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, happened.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_temporary_password_is_stored_only_as_a_hash_and_lives_seven_days()
    {
        var person = await Here.AddAsync();

        var account = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == person.Email));
        Assert.DoesNotContain(person.TemporaryPassword, account.PasswordHash, StringComparison.Ordinal);
        Assert.True(TemporaryHash.Verify(account.PasswordHash!, person.TemporaryPassword));
        Assert.InRange(account.TemporaryUntil!.Value - account.CreatedAt, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1), TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Every_missing_field_is_named_at_once()
    {
        var answer = (await Here.Script.PostAsync("/api/v1/users", new { })).IsProblem(400, "invalid");

        Assert.Equal(["email", "familyName", "givenName", "roleIds", "type"], answer["errors"].EnumerateArray().Select(e => e.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(answer["errors"].EnumerateArray(), e => Assert.Equal("required", e.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("ANA@{0}.example")]
    [InlineData("  ana@{0}.EXAMPLE ")]
    public async Task An_address_taken_here_is_a_conflict_at_the_field_in_any_casing(string spelling)
    {
        await Here.AddAsync(email: $"ana@{Here.Code}.example");

        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(string.Format(null, spelling, Here.Code)))).IsProblem(409, "email-taken", "email");
    }

    [Fact]
    public async Task An_external_id_taken_here_is_a_conflict_at_the_field()
    {
        object Numbered() => new { givenName = "A", familyName = "B", email = Here.NextEmail(), type = "agent", roleIds = new[] { Here.Role("agent") }, externalId = "e-1" };
        (await Here.Script.PostAsync("/api/v1/users", Numbered())).IsCreated();

        (await Here.Script.PostAsync("/api/v1/users", Numbered())).IsProblem(409, "external-id-taken", "externalId");
    }

    [Fact]
    public async Task An_address_that_signs_in_elsewhere_awaits_acceptance_and_gets_no_password()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var person = await elsewhere.AddAsync();
        var before = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == person.Email));

        var answer = (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(person.Email))).IsCreated();

        Assert.Equal("awaiting_acceptance", answer["outcome"].GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer["temporaryPassword"].ValueKind);
        Assert.Equal("invited", answer["user"].GetProperty("state").GetString());
        var after = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == person.Email));
        Assert.Equal((before.PasswordHash, before.Version), (after.PasswordHash, after.Version));
        Assert.Null((await Here.UserAsync(answer["user"].GetProperty("id").GetGuid())).AccountId);
    }

    [Fact]
    public async Task Twenty_creates_of_one_address_in_case_variants_at_once_make_one_person_and_nineteen_conflicts()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Here.Script.PostAsync("/api/v1/users", Here.Newcomer(string.Concat("marathon".Select((c, at) => (i >> (at % 5) & 1) == 1 ? char.ToUpperInvariant(c) : c)) + $"@{Here.Code}.example"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.Equal(19, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.All(answers.Where(a => a.Status == HttpStatusCode.Conflict), a => a.IsProblem(409, "email-taken", "email"));
        Assert.Equal(1, await Roster.AskAsync(db => db.Set<User>().CountAsync(u => u.TenantId == Here.Id && u.EmailKey == $"marathon@{Here.Code}.example")));
        Assert.Equal(2, (await Here.EventsAsync(name: "user.created")).Count);
    }
}
