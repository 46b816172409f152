using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Mail;

/// <summary>What the operator sees of the mails and does with them. No mail server is configured here.</summary>
public sealed class OutboxTests : AppTests
{
    [Fact]
    public async Task The_operator_hands_over_the_link_of_a_waiting_mail_once_it_is_recorded_and_it_proves_no_mailbox()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);

        var letter = await Roster.OperateAsync<CopyMailLink, Letter>(new CopyMailLink(mail.Id.Value.ToString()));

        var token = letter.Address![(letter.Address!.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(token);
        Assert.Single(await Here.EventsAsync(person.Id, "user.link_copied"));
        Assert.Equal(MailState.HandedOver, (await MailsAsync(person))[0].State);
        Assert.DoesNotContain(token, await Snapshot.OfAsync(Here, withMails: true), StringComparison.Ordinal);
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", token), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        await person.SignInAsync();
        Assert.Null(await Roster.AskAsync(db => db.Set<Account>().Where(a => a.AddressKey == person.Email).Select(a => a.AddressProvenAt).SingleAsync()));
    }

    [Fact]
    public async Task A_mail_of_someone_suspended_since_has_no_link_to_hand_over()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        var refused = await Roster.Runner.RunAsync<CopyMailLink, Letter>(new CopyMailLink(mail.Id.Value.ToString()), Caller.AtCommandLine);

        Assert.Equal("mail-without-link", refused.Problem?.Code);
    }

    [Fact]
    public async Task The_list_shows_whom_and_what_but_no_link()
    {
        var person = await Here.AddAsync();
        await ForgetAsync(person);

        var mails = await Roster.OperateAsync<ListMails, IReadOnlyList<MailView>>(new ListMails("waiting", 1000));

        var mine = Assert.Single(mails, m => m.Address == person.Email);
        Assert.Equal(("reset", MailState.Waiting), (mine.Kind, mine.State));
        Assert.DoesNotContain("#", mine.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_sent_once_more_when_the_operator_says_so()
    {
        await using var host = await MailHost.StartAsync("refuse");
        var here = await host.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync();
        await host.Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email));
        await Eventually.TrueAsync(() => host.Roster.AskAsync(db => db.Set<MailRow>().AnyAsync(m => m.State == MailState.Failed)), "the mail is given up");

        await host.Server.UpAsync("accept");
        var mail = await host.Roster.AskAsync(db => db.Set<MailRow>().AsNoTracking().SingleAsync());
        await host.Roster.OperateAsync<RetryMail, Done>(new RetryMail(mail.Id.Value.ToString()));

        Assert.NotEmpty((await host.Server.MailToAsync(person.Email)).Link.Token);
    }

    [Fact]
    public async Task Nobody_but_the_operator_looks_into_the_outbox()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);
        var admin = await Here.AdminAsync();
        var caller = new Caller(new Credential.SessionToken(admin.SessionToken!));

        Assert.Equal("operator-only", (await Roster.Runner.RunAsync<CopyMailLink, Letter>(new CopyMailLink(mail.Id.Value.ToString()), caller)).Problem?.Code);
        Assert.Equal("operator-only", (await Roster.Runner.RunAsync<ListMails, IReadOnlyList<MailView>>(new ListMails(null, 10), caller)).Problem?.Code);
    }

    private async Task<MailRow> ForgetAsync(Person person)
    {
        (await Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        await Eventually.TrueAsync(async () => (await MailsAsync(person)).Count > 0, "the mail waits");
        return (await MailsAsync(person))[0];
    }

    private Task<List<MailRow>> MailsAsync(Person person) =>
        Roster.AskAsync(db => db.Set<MailRow>().AsNoTracking().Where(m => m.Address == person.Email && m.Kind == "reset").ToListAsync());
}
