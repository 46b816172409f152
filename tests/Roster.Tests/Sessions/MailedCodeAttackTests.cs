using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Sessions.Factors;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>What someone gets out of a password, or out of a mailbox, where codes by mail are taken.</summary>
[Trait("Needs", "App")]
public sealed class MailedCodeAttackTests(CodeHost shared) : IClassFixture<CodeHost>
{
    private const string Settings = "/api/v1/settings";

    private readonly MailHost mail = shared.Mail;

    private RosterHost Host => mail.Roster;

    [Fact]
    public async Task Attack_10_of_fifty_uses_of_one_mailed_code_at_once_exactly_one_succeeds()
    {
        var (here, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        var code = await mail.CodeAsync(person.Email);
        var before = (await here.EventsAsync(person.Id, "session.entered")).Count;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CodeMails.GiveAsync(them, code)));
        Assert.Equal(before + 1, (await here.EventsAsync(person.Id, "session.entered")).Count);
        Assert.NotNull(Assert.Single(await CodesAsync(here, person)).UsedAt);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Attack_19_of_two_hundred_wrong_mailed_codes_at_once_at_most_five_are_compared_and_the_right_one_is_lost_with_them()
    {
        var (here, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        var code = await mail.CodeAsync(person.Email);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CodeMails.GiveAsync(them, CodeMails.Wrong(code))));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests }));
        Assert.InRange((await here.EventsAsync(person.Id, "sign_in.code_failed")).Count, 1, 5);
        Assert.InRange(Assert.Single(await CodesAsync(here, person)).Tried, 1, MailedCode.Tries);
        (await CodeMails.GiveAsync(them, code)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_19_a_code_is_compared_five_times_however_many_tries_the_account_has()
    {
        await using var lax = await MailHost.StartAsync(settings: new() { ["Roster:SignIn:Tries"] = "1000", ["Roster:SignIn:PerMinute"] = "1000" });
        var (here, person) = await WaitingAsync(lax);
        var them = await person.SignInAsync();
        var code = await lax.CodeAsync(person.Email);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => CodeMails.GiveAsync(them, CodeMails.Wrong(code))));
        Assert.Equal(MailedCode.Tries, Assert.Single(await CodesAsync(here, person)).Tried);
        (await CodeMails.GiveAsync(them, code)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_16_a_code_that_went_to_an_address_is_worth_nothing_once_an_administrator_has_changed_it()
    {
        var (here, person) = await WaitingAsync();
        (await here.Script.PatchAsync(Settings, new { emailChange = "admin" })).IsOk();
        var them = await person.SignInAsync();
        var code = await mail.CodeAsync(person.Email);
        var to = here.NextEmail();
        (await here.Script.PatchAsync(person.Path, new { email = to })).IsOk();
        (await CodeMails.GiveAsync(them, code)).Is(HttpStatusCode.UnprocessableEntity);

        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await CodeMails.SendAsync(them)).Is(HttpStatusCode.Redirect);
        (await CodeMails.GiveAsync(them, await mail.CodeAsync(to))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attack_15_the_code_of_one_session_is_worth_nothing_in_another()
    {
        var (_, person) = await WaitingAsync();
        var owner = await person.SignInAsync();
        var code = await mail.CodeAsync(person.Email);
        var thief = await person.SignInAsync();
        var other = await mail.CodeAsync(person.Email, 2);
        (await CodeMails.GiveAsync(thief, code)).Is(HttpStatusCode.UnprocessableEntity);
        (await CodeMails.GiveAsync(owner, other)).Is(HttpStatusCode.UnprocessableEntity);
        (await CodeMails.GiveAsync(owner, code)).Is(HttpStatusCode.Redirect);
        (await CodeMails.GiveAsync(owner, code)).Is(HttpStatusCode.UnprocessableEntity);
        (await thief.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Attack_20_who_is_suspended_locked_or_deleted_in_between_is_not_let_in_by_the_code()
    {
        var here = await Host.NewWorkspaceAsync();
        (await here.Script.PatchAsync(Settings, new { verbs = new[] { "suspend", "delete" } })).IsOk();
        var waiting = new List<(Person Person, Client Them)>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var person = await here.AddAsync("viewer");
            await person.ArriveAsync();
            waiting.Add((person, null!));
        }

        (await here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 0, mfaEmailCode = "yes" })).IsOk();
        for (var i = 0; i < 3; i++)
        {
            waiting[i] = (waiting[i].Person, await waiting[i].Person.SignInAsync());
            await mail.CodeAsync(waiting[i].Person.Email);
        }

        (await here.Script.PostAsync(waiting[0].Person.Path + "/suspend", new { })).IsOk();
        (await here.Script.PostAsync(waiting[1].Person.Path + "/delete", new { })).IsOk();
        for (var i = 0; i < 5; i++)
        {
            (await waiting[2].Person.TryAsync("not the password")).Is(HttpStatusCode.UnprocessableEntity);
        }

        foreach (var (person, them) in waiting)
        {
            await CodeMails.GiveAsync(them, await mail.CodeAsync(person.Email));
            Assert.NotEqual(HttpStatusCode.OK, (await them.GetAsync("/api/v1/users")).Status);
        }
    }

    [Fact]
    public async Task Attack_13_a_code_dies_with_a_change_of_the_password()
    {
        var (_, person) = await WaitingAsync();
        var (owner, thief) = (await person.SignInAsync(), await person.SignInAsync());
        await Task.WhenAll(mail.CodeAsync(person.Email, 2));
        var codes = (await mail.CodeAsync(person.Email), await mail.CodeAsync(person.Email, 2));
        foreach (var code in new[] { codes.Item1, codes.Item2 })
        {
            if ((await CodeMails.GiveAsync(owner, code)).Status == HttpStatusCode.Redirect)
            {
                break;
            }
        }

        Host.Secrets.Add("nine green umbrellas");
        (await owner.SubmitAsync("/account/password", ("current", Person.OwnPassword), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"))).Is(HttpStatusCode.Redirect);
        foreach (var code in new[] { codes.Item1, codes.Item2 })
        {
            Assert.StartsWith("/sign-in?ended=1", (await CodeMails.GiveAsync(thief, code)).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Attack_13_after_a_new_password_by_a_mailed_link_the_same_mailbox_is_not_taken_for_the_second_step_too()
    {
        var (here, person) = await WaitingAsync();
        (await Host.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        await Eventually.TrueAsync(() => Task.FromResult(mail.Server.To(person.Email).Any(m => m.Text.Contains("/link#", StringComparison.Ordinal))), "a link to a new password");
        var text = mail.Server.To(person.Email).First(m => m.Text.Contains("/link#", StringComparison.Ordinal)).Text;
        var link = text[(text.IndexOf("/link#", StringComparison.Ordinal) + 6)..].Split('\n', '\r', ' ')[0];
        Host.Secrets.Add("nine green umbrellas");
        Host.Secrets.Add(link);
        (await Host.Stranger().SubmitAsync("/link/password", ("token", link), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"))).Is(HttpStatusCode.Redirect);

        var them = await person.SignInAsync("nine green umbrellas");
        Assert.StartsWith("/account/second-step?", (await them.GetAsync("/start?landed=1")).Location, StringComparison.Ordinal);
        (await CodeMails.SendAsync(them)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await here.EventsAsync(person.Id, "sign_in.code_mailed"));

        // Whose password it is has been told by mail, and a day to notice it has gone by.
        Host.Clock.Advance(TimeSpan.FromDays(1));
        them = await person.SignInAsync("nine green umbrellas");
        (await CodeMails.GiveAsync(them, await mail.CodeAsync(person.Email))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Attack_13_with_the_password_alone_nothing_is_seen_or_changed_and_no_app_is_set_up_in_the_place_of_the_code()
    {
        var (here, person) = await WaitingAsync();
        var thief = await person.SignInAsync();
        await mail.CodeAsync(person.Email);
        var before = await Snapshot.OfAsync(here);
        foreach (var page in new[] { "/account", "/account/second-step", "/prove", "/password" })
        {
            var to = (await thief.GetAsync(page)).Is(HttpStatusCode.Redirect).Location;
            Assert.StartsWith("/second-step?", to, StringComparison.Ordinal);
            Assert.StartsWith("/second-step/mail?", (await thief.GetAsync(to)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        }

        foreach (var act in new[] { "set-up", "confirm", "recovery-codes", "remove" })
        {
            Assert.StartsWith("/second-step?", (await thief.SubmitAsync("/account/second-step/" + act, ("code", "123456"))).Location, StringComparison.Ordinal);
        }

        await thief.SubmitAsync("/account/password", ("current", Person.OwnPassword), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"));
        await thief.SubmitAsync("/account/end-others");
        await thief.SubmitAsync("/second-step/passkey", ("credential", "{}"), ("state", "x"));
        Assert.Equal(before, await Snapshot.OfAsync(here));
        (await thief.SubmitAsync("/second-step", ("code", "123456"))).Is(HttpStatusCode.UnprocessableEntity);
        (await thief.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Attack_15_a_code_by_mail_is_no_way_around_an_app_nor_past_a_fresh_sign_in()
    {
        var (here, person) = await WaitingAsync();
        var (owner, thief) = (await person.SignInAsync(), await person.SignInAsync());
        var codes = (await mail.CodeAsync(person.Email), await mail.CodeAsync(person.Email, 2));
        var (owners, thiefs) = (await CodeMails.GiveAsync(owner, codes.Item1)).Status == HttpStatusCode.Redirect ? codes : (codes.Item2, codes.Item1);
        if (owners == codes.Item2)
        {
            (await CodeMails.GiveAsync(owner, owners)).Is(HttpStatusCode.Redirect);
        }

        // It counts for the second step, and not for the password that is asked for again.
        Host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.StartsWith("/prove?", (await owner.GetAsync("/account/second-step")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await owner.SubmitAsync("/prove", ("current", Person.OwnPassword), ("return", "/account/second-step"))).Is(HttpStatusCode.Redirect);
        await Phone.SetUpAsync(Host, owner);

        // With an app there is no other way: not for who waited for a code, nor for who asks for one.
        (await CodeMails.GiveAsync(thief, thiefs)).Is(HttpStatusCode.UnprocessableEntity);
        var late = await person.SignInAsync();
        foreach (var them in new[] { thief, late })
        {
            Assert.StartsWith("/second-step?", (await them.GetAsync("/second-step/mail")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
            (await CodeMails.SendAsync(them)).Is(HttpStatusCode.UnprocessableEntity);
            (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        }

        // Taken away by an administrator, the sessions that waited for it wait for a code.
        (await here.Script.PostAsync(person.Path + "/reset-second-factor", new { })).IsOk();
        foreach (var them in new[] { thief, late })
        {
            Assert.StartsWith("/second-step?", (await them.GetAsync("/account/second-step")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mailbox_gets_five_codes_in_an_hour_however_many_are_asked_for_at_once()
    {
        var (here, person) = await WaitingAsync();
        var doors = new List<Client>();
        for (var i = 0; i < 12; i++)
        {
            doors.Add(await person.SignInAsync());
        }

        Assert.Equal(MailedCodes.MostInAnHour, (await here.EventsAsync(person.Id, "sign_in.code_mailed")).Count);
        Host.Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Contains("Send a code", (await doors[11].GetAsync("/second-step/mail")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("Many codes were sent", (await CodeMails.SendAsync(doors[11])).Is(HttpStatusCode.TooManyRequests).Text, StringComparison.Ordinal);
        await Task.WhenAll(doors.Select(door => door.GetAsync("/second-step/mail")));

        Host.Clock.Advance(TimeSpan.FromMinutes(21));
        await Task.WhenAll(doors.Select(door => CodeMails.SendAsync(door)));
        Assert.Equal(2 * MailedCodes.MostInAnHour, (await here.EventsAsync(person.Id, "sign_in.code_mailed")).Count);
        Assert.Equal(MailedCodes.MostInAnHour, (await CodesAsync(here, person)).Count);
    }

    [Fact]
    public async Task A_link_proves_no_password_and_so_a_code_adds_nothing_to_it()
    {
        var (here, person) = await WaitingAsync();
        var them = await here.ByLinkAsync(person.Email);
        Assert.StartsWith("/account/second-step?", (await them.GetAsync("/start?landed=1")).Location, StringComparison.Ordinal);
        (await CodeMails.SendAsync(them)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_43_neither_events_nor_outbox_nor_table_hold_a_code_that_can_be_read()
    {
        var (here, person) = await WaitingAsync();
        await person.SignInAsync();
        var code = (await mail.CodeAsync(person.Email)).Replace(" ", "", StringComparison.Ordinal);
        Assert.DoesNotContain(code, await Snapshot.OfAsync(here, withMails: true), StringComparison.Ordinal);
        var row = Assert.Single(await CodesAsync(here, person));
        Assert.NotEqual(32, row.LockedHash!.Length);
        var elsewhere = new global::Roster.Platform.Secrets.KeySafe(new(System.IO.Directory.CreateTempSubdirectory("roster-keys-").FullName));
        Assert.False(row.Is(code, person.Email, elsewhere));
    }

    private static Task<List<MailedCode>> CodesAsync(Workspace here, Person person) => here.Host.AskAsync(db =>
        (from code in db.Set<MailedCode>().AsNoTracking() join user in db.Set<global::Roster.Users.User>() on code.AccountId equals user.AccountId where user.TenantId == here.Id && user.Email == person.Email select code).ToListAsync());

    private Task<(Workspace Here, Person Person)> WaitingAsync() => WaitingAsync(mail);

    private static async Task<(Workspace Here, Person Person)> WaitingAsync(MailHost at)
    {
        var here = await at.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        await person.ArriveAsync();
        (await here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 0, mfaEmailCode = "yes" })).IsOk();
        return (here, person);
    }
}
