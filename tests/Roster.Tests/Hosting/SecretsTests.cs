using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>Attack 36 and 43: no password, key or token stands in an event, a stored answer or the log.</summary>
public sealed class SecretsTests : AppTests
{
    [Fact]
    public async Task Attack_36_no_secret_made_in_this_run_stands_in_an_event_a_stored_answer_or_the_log()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await person.TryAsync("a wrong password that must not be kept");
        Here.Secret((await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk());
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(), ("Idempotency-Key", "secret"))).IsCreated();
        await them.SubmitAsync("/sign-out");
        await Here.AdminAsync();
        Roster.Secrets.Add("a wrong password that must not be kept");

        var events = await Roster.AskAsync(db => db.Set<EventRow>().Select(e => e.Payload + e.Personal + e.Who).ToListAsync());
        var answers = await Roster.AskAsync(db => db.Set<global::Roster.Platform.Operations.IdempotencyRow>().Select(r => r.Answer).ToListAsync());
        var kept = string.Join('\n', events.Concat(answers).Concat(Roster.Log.Lines));

        Assert.True(Roster.Secrets.Count >= 8);
        Assert.NotEmpty(Roster.Log.Lines);
        Assert.All(Roster.Secrets.Distinct().Where(s => s.Length > 8), secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_description_of_the_api_is_open_api_3_1_and_names_every_operation()
    {
        var document = (await Roster.Stranger().GetAsync("/openapi/v1.json")).IsOk();
        Assert.StartsWith("3.1", document["openapi"].GetString(), StringComparison.Ordinal);
        foreach (var path in new[] { "/api/v1/me", "/api/v1/users", "/api/v1/users/{id}", "/api/v1/users/{id}/suspend", "/api/v1/users/{id}/reset-password", "/api/v1/roles", "/api/v1/user-types", "/api/v1/time-zones" })
        {
            Assert.True(document["paths"].TryGetProperty(path, out _), path);
        }
    }
}
