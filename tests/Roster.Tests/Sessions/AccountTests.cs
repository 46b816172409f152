using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>My account: own name, password and sessions, by the forms that everyone has.</summary>
public sealed class AccountTests : AppTests
{
    [Fact]
    public async Task An_agent_sees_their_sessions_with_this_one_marked_and_ends_another()
    {
        var person = await Here.AddAsync();
        var (one, two) = (await person.ArriveAsync(), await person.SignInAsync());
        var page = (await one.GetAsync("/account")).IsOk().Text;
        Assert.Equal(2, Regex.Count(page, "<li>"));
        Assert.Single(Regex.Matches(page, "This one"));
        var other = Regex.Match(page, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;

        Assert.Equal("/account?done=ended", (await one.SubmitAsync("/account/end", ("id", other))).Is(HttpStatusCode.Redirect).Location);

        (await two.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        Assert.Equal("elsewhere", (await two.GetAsync("/api/v1/session-end")).IsOk()["because"].GetString());
        (await one.GetAsync("/account")).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "session.ended"));
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_one()
    {
        var person = await Here.AddAsync();
        var one = await person.ArriveAsync();
        var others = new[] { await person.SignInAsync(), await person.SignInAsync() };
        (await one.SubmitAsync("/account/end-others")).Is(HttpStatusCode.Redirect);
        foreach (var other in others)
        {
            (await other.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        }

        Assert.Contains("You are signed in nowhere else.", (await one.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_24_another_persons_session_can_not_be_ended_and_one_set_beforehand_is_replaced()
    {
        var (victim, attacker) = (await Here.AddAsync(), await Here.AddAsync());
        var (theirs, own) = (await victim.ArriveAsync(), await attacker.ArriveAsync());
        var account = (await Here.UserAsync(victim.Id)).AccountId!.Value;
        var session = await Roster.AskAsync(db => db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null).Select(s => s.Id).SingleAsync());

        await own.SubmitAsync("/account/end", ("id", session.Value.ToString()));
        await own.SubmitAsync("/account/end-others");
        (await theirs.GetAsync("/api/v1/me")).IsOk();

        // A cookie the attacker knows, planted at the victim's browser before they sign in.
        var planted = Roster.Stranger();
        planted.Cookies["__Host-roster"] = own.SessionToken!;
        await victim.SignInAsync(at: planted);
        Assert.NotEqual(own.SessionToken, planted.SessionToken);
        Assert.Equal(attacker.Id, (await own.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_new_password_needs_the_current_one_and_ends_the_other_sessions()
    {
        var person = await Here.AddAsync();
        var (one, two) = (await person.ArriveAsync(), await person.SignInAsync());
        var wrong = (await ChangeAsync(one, "not my password", "nine small red boats")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("That is not your password.", wrong.Text, StringComparison.Ordinal);
        (await two.GetAsync("/api/v1/me")).IsOk();
        (await ChangeAsync(one, Person.OwnPassword, "short")).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/account?done=password", (await ChangeAsync(one, Person.OwnPassword, "nine small red boats")).Is(HttpStatusCode.Redirect).Location);

        (await two.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await one.GetAsync("/api/v1/me")).IsOk();
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await person.SignInAsync("nine small red boats");
        Assert.NotEmpty(await Here.EventsAsync(person.Id, "session.proven"));
        Assert.Equal(2, (await Here.EventsAsync(person.Id, "user.password_chosen")).Count);
    }

    [Fact]
    public async Task Attack_19_guessing_the_current_password_in_an_open_session_is_counted_as_at_the_door()
    {
        var person = await Here.AddAsync();
        var at = await person.ArriveAsync();
        for (var i = 0; i < 10; i++)
        {
            (await ChangeAsync(at, $"a wrong guess {i}", "nine small red boats")).Is(HttpStatusCode.UnprocessableEntity);
        }

        // The device has used its own tries up, and then the strangers': the right one is not evaluated any more.
        (await ChangeAsync(at, Person.OwnPassword, "nine small red boats")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.True((await Here.UserAsync(person.Id)).IsLocked(Roster.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_fresh_sign_in_is_of_the_last_ten_minutes_and_no_key_has_one()
    {
        await Task.CompletedTask;
        var access = Access.Self.AfterFreshSignIn("a test");
        var actor = new Actor(ActorKind.User, PermissionSet.None) { Account = Id.New<AccountId>() };
        Assert.Null(access.Check(actor with { IsFresh = true }));
        Assert.Equal("fresh-sign-in-required", access.Check(actor)!.Code);
        Assert.Equal("not-signed-in", access.Check(Actor.Anonymous)!.Code);
        Assert.Equal("not-signed-in", access.Check(new Actor(ActorKind.Key, PermissionSet.Everything))!.Code);
    }

    [Fact]
    public async Task What_needs_a_fresh_sign_in_is_refused_after_ten_minutes()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var at = await person.ArriveAsync();
        var caller = new Caller(new Credential.SessionToken(at.SessionToken!));
        var before = (await here.EventsAsync(person.Id, "user.password_chosen")).Count;

        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var refused = await host.Runner.RunAsync<ReplacePassword, Done>(new ReplacePassword("hash"), caller);

        Assert.Equal("fresh-sign-in-required", refused.Problem?.Code);
        Assert.Equal(before, (await here.EventsAsync(person.Id, "user.password_chosen")).Count);
    }

    [Fact]
    public async Task One_s_own_name_follows_the_workspaces_policy()
    {
        var person = await Here.AddAsync();
        var at = await person.ArriveAsync();
        (await at.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Anaïs"), ("familyName", ""))).Is(HttpStatusCode.UnprocessableEntity);
        (await at.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Anaïs"), ("familyName", "Roux"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("Anaïs Roux", (await person.ShowAsync())["displayName"].GetString());
        var edited = Assert.Single(await Here.EventsAsync(person.Id, "user.edited"));
        Assert.Equal(person.Id, edited.ActorId);

        // Attack 4: whatever else is sent along changes nothing.
        await at.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Anaïs"), ("familyName", "Roux"), ("type", "tenant_admin"), ("state", "active"), ("roleIds", Here.Role("tenant_admin")), ("id", Here.AdminId.ToString()));
        Assert.Equal("agent", (await person.ShowAsync())["type"].GetString());
        var theirs = await Roster.NewWorkspaceAsync();
        await at.SubmitAsync("/account/profile", ("tenant", theirs.Code), ("givenName", "X"), ("familyName", "Y"));
        Assert.Empty(await theirs.EventsAsync(name: "user.edited"));
    }

    [Fact]
    public async Task A_stranger_is_led_to_signing_in_and_back_here()
    {
        Assert.Equal("/sign-in?return=%2Faccount", (await Roster.Stranger().GetAsync("/account")).Is(HttpStatusCode.Redirect).Location);
    }

    private static Task<Answer> ChangeAsync(Client at, string current, string next) =>
        at.SubmitAsync("/account/password", ("current", current), ("password", next), ("again", next));
}
