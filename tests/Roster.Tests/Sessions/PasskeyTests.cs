using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Sessions.Passkeys;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A passkey signs its owner in by itself, is taken as their second step, and proves that it is still them; each answer once.</summary>
public sealed class PasskeyTests : AppTests
{
    private const HttpStatusCode Refused = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_passkey_signs_its_owner_in_without_password_and_counts_as_the_second_step()
    {
        var (person, passkey) = await WithPasskeyAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { mfa = "optional" })).IsOk();
        var them = Roster.Stranger();
        Assert.Equal("/start?landed=1", (await passkey.SignInAsync(them)).Is(HttpStatusCode.Redirect).Location);
        (await them.GetAsync("/api/v1/users")).IsOk();
        (await them.GetAsync("/account")).IsOk();
        var entry = await Roster.AskAsync(db => db.Set<SessionEntry>().Where(e => e.TenantId == Here.Id).OrderByDescending(e => e.EnteredAt).FirstAsync());
        Assert.Equal(("passkey", "passkey"), (entry.Proof, entry.SecondFactor));
        Assert.Equal(["sign_in.passkey_used", "session.entered"], (await Here.EventsAsync(person.Id)).Select(e => e.Name).TakeLast(2));
        Assert.Equal("passkey", (await person.ShowAsync())["secondFactor"].GetString());
    }

    [Fact]
    public async Task After_the_password_it_is_asked_for_and_opens_what_waited()
    {
        var (person, passkey) = await WithPasskeyAsync();
        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        Assert.Contains("Use a passkey", (await them.GetAsync("/second-step")).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await passkey.GiveAsync(them)).Is(HttpStatusCode.Redirect).Location);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task It_proves_that_it_is_still_them_where_that_is_asked_for()
    {
        // A host of its own: the clock goes on.
        await using var host = await RosterHost.StartAsync();
        var (person, passkey) = await WithPasskeyAsync(host, await host.NewWorkspaceAsync());
        var them = await person.SignInAsync();
        await passkey.GiveAsync(them);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.StartsWith("/prove?", (await them.GetAsync("/account/second-step")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await them.PostAsync("/passkeys/new")).IsProblem(403, "fresh-sign-in-required");
        (await passkey.GiveAsync(them, "/prove/passkey")).Is(HttpStatusCode.Redirect);
        Assert.Contains("My phone", (await them.GetAsync("/account/second-step")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_comes_with_recovery_codes_and_with_the_last_they_go()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var passkey = new SoftPasskey(Roster);
        var codes = Phone.Read((await passkey.TryAddAsync(them)).IsOk());
        Assert.Equal(RecoveryCode.Count, codes.Count);
        codes.ToList().ForEach(Roster.Secrets.Add);
        var second = new SoftPasskey(Roster);
        (await second.TryAddAsync(them, name: "Other")).Is(HttpStatusCode.Redirect);
        (await Phone.GiveAsync(await person.SignInAsync(), codes[0])).Is(HttpStatusCode.Redirect);

        await RemoveAsync(them, second);
        (await second.SignInAsync(Roster.Stranger())).Is(Refused);
        (await passkey.SignInAsync(Roster.Stranger())).Is(HttpStatusCode.Redirect);
        await RemoveAsync(them, passkey);
        (await passkey.SignInAsync(Roster.Stranger())).Is(Refused);
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        Assert.Equal("none", (await person.ShowAsync())["secondFactor"].GetString());
        Assert.Equal(["user.passkey_set_up", "user.passkey_set_up", "user.passkey_removed", "user.second_factor_removed"],
            (await Here.EventsAsync(person.Id)).Select(e => e.Name).Where(n => n.StartsWith("user.passkey", StringComparison.Ordinal) || n == "user.second_factor_removed"));
    }

    [Theory]
    [InlineData("origin")]
    [InlineData("site")]
    [InlineData("verified")]
    public async Task What_another_site_asked_for_or_nobody_was_verified_for_is_refused(string bent)
    {
        var (person, passkey) = await WithPasskeyAsync();
        Bend(passkey, bent);
        (await passkey.SignInAsync(Roster.Stranger())).Is(Refused);
        var them = await person.SignInAsync();
        (await passkey.GiveAsync(them)).Is(Refused);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        var another = await (await Here.AddAsync("viewer")).ArriveAsync();
        var made = new SoftPasskey(Roster);
        Bend(made, bent);
        (await made.TryAddAsync(another)).Is(Refused);
    }

    [Fact]
    public async Task Attack_10_of_fifty_uses_of_one_answer_at_once_exactly_one_succeeds()
    {
        await using var host = await RosterHost.StartAsync(new() { ["Roster:SignIn:PerMinute"] = "1000" });
        var here = await host.NewWorkspaceAsync();
        var passkey = await SoftPasskey.AddAsync(host, await (await here.AddAsync("viewer")).ArriveAsync());
        var (options, state) = await SoftPasskey.AskedAsync(host.Stranger());
        var answer = passkey.Use(options);
        var given = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Stranger().SubmitAsync("/sign-in/passkey", ("credential", answer), ("state", state))));
        Assert.Single(given, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(given.Where(a => a.Status != HttpStatusCode.Redirect), a => a.Is(Refused));
    }

    [Fact]
    public async Task Attack_15_an_answer_is_good_once_for_its_own_question_and_not_for_long()
    {
        await using var host = await RosterHost.StartAsync();
        var (person, passkey) = await WithPasskeyAsync(host, await host.NewWorkspaceAsync());
        var (options, state) = await SoftPasskey.AskedAsync(host.Stranger());
        var answer = passkey.Use(options);
        var (_, other) = await SoftPasskey.AskedAsync(host.Stranger());
        (await SubmitAsync(host, answer, other)).Is(Refused);
        (await SubmitAsync(host, answer, state[..^4] + "AAAA")).Is(Refused);
        (await SubmitAsync(host, answer, state)).Is(HttpStatusCode.Redirect);
        (await SubmitAsync(host, answer, state)).Is(Refused);

        var (late, waits) = await SoftPasskey.AskedAsync(host.Stranger());
        host.Clock.Advance(PasskeyCeremony.Wait);
        (await SubmitAsync(host, passkey.Use(late), waits)).Is(Refused);

        // What was asked at the door is no answer in a session, nor in one what was asked in another.
        var (one, two) = (await person.SignInAsync(), await person.SignInAsync());
        var (atTheDoor, door) = await SoftPasskey.AskedAsync(host.Stranger());
        (await one.SubmitAsync("/second-step/passkey", ("credential", passkey.Use(atTheDoor)), ("state", door))).Is(Refused);
        var (mine, session) = await SoftPasskey.AskedAsync(two, "/passkeys/ask-mine");
        (await one.SubmitAsync("/second-step/passkey", ("credential", passkey.Use(mine)), ("state", session))).Is(Refused);
        (await one.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Attack_15_a_copy_of_the_authenticator_that_counts_less_is_refused()
    {
        var (_, passkey) = await WithPasskeyAsync();
        passkey.Uses = 7;
        (await passkey.SignInAsync(Roster.Stranger())).Is(HttpStatusCode.Redirect);
        passkey.Uses = 7;
        (await passkey.SignInAsync(Roster.Stranger())).Is(Refused);
        passkey.Uses = 8;
        (await passkey.SignInAsync(Roster.Stranger())).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Anothers_passkey_is_no_second_step_and_what_one_session_was_offered_another_does_not_add()
    {
        var (person, _) = await WithPasskeyAsync();
        var (_, anothers) = await WithPasskeyAsync();
        var them = await person.SignInAsync();
        (await anothers.GiveAsync(them)).Is(Refused);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        var newcomer = await Here.AddAsync("viewer");
        var (first, second) = (await newcomer.ArriveAsync(), await newcomer.SignInAsync());
        (await new SoftPasskey(Roster).TryAddAsync(second, offeredTo: first)).Is(Refused);
        await SoftPasskey.AddAsync(Roster, second);
        Assert.Single(await Here.EventsAsync(newcomer.Id, "user.passkey_set_up"));
    }

    [Fact]
    public async Task Attack_20_whoever_is_suspended_or_locked_out_is_refused_or_let_in_as_by_any_other_way()
    {
        var (person, passkey) = await WithPasskeyAsync();
        var (options, state) = await SoftPasskey.AskedAsync(Roster.Stranger());
        (await Here.Script.PostAsync(person.Path + "/suspend", new { })).IsOk();
        var refused = (await SubmitAsync(passkey.Use(options), state)).Is(Refused);
        Assert.Contains(UsePasskey.Refused.Title, refused.Text, StringComparison.Ordinal);
        (await Here.Script.PostAsync(person.Path + "/reactivate", new { })).IsOk();

        for (var i = 0; i < 5; i++)
        {
            await person.TryAsync("wrong and wrong again");
        }

        Assert.True((await Here.UserAsync(person.Id)).IsLocked(Roster.Clock.GetUtcNow()));
        (await passkey.SignInAsync(Roster.Stranger())).Is(HttpStatusCode.Redirect);
        Assert.False((await Here.UserAsync(person.Id)).IsLocked(Roster.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Attack_41_an_admins_reset_takes_them_all_and_a_deleted_persons_are_gone()
    {
        var (person, passkey) = await WithPasskeyAsync();
        (await Here.Script.PostAsync(person.Path + "/reset-second-factor", new { })).IsOk();
        (await passkey.SignInAsync(Roster.Stranger())).Is(Refused);

        var (leaver, theirs) = await WithPasskeyAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "delete" } })).IsOk();
        var account = (await Here.UserAsync(leaver.Id)).AccountId!.Value;
        (await Here.Script.PostAsync(leaver.Path + "/delete", new { })).IsOk();
        (await theirs.SignInAsync(Roster.Stranger())).Is(Refused);
        Assert.False(await Roster.AskAsync(db => db.Set<Passkey>().AnyAsync(p => p.AccountId == account)));
    }

    [Fact]
    public async Task Attack_18_the_question_at_the_door_names_nobody_and_nothing()
    {
        var (_, passkey) = await WithPasskeyAsync();
        var (options, _) = await SoftPasskey.AskedAsync(Roster.Stranger());
        Assert.Equal(0, options.TryGetProperty("allowCredentials", out var allowed) ? allowed.GetArrayLength() : 0);
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        // A passkey that is nobody's is answered as one whose owner may not come in.
        var unknown = new SoftPasskey(Roster);
        var (asked, state) = await SoftPasskey.AskedAsync(Roster.Stranger());
        Assert.Contains(UsePasskey.Refused.Title, (await SubmitAsync(unknown.Use(asked), state)).Is(Refused).Text, StringComparison.Ordinal);
        foreach (var rubbish in new[] { "", "{}", "[]", "null", "{\"id\":1}", new string('x', 40_000) })
        {
            (await SubmitAsync(rubbish, state)).Is(Refused);
        }
    }

    [Fact]
    public async Task Names_are_as_other_names_and_there_is_an_end_to_how_many()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        Assert.Contains("invisible character", (await new SoftPasskey(Roster).TryAddAsync(them, name: "a‮b")).Is(Refused).Text, StringComparison.Ordinal);
        Assert.Contains("At most 60", (await new SoftPasskey(Roster).TryAddAsync(them, name: new string('a', 61))).Is(Refused).Text, StringComparison.Ordinal);
        await SoftPasskey.AddAsync(Roster, them);
        for (var i = 1; i < Passkey.Most; i++)
        {
            (await new SoftPasskey(Roster).TryAddAsync(them, name: "")).Is(HttpStatusCode.Redirect);
        }

        Assert.Contains("20 passkeys already", (await new SoftPasskey(Roster).TryAddAsync(them)).Is(Refused).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_clock_was_put_back_a_passkey_is_not_kept_out_and_no_answer_is_taken_twice()
    {
        var now = DateTimeOffset.UtcNow;
        var passkey = new Passkey(new AccountId(Guid.NewGuid()), [1], [2], "", "", now);
        long At(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
        passkey.Use(At(now), now);
        Assert.False(passkey.MayAnswer(At(now), now));
        Assert.False(passkey.MayAnswer(At(now.AddSeconds(-5)), now));
        Assert.False(passkey.MayAnswer(At(now), now.AddMinutes(-1)));
        Assert.True(passkey.MayAnswer(At(now.AddSeconds(1)), now));
        Assert.False(passkey.MayAnswer(At(now), now.AddHours(-1)));
        Assert.True(passkey.MayAnswer(At(now.AddHours(-1)), now.AddHours(-1)));
    }

    private static void Bend(SoftPasskey passkey, string bent)
    {
        _ = bent switch
        {
            "origin" => passkey.Origin = "https://roster.evil.example",
            "site" => passkey.Site = "evil.example",
            _ => (passkey.Verifies = false).ToString(),
        };
    }

    private Task<Answer> SubmitAsync(string answer, string state) => SubmitAsync(Roster, answer, state);

    private static Task<Answer> SubmitAsync(RosterHost host, string answer, string state) => host.Stranger().SubmitAsync("/sign-in/passkey", ("credential", answer), ("state", state));

    private async Task RemoveAsync(Client them, SoftPasskey passkey)
    {
        var id = await Roster.AskAsync(db => db.Set<Passkey>().Where(p => p.CredentialId == passkey.Id).Select(p => p.Id).SingleAsync());
        (await them.SubmitAsync("/account/second-step/passkeys/remove", ("id", id.Value.ToString()))).Is(HttpStatusCode.Redirect);
    }

    private Task<(Person Person, SoftPasskey Passkey)> WithPasskeyAsync() => WithPasskeyAsync(Roster, Here);

    private static async Task<(Person Person, SoftPasskey Passkey)> WithPasskeyAsync(RosterHost host, Workspace here)
    {
        var person = await here.AddAsync("viewer");
        return (person, await SoftPasskey.AddAsync(host, await person.ArriveAsync()));
    }
}
