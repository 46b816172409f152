using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>What an open page alone must not be enough for: the password is asked for once more, and the act repeated.</summary>
[Trait("Needs", "App")]
public sealed class FreshSignInTests : AppTests
{
    [Fact]
    public async Task Weaker_sign_ins_ask_for_the_password_once_it_is_ten_minutes_old_and_then_go_through()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var admin = await here.AdminAsync();
        var etag = (await admin.GetAsync("/api/v1/settings")).ETag;
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var before = await Snapshot.OfAsync(here);

        (await admin.PatchAsync("/api/v1/settings", new { passwordMinLength = 8 }, etag)).IsProblem(403, "fresh-sign-in-required");
        Assert.Equal(before, await Snapshot.OfAsync(here));
        (await ProveAsync(admin, "not it at all")).IsProblem(400, "wrong-password", "current");
        (await admin.PatchAsync("/api/v1/settings", new { passwordMinLength = 8 }, etag)).IsProblem(403, "fresh-sign-in-required");

        var token = admin.SessionToken;
        (await ProveAsync(admin, Workspace.AdminPassword)).Is(HttpStatusCode.NoContent);
        Assert.Equal(8, (await admin.PatchAsync("/api/v1/settings", new { passwordMinLength = 8 }, etag)).IsOk()["policy"].GetProperty("passwordMinLength").GetInt32());
        Assert.Equal(token, admin.SessionToken);
        Assert.Single(await here.EventsAsync(here.AdminId, "session.proven"));
    }

    [Fact]
    public async Task What_weakens_nothing_asks_for_nothing_and_a_key_has_no_password_to_give()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var admin = await here.AdminAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        (await admin.PatchAsync("/api/v1/settings", new { name = "Lumen" }, (await admin.GetAsync("/api/v1/settings")).ETag)).IsOk();
        (await here.Script.PatchAsync("/api/v1/settings", new { passwordMinLength = 8 }, (await here.Script.GetAsync("/api/v1/settings")).ETag)).IsOk();
    }

    [Fact]
    public async Task Attack_19_guesses_at_the_question_are_counted_as_at_the_door()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var at = await person.ArriveAsync();
        for (var i = 0; i < 10; i++)
        {
            (await ProveAsync(at, $"a wrong guess {i}")).IsProblem(400, "wrong-password");
        }

        // The device has used its own tries up, and then the strangers': the right one is not evaluated any more.
        (await ProveAsync(at, Person.OwnPassword)).IsProblem(400, "wrong-password");
        Assert.True((await here.UserAsync(person.Id)).IsLocked(host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_proves_nothing()
    {
        await using var host = await RosterHost.StartAsync();
        (await ProveAsync(host.Stranger(), "a password")).IsProblem(401, "session-ended");
    }

    private static Task<Answer> ProveAsync(Client client, string password) => client.SubmitAsync("/account/prove", ("password", password));
}
