using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A new password by a mailed link, with a real mail server.</summary>
[Trait("Needs", "App")]
public sealed class ForgotPasswordTests : IAsyncLifetime
{
    private const string NewPassword = "nine green kettles";

    private MailHost host = null!;
    private Workspace here = null!;

    private RosterHost Roster => host.Roster;

    public async Task InitializeAsync()
    {
        host = await MailHost.StartAsync();
        here = await Roster.NewWorkspaceAsync();
        Roster.Secrets.Add(NewPassword);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once_and_ends_the_old_one_and_every_session()
    {
        var person = await here.AddAsync("viewer");
        var open = await person.ArriveAsync();
        await AskAsync(person.Email);
        var mail = await ResetMailAsync(person.Email);

        Assert.Equal(MailHost.Address, mail.Link.Place);
        Assert.StartsWith($"Workspace {here.Code} <no-reply@people.example>", mail.Sender.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"{mail.Link.Place}/link#{mail.Link.Token}", mail.Html, StringComparison.Ordinal);
        (await SetAsync(mail.Link.Token)).Is(HttpStatusCode.Redirect);

        (await open.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await person.SignInAsync(NewPassword);
        (await SetAsync(mail.Link.Token, "another one altogether")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Single(await here.EventsAsync(person.Id, "user.reset_asked"));
        Assert.Contains("Your password was changed", (await MailAsync(person.Email, "Your password was changed", 2)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_10_fifty_parallel_uses_set_the_password_exactly_once()
    {
        var person = await here.AddAsync();
        await AskAsync(person.Email);
        var token = (await ResetMailAsync(person.Email)).Link.Token;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SetAsync(token, $"{NewPassword} number {i}")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single(await here.EventsAsync(person.Id, "user.password_chosen"));
    }

    [Fact]
    public async Task Attack_12_a_link_leads_to_the_configured_address_whatever_the_request_says()
    {
        foreach (var (name, value) in new[] { ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"), ("Forwarded", "host=evil.example;proto=http"), ("X-Original-Host", "evil.example") })
        {
            var person = await here.AddAsync();
            var stranger = Roster.Stranger();
            stranger.Origin = null;
            await stranger.SendAsync("POST", "/forgot", new FormUrlEncodedContent([KeyValuePair.Create("email", person.Email)]), (name, value));
            var mail = await ResetMailAsync(person.Email);
            Assert.Equal(MailHost.Address, mail.Link.Place);
            Assert.DoesNotContain("evil", mail.Text + mail.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Attack_11_and_20_a_suspended_person_gets_no_link_and_one_mailed_before_is_dead()
    {
        var person = await here.AddAsync();
        await AskAsync(person.Email);
        var token = (await ResetMailAsync(person.Email)).Link.Token;
        (await here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        (await OpenAsync(token)).Is(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(token)).Is(HttpStatusCode.UnprocessableEntity);
        await AskAsync(person.Email);
        var witness = await here.AddAsync();
        await AskAsync(witness.Email);
        await ResetMailAsync(witness.Email);

        Assert.Single(host.Server.To(person.Email));
        Assert.Equal("suspended", (await person.ShowAsync())["state"].GetString());
    }

    [Fact]
    public async Task Attack_11_a_link_is_refused_after_fifteen_minutes()
    {
        var person = await here.AddAsync();
        await AskAsync(person.Email);
        var token = (await ResetMailAsync(person.Email)).Link.Token;
        (await OpenAsync(token)).IsOk();

        Roster.Clock.Advance(TimeSpan.FromMinutes(16));

        (await OpenAsync(token)).Is(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(token)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_13_a_link_sets_the_password_of_its_own_account_only_and_signs_nobody_in()
    {
        var (ana, ben) = (await here.AddAsync(), await here.AddAsync());
        await ben.ArriveAsync();
        await AskAsync(ana.Email);
        var token = (await ResetMailAsync(ana.Email)).Link.Token;
        var browser = Roster.Stranger();

        var set = await browser.SubmitAsync("/link/password", ("token", token), ("password", NewPassword), ("again", NewPassword), ("email", ben.Email), ("account", ben.Id.ToString()));

        Assert.Equal("/sign-in?changed=1", set.Is(HttpStatusCode.Redirect).Location);
        Assert.Null(browser.SessionToken);
        await ben.SignInAsync();
        (await ben.TryAsync(NewPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await ana.SignInAsync(NewPassword);
    }

    [Fact]
    public async Task Attack_39_the_first_proof_by_mail_ends_what_someone_else_set_up_before()
    {
        var person = await here.AddAsync("viewer");
        var intruder = await person.ArriveAsync();
        await AskAsync(person.Email);
        (await SetAsync((await ResetMailAsync(person.Email)).Link.Token)).Is(HttpStatusCode.Redirect);

        (await intruder.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        var account = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == person.Email));
        Assert.NotNull(account.AddressProvenAt);
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<KnownDevice>().CountAsync(d => d.AccountId == account.Id)));
    }

    [Fact]
    public async Task Attack_18_every_address_gets_the_same_answer()
    {
        var (active, suspended, locked) = (await here.AddAsync(), await here.AddAsync(), await here.AddAsync());
        (await here.Script.PostAsync(suspended.Path + "/suspend")).IsOk();
        await LockTests.LockAsync(locked);
        (await here.Script.PatchAsync("/api/v1/settings", new { activation = new[] { "shown_once", "mail_link" } })).IsOk();
        var invited = (await here.AddByAsync("mail_link")).Person;
        string[] addresses = [$"nobody@{here.Code}.example", active.Email, suspended.Email, locked.Email, invited.Email];

        var answers = new List<string>();
        foreach (var address in addresses)
        {
            var answer = (await AskAsync(address)).IsOk();
            answers.Add(string.Join('\n', answer.Headers.Where(h => h.Key is not "Date" and not "Content-Length").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))
                + answer.Text.Replace(address, "ADDRESS", StringComparison.Ordinal));
        }

        Assert.All(answers, a => Assert.Equal(answers[0], a));
        await ResetMailAsync(active.Email);
        await ResetMailAsync(locked.Email);
    }

    [Fact]
    public async Task Attack_43_no_secret_of_a_link_is_stored_or_logged()
    {
        var person = await here.AddAsync();
        await AskAsync(person.Email);
        var token = (await ResetMailAsync(person.Email)).Link.Token;

        var mails = await Roster.AskAsync(db => db.Set<MailRow>().ToListAsync());
        Assert.NotEmpty(mails);
        var kept = await Snapshot.OfAsync(here, withMails: true) + string.Join('\n', Roster.Log.Lines) + string.Join('\n', await Roster.AskAsync(db => db.Set<EventRow>().Select(e => e.Payload + e.Personal).ToListAsync()));
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.Equal(1, await Roster.AskAsync(db => db.Set<global::Roster.Accounts.Link>().CountAsync(l => l.Purpose == LinkPurpose.Reset)));
    }

    [Fact]
    public async Task Only_so_many_mails_go_to_one_address_however_often_it_is_asked_for()
    {
        var person = await here.AddAsync();
        for (var i = 0; i < 9; i++)
        {
            await AskAsync(person.Email);
        }

        await Eventually.TrueAsync(() => Roster.AskAsync(async db => !await db.Set<global::Roster.Sessions.ForgottenRequest>().AnyAsync()), "all were answered");
        Assert.Equal(5, (await here.EventsAsync(person.Id, "user.reset_asked")).Count);
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_as_it_is()
    {
        var person = await here.AddAsync();
        await AskAsync(person.Email);
        var token = (await ResetMailAsync(person.Email)).Link.Token;

        Assert.Contains("Use at least 12 characters", (await SetAsync(token, "short")).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("not the same", (await Roster.Stranger().SubmitAsync("/link/password", ("token", token), ("password", NewPassword), ("again", "x"))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        (await SetAsync(token)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_sign_in_from_another_device_is_told_but_not_the_very_first()
    {
        var person = await here.AddAsync();
        await person.ArriveAsync();
        await MailAsync(person.Email, "Your password was changed");
        Assert.DoesNotContain(host.Server.To(person.Email), m => m.Subject.Contains("new device", StringComparison.Ordinal));

        await person.SignInAsync();

        Assert.Contains("/forgot", (await MailAsync(person.Email, "A sign-in from a new device")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_account_is_locked_hears_of_it_once_a_day()
    {
        var person = await here.AddAsync();
        await person.ArriveAsync();
        for (var day = 1; day <= 2; day++)
        {
            for (var locks = 1; locks <= 3; locks++)
            {
                for (var wrong = 1; wrong <= 6; wrong++)
                {
                    (await person.TryAsync("nothing of theirs")).Is(HttpStatusCode.UnprocessableEntity);
                }

                Assert.Equal((day - 1) * 3 + locks, (await here.EventsAsync(person.Id, "user.locked")).Count);
                Roster.Clock.Advance(TimeSpan.FromMinutes(31));
            }

            var mail = await MailAsync(person.Email, "Wrong passwords were tried at your account", day);
            Assert.Contains("5 wrong passwords or codes in a row", mail.Text, StringComparison.Ordinal);
            Assert.Contains("For 30 minutes", mail.Text, StringComparison.Ordinal);
            Roster.Clock.Advance(TimeSpan.FromDays(1));
        }

        // Events are followed in their order: what was asked for before this one's is there by now.
        var last = await here.AddAsync();
        await last.ArriveAsync();
        await MailAsync(last.Email, "Your password was changed");
        Assert.Equal(2, host.Server.To(person.Email).Count(m => m.Subject.StartsWith("Wrong passwords", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_signs_in_a_week_before_their_password_is_too_old_is_told_once()
    {
        (await here.Script.PatchAsync("/api/v1/settings", new { passwordExpiryDays = 90 })).IsOk();
        var person = await here.AddAsync("viewer");
        await person.ArriveAsync();
        Roster.Clock.Advance(TimeSpan.FromDays(82));
        var early = await person.SignInAsync();
        Assert.DoesNotContain("asks for another", (await early.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
        Assert.Empty(await here.EventsAsync(person.Id, "user.password_ages"));

        Roster.Clock.Advance(TimeSpan.FromDays(2));
        var them = await person.SignInAsync();
        await person.SignInAsync();
        Assert.Contains("asks for another password from", (await them.GetAsync("/start")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("asks for another from", (await them.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("asks for a new password from time to time", (await MailAsync(person.Email, "Your password is soon to be changed")).Text, StringComparison.Ordinal);
        Assert.Single(await here.EventsAsync(person.Id, "user.password_ages"));

        (await them.SubmitAsync("/account/password", ("current", Person.OwnPassword), ("password", NewPassword), ("again", NewPassword))).Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain("asks for another", (await them.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_mail_is_asked_for_to_an_address_that_can_be_nobodys()
    {
        var nobody = await here.AddAsync(email: "yet.to.be.said@roster.invalid");
        await nobody.ArriveAsync();
        var person = await here.AddAsync();
        await person.ArriveAsync();

        // Events are followed in their order: what the first one's asked for is there by now.
        await MailAsync(person.Email, "Your password was changed");
        var mailed = await Roster.AskAsync(db => db.Set<MailRow>().Select(m => m.Address).ToListAsync());
        Assert.Contains(person.Email, mailed);
        Assert.DoesNotContain(nobody.Email, mailed);
    }

    private Task<Answer> AskAsync(string email) => Roster.Stranger().SubmitAsync("/forgot", ("email", email));

    private Task<Answer> OpenAsync(string token) => Roster.Stranger().SubmitAsync("/link", ("token", token));

    private Task<Answer> SetAsync(string token, string password = NewPassword) =>
        Roster.Stranger().SubmitAsync("/link/password", ("token", token), ("password", password), ("again", password));

    private async Task<ReceivedMail> ResetMailAsync(string address)
    {
        var mail = await MailAsync(address, "Choose a new password");
        Roster.Secrets.Add(mail.Link.Token);
        return mail;
    }

    private async Task<ReceivedMail> MailAsync(string address, string subject, int nth = 1)
    {
        await Eventually.TrueAsync(() => Task.FromResult(host.Server.To(address).Count(m => m.Subject == subject) >= nth), $"“{subject}” to {address}");
        return host.Server.To(address).Where(m => m.Subject == subject).ElementAt(nth - 1);
    }
}
