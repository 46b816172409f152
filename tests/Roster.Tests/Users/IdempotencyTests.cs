using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Users;

public sealed class IdempotencyTests : AppTests
{
    [Fact]
    public async Task A_replay_answers_the_same_without_the_secret()
    {
        var body = Here.Newcomer();
        var first = (await CreateAsync(body, "k1")).IsCreated();
        var again = (await CreateAsync(body, "k1")).IsCreated();

        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.False(first.Headers.ContainsKey("Idempotent-Replayed"));
        Assert.Equal(JsonKind.Null, again["temporaryPassword"].ValueKind);
        Assert.Equal(first["user"].GetRawText(), again["user"].GetRawText());
        Assert.Equal((first.Location, first.ETag), (again.Location, again.ETag));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        (await CreateAsync(Here.Newcomer(), "k1")).IsCreated();
        (await CreateAsync(Here.Newcomer(), "k1")).IsProblem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_key_belongs_to_who_sent_it()
    {
        (await CreateAsync(Here.Newcomer(), "k1")).IsCreated();
        var other = await Here.KeyAsync("other");
        (await other.PostAsync("/api/v1/users", Here.Newcomer(), ("Idempotency-Key", "k1"))).IsCreated();
    }

    [Fact]
    public async Task Twenty_at_once_under_one_key_make_one_person_and_all_answer_with_them()
    {
        var body = Here.Newcomer();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CreateAsync(body, "same")));

        Assert.All(answers, a => a.IsCreated());
        Assert.Single(answers.Select(a => a["user"].GetProperty("id").GetGuid()).Distinct());
        Assert.Single(answers, a => a["temporaryPassword"].ValueKind == JsonKind.String);
        Assert.Equal(2, await Roster.AskAsync(db => db.Set<User>().CountAsync(u => u.TenantId == Here.Id)));
    }

    [Fact]
    public async Task A_refused_create_keeps_nothing_under_its_key()
    {
        (await CreateAsync(new { }, "k1")).Is(HttpStatusCode.BadRequest);
        (await CreateAsync(Here.Newcomer(), "k1")).IsCreated();
    }

    [Theory]
    [InlineData(101)]
    [InlineData(-1)]
    public async Task A_key_has_1_to_100_visible_characters(int length) =>
        (await CreateAsync(Here.Newcomer(), length < 0 ? "käse" : new string('k', length))).IsProblem(400, "bad-idempotency-key", "Idempotency-Key");

    private Task<Answer> CreateAsync(object body, string key) => Here.Script.PostAsync("/api/v1/users", body, ("Idempotency-Key", key));
}
